import type { Condition, Leaf } from '@placet/contract/forms/condition.ts';
import { knownOf } from '@placet/contract/forms/definition/known.ts';
import { groupOf, isStatement } from '@placet/contract/forms/design/condition-group.ts';
import { countryName, languageName } from '@placet/contract/forms/display-names.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { boundWords } from './bound-words';
import { nameOfKey, written, type FormWords } from './form-words';

/** A condition as a sentence's end: `“Work permission” is No`. */
export function conditionWords(condition: Condition, words: FormWords): string {
  if (isStatement(condition)) {
    const turned = condition.op === 'not';
    return statementWords((turned ? condition.of : condition) as Leaf, turned, words);
  }
  const { kind, items } = groupOf(condition);
  const parts = items.map((item) => {
    const part = conditionWords(item, words);
    return isStatement(item) || items.length === 1 ? part : `(${part})`;
  });
  switch (kind) {
    case 'all':
      return listed(parts, 'conjunction', words.locale);
    case 'any':
      return listed(parts, 'disjunction', words.locale);
    case 'none':
      return $localize`:@@design.words.none:not ${listed(parts, 'disjunction', words.locale)}:statements:`;
    case 'not_all':
      return $localize`:@@design.words.notAll:not at once ${listed(parts, 'conjunction', words.locale)}:statements:`;
  }
}

function listed(parts: readonly string[], type: 'conjunction' | 'disjunction', locale: Locale): string {
  return new Intl.ListFormat(locale, { type }).format(parts);
}

function statementWords(leaf: Leaf, turned: boolean, words: FormWords): string {
  const name = $localize`:@@design.words.quoted:“${nameOfKey(leaf.question, words)}:question:”`;
  switch (leaf.op) {
    case 'answered':
      return turned
        ? $localize`:@@design.words.notAnswered:${name}:question: is not answered`
        : $localize`:@@design.words.answered:${name}:question: is answered`;
    case 'is':
      return $localize`:@@design.words.is:${name}:question: is ${valueWords(leaf, words)}:value:`;
    case 'is_not':
      return $localize`:@@design.words.isNot:${name}:question: is not ${valueWords(leaf, words)}:value:`;
    case 'includes':
      return turned
        ? $localize`:@@design.words.notIncludes:${name}:question: does not include ${valueWords(leaf, words)}:value:`
        : $localize`:@@design.words.includes:${name}:question: includes ${valueWords(leaf, words)}:value:`;
    case 'at_least':
      return $localize`:@@design.words.atLeast:${name}:question: is at least ${leaf.value}:value:`;
    case 'at_most':
      return $localize`:@@design.words.atMost:${name}:question: is at most ${leaf.value}:value:`;
    case 'on_or_after':
      return $localize`:@@design.words.onOrAfter:${name}:question: is on or after ${boundWords(leaf.date, words.locale)}:date:`;
    case 'on_or_before':
      return $localize`:@@design.words.onOrBefore:${name}:question: is on or before ${boundWords(leaf.date, words.locale)}:date:`;
    case 'lasts_at_least':
      return $localize`:@@design.words.lasts:${name}:question: lasts at least ${leaf.days}:days: days`;
    case 'speaks': {
      const language = languageName(leaf.language, words.locale);
      return turned
        ? $localize`:@@design.words.notSpeaks:${name}:question: does not have ${language}:language: at ${leaf.level}:level: or better`
        : $localize`:@@design.words.speaks:${name}:question: has ${language}:language: at ${leaf.level}:level: or better`;
    }
  }
}

/** What an answer is compared with, as the applicant sees it. */
function valueWords(leaf: Extract<Leaf, { op: 'is' | 'is_not' | 'includes' }>, { form, locale }: FormWords): string {
  const { value } = leaf;
  if (typeof value === 'boolean') {
    return value ? $localize`:@@design.words.yes:Yes` : $localize`:@@design.words.no:No`;
  }
  if (typeof value === 'number') return value.toLocaleString(locale);
  const question = knownOf(form).questions.get(leaf.question);
  if (question && 'options' in question) {
    const label = written(question.options.find((option) => option.value === value)?.label, locale);
    return $localize`:@@design.words.option:“${label || value}:option:”`;
  }
  if (question?.type === 'country') return countryName(value, locale);
  return question?.type === 'languages' ? languageName(value, locale) : value;
}
