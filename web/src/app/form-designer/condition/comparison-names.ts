import type { QuestionType } from '@placet/contract/forms/question.ts';
import type { Comparison } from './statement';

/** A comparison as it reads between question and value. */
export function comparisonName(comparison: Comparison, type: QuestionType | undefined): string {
  const counted = type !== 'number';
  switch (comparison) {
    case 'answered':
      return $localize`:@@design.compare.answered:is answered`;
    case 'not answered':
      return $localize`:@@design.compare.notAnswered:is not answered`;
    case 'is':
      return $localize`:@@design.compare.is:is`;
    case 'is_not':
      return $localize`:@@design.compare.isNot:is not`;
    case 'includes':
      return $localize`:@@design.compare.includes:includes`;
    case 'not includes':
      return $localize`:@@design.compare.notIncludes:does not include`;
    case 'at_least':
      return counted
        ? $localize`:@@design.compare.manyAtLeast:has at least so many`
        : $localize`:@@design.compare.atLeast:is at least`;
    case 'at_most':
      return counted
        ? $localize`:@@design.compare.manyAtMost:has at most so many`
        : $localize`:@@design.compare.atMost:is at most`;
    case 'on_or_after':
      return $localize`:@@design.compare.onOrAfter:is on or after`;
    case 'on_or_before':
      return $localize`:@@design.compare.onOrBefore:is on or before`;
    case 'lasts_at_least':
      return $localize`:@@design.compare.lasts:lasts at least so many days`;
    case 'speaks':
      return $localize`:@@design.compare.speaks:has the language at least at`;
    case 'not speaks':
      return $localize`:@@design.compare.notSpeaks:does not have the language at`;
  }
}
