import type { Criterion } from '@placet/contract/rubric/definition.ts';
import type { Finding } from '@placet/contract/rubric/check-rubric.ts';
import type { ChangedPart, RubricChange } from '@placet/contract/rubric/diff.ts';
import { siteLocales } from '../shell/locales';

const languageOf = (code: string | null): string => siteLocales.find((site) => site.code === code)?.name ?? '';

/** What keeps a rubric from being published, in words. */
export function findingText({ code, locale, value }: Finding): string {
  const language = languageOf(locale);
  switch (code) {
    case 'no_criteria':
      return $localize`:@@rubric.finding.noCriteria:Add a criterion`;
    case 'nothing_counts':
      return $localize`:@@rubric.finding.nothingCounts:Let one criterion count at least`;
    case 'text_missing':
      return $localize`:@@rubric.finding.text:Write its name and description in ${language}:language:`;
    case 'weight_missing':
      return $localize`:@@rubric.finding.weight:Give it a weight above zero`;
    case 'scale_too_short':
      return $localize`:@@rubric.finding.short:Give its scale two steps at least`;
    case 'scale_not_ascending':
      return $localize`:@@rubric.finding.ascending:Let the values of its scale go up from step to step`;
    case 'anchor_missing':
      return $localize`:@@rubric.finding.anchor:Say in ${language}:language: what deserves a ${String(value)}:value:`;
  }
}

const parts: Readonly<Record<ChangedPart, string>> = {
  name: $localize`:@@rubric.part.name:name`,
  description: $localize`:@@rubric.part.description:description`,
  counted: $localize`:@@rubric.part.counted:whether it counts`,
  weight: $localize`:@@rubric.part.weight:weight`,
  optional: $localize`:@@rubric.part.optional:whether it is optional`,
  scale: $localize`:@@rubric.part.scale:scale`,
  anchors: $localize`:@@rubric.part.anchors:words of the scale`,
};

/** What differs from the rubric in force, in words. */
export function changeText(change: Pick<RubricChange, 'kind' | 'parts'>, name: string, locale: string): string {
  const changed = new Intl.ListFormat(locale).format(change.parts.map((part) => parts[part]));
  switch (change.kind) {
    case 'added':
      return $localize`:@@rubric.change.added:${name}:name: is new`;
    case 'removed':
      return $localize`:@@rubric.change.removed:${name}:name: is gone`;
    case 'moved':
      return $localize`:@@rubric.change.moved:${name}:name: has another place`;
    case 'changed':
      return $localize`:@@rubric.change.changed:${name}:name: ${changed}:what:`;
  }
}

/** A criterion in a line: its part in the result and its scale. */
export function summaryText({ counted, scale }: Criterion, share: number, locale: string): string {
  const [from, to] = [scale[0], scale.at(-1)].map((step) => String(step?.value ?? ''));
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);
  if (scale.length === 0) return $localize`:@@rubric.summary.bare:Texts, weight and scale`;
  return counted
    ? $localize`:@@rubric.summary.counted:${percent}:share: of the result, from ${from}:from: to ${to}:to:`
    : $localize`:@@rubric.summary.shown:Only shown, from ${from}:from: to ${to}:to:`;
}
