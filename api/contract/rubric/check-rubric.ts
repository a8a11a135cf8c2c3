import type { Locale, LocalizedText } from '../locale.ts';
import { limits, type Rubric } from './definition.ts';

export const findingCodes = [
  'no_criteria',
  'nothing_counts',
  'text_missing',
  'weight_missing',
  'scale_too_short',
  'scale_not_ascending',
  'anchor_missing',
] as const;

/** What keeps a rubric from being published: which criterion (by key), which language, which value of its scale. */
export interface Finding {
  readonly code: (typeof findingCodes)[number];
  readonly key: string | null;
  readonly locale: Locale | null;
  readonly value: number | null;
}

const has = (text: LocalizedText, locale: Locale): boolean => (text[locale] ?? '').trim() !== '';

/** Everything that keeps a rubric from being published, in its order. */
export function checkRubric({ criteria }: Rubric, locales: readonly Locale[]): Finding[] {
  const findings: Finding[] = [];
  const add = (code: Finding['code'], more: Partial<Finding> = {}): void => {
    findings.push({ code, key: null, locale: null, value: null, ...more });
  };
  if (criteria.length === 0) add('no_criteria');
  else if (!criteria.some(({ counted }) => counted)) add('nothing_counts');
  for (const { key, name, description, counted, weight, scale } of criteria) {
    const described = locales.some((locale) => has(description, locale));
    for (const locale of locales)
      if (!has(name, locale) || (described && !has(description, locale))) add('text_missing', { key, locale });
    if (counted && weight <= 0) add('weight_missing', { key });
    if (scale.length < limits.fewestSteps) add('scale_too_short', { key });
    if (scale.some(({ value }, index) => index > 0 && value <= (scale[index - 1]?.value ?? value)))
      add('scale_not_ascending', { key });
    for (const [index, { value, anchor }] of scale.entries()) {
      // Both ends need words in every language; a step between needs them in every language or in none.
      const wanted = index === 0 || index === scale.length - 1 || locales.some((locale) => has(anchor, locale));
      for (const locale of locales) if (wanted && !has(anchor, locale)) add('anchor_missing', { key, locale, value });
    }
  }
  return findings;
}
