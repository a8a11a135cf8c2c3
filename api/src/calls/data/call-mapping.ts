import { pick, type Locale, type LocalizedText } from '@placet/contract';
import type { CallDetail, CallSummary, TeamSummary } from '@placet/contract/calls/schemas.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { markdownBlocks } from '../../platform/text/markdown.ts';
import { textLocale } from '../../platform/text/text-locale.ts';
import { phaseOf } from '../domain/call-phase.ts';
import type { CallDetailRow, CallRow, TeamRow } from './calls.queries.ts';

/** A place's name in any language as a key for URLs: its English name, in lower case with hyphens. */
export function placeOf(place: LocalizedText, locale: Locale): { key: string; name: string } {
  const key = pick(place, 'en')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return { key: key === '' ? 'elsewhere' : key, name: pick(place, locale) };
}

export function toCallSummary(row: CallRow, locale: Locale, now: Temporal.Instant): CallSummary {
  return {
    slug: row.slug,
    programme: { slug: row.programmeSlug, name: pick(row.programmeName, locale) },
    name: pick(row.name, locale),
    summary: pick(row.summary, locale),
    textLocale: textLocale(row.name, locale),
    kind: row.kind,
    phase: phaseOf(
      {
        state: row.state,
        opensAt: row.opensAt.toTemporalInstant(),
        closesAt: row.closesAt?.toTemporalInstant() ?? null,
      },
      now,
    ),
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt?.toISOString() ?? null,
    timeZone: row.timeZone,
    place: placeOf(row.place, locale),
    languages: row.languages,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    places: row.places,
    activeMonths: row.activeMonths,
  };
}

export function toTeamSummary(row: TeamRow, locale: Locale): TeamSummary {
  return {
    slug: row.slug,
    name: pick(row.name, locale),
    summary: pick(row.summary, locale),
    place: pick(row.place, locale),
    languages: row.languages.map(({ language, level, required }) => ({ language, level, required })),
  };
}

export function toCallDetail(row: CallDetailRow, locale: Locale, now: Temporal.Instant): CallDetail {
  const form: FormDefinition = row.definition ?? { sections: [] };
  return {
    ...toCallSummary(row, locale, now),
    description: markdownBlocks(pick(row.description, locale)),
    dataUse: markdownBlocks(pick(row.dataUse, locale)),
    decisionBy: row.decisionBy,
    teams: row.teams.map((team) => toTeamSummary(team, locale)),
    locales: row.locales,
    references: { count: row.referenceCount, when: row.referencesWhen },
    sections: form.sections.map(({ title }) => pick(title, locale)),
    documents: form.sections
      .flatMap(({ questions }) => questions)
      .flatMap((question) =>
        question.type === 'file'
          ? [
              {
                label: pick(question.label, locale),
                required: question.required,
                accept: question.accept,
                maxBytes: question.maxBytes,
                maxPages: question.maxPages ?? null,
              },
            ]
          : [],
      ),
    eligibilityQuestions: row.eligibility.questions.length,
    contactEmail: row.contactEmail,
  };
}
