import type { Locale, LocalizedText } from '@placet/contract';
import { checkEligibilityRules } from '@placet/contract/forms/definition/check-eligibility.ts';
import type { EligibilityRules } from '@placet/contract/forms/eligibility-rules.ts';
import { isBlank } from '@placet/contract/forms/text.ts';
import type { Missing } from '@placet/contract/set-up/schemas.ts';

/** What the form asks, as far as the rest of the call must fit it. */
export interface FormFacts {
  readonly sections: number;
  readonly questions: number;
  /** Things to repair in it before anybody can answer it. */
  readonly findings: number;
  readonly asksForReferees: boolean;
  readonly asksForTeams: boolean;
}

export interface CallFacts {
  readonly kind: 'dated' | 'rolling';
  readonly locales: readonly Locale[];
  readonly languages: readonly string[];
  readonly texts: Readonly<Record<'name' | 'summary' | 'description' | 'dataUse' | 'place', LocalizedText>>;
  readonly opensAt: Temporal.Instant | null;
  readonly closesAt: Temporal.Instant | null;
  readonly activeMonths: number | null;
  readonly referenceCount: number;
  readonly eligibility: EligibilityRules;
  readonly teams: number;
  readonly form: FormFacts;
}

const textFields = ['name', 'summary', 'description', 'dataUse', 'place'] as const;

/** Everything that keeps a call from being open, in the order of the set-up's pages. Past dates matter only to one not opened yet. */
export function missingForOpening(call: CallFacts, now: Temporal.Instant): Missing[] {
  const none = { field: null, locale: null };
  const found: Missing[] = [];
  if (call.languages.length === 0) found.push({ part: 'basics', what: 'languages', ...none, field: 'languages' });
  for (const locale of call.locales) {
    for (const field of textFields) {
      if (isBlank(call.texts[field][locale] ?? '')) found.push({ part: 'texts', what: 'text', field, locale });
    }
  }
  found.push(...missingDates(call, now));
  if (call.form.questions === 0) found.push({ part: 'form', what: 'form', ...none });
  else if (call.form.findings > 0) found.push({ part: 'form', what: 'form_findings', ...none });
  if (call.form.questions > 0 && call.referenceCount > 0 && !call.form.asksForReferees)
    found.push({ part: 'references', what: 'form_referees', ...none });
  for (const { path, params } of checkEligibilityRules(call.eligibility, call.locales)) {
    const locale = 'locale' in params ? (params.locale as Locale) : null;
    found.push({ part: 'eligibility', what: 'eligibility', field: path[1] ?? null, locale });
  }
  if (call.form.asksForTeams && call.teams === 0) found.push({ part: 'teams', what: 'form_teams', ...none });
  return found;
}

function missingDates({ kind, opensAt, closesAt, activeMonths }: CallFacts, now: Temporal.Instant): Missing[] {
  const found: Missing[] = [];
  const add = (what: Missing['what'], field: string): void => {
    found.push({ part: 'dates', what, field, locale: null });
  };
  if (!opensAt) add('opens', 'opens');
  if (kind === 'dated' && !closesAt) add('closes', 'closes');
  if (kind === 'dated' && closesAt && Temporal.Instant.compare(closesAt, now) <= 0) add('closes_past', 'closes');
  if (kind === 'rolling' && activeMonths === null) add('active_months', 'activeMonths');
  return found;
}
