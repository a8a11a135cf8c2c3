import type { Locale } from '../../locale.ts';
import { eligibilityForm, eligibilitySection } from '../eligibility.ts';
import type { EligibilityRules } from '../eligibility-rules.ts';
import { isBlank } from '../text.ts';
import { checkCondition } from './check-conditions.ts';
import { checkDefinition } from './check-definition.ts';
import { findingOf } from './findings.ts';
import type { Finding } from './findings.ts';

/** Everything that keeps an eligibility check from being opened. A rule's path is `['eligibility', its key]`. */
export function checkEligibilityRules(rules: EligibilityRules, locales: readonly Locale[]): Finding[] {
  if (rules.questions.length === 0) return [];
  const form = eligibilityForm(rules);
  const titled = {
    sections: form.sections.map((section) => ({
      ...section,
      title: Object.fromEntries(locales.map((locale) => [locale, '–'])),
    })),
  };
  const earlier = new Set(rules.questions.map(({ key }) => key));
  return [
    ...checkDefinition(titled, locales),
    ...rules.rules.flatMap((rule) => {
      const path = [eligibilitySection, rule.key];
      const texts = [rule.reason, ...('whatYouCanDo' in rule ? [rule.whatYouCanDo] : [])];
      return [
        ...locales
          .filter((locale) => texts.some((text) => isBlank(text[locale] ?? '')))
          .map((locale) => findingOf(path, 'text.missing', { locale })),
        ...checkCondition({ path, condition: rule.when, earlier, monitoring: false, governs: [] }, form),
      ];
    }),
  ];
}
