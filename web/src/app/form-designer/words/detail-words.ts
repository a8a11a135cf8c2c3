import type { ChangeDetail } from '@placet/contract/forms/design/changes.ts';
import type { Condition } from '@placet/contract/forms/condition.ts';
import type { DateBound } from '@placet/contract/forms/limits.ts';
import type { Option, QuestionType } from '@placet/contract/forms/question.ts';
import type { LocalizedText } from '@placet/contract/locale.ts';
import { numberLimits } from '../editor/number-limits';
import { siteLocales } from '../../shell/locales';
import { boundWords } from './bound-words';
import { conditionWords } from './condition-words';
import { sectionName, written, type FormWords } from './form-words';
import { typeNames } from './type-names';

type Members = ChangeDetail['before'];

/** One side of a change, in words, a line for each thing it says; none when it says nothing. */
export function detailWords({ what }: ChangeDetail, members: Members, words: FormWords): readonly string[] {
  const values = Object.entries(members).filter(([, value]) => value !== undefined && value !== null);
  switch (what) {
    case 'label':
    case 'help':
    case 'intro':
      return values.flatMap(([, text]) => textLines(text as LocalizedText));
    case 'type':
      return values.map(([, type]) => typeNames()[type as QuestionType].name);
    case 'required':
      return values.map(([, required]) =>
        required === true
          ? $localize`:@@design.detail.required:required`
          : $localize`:@@design.detail.optional:optional`,
      );
    case 'options':
      return values.flatMap(([, options]) =>
        (options as Option[]).map(({ label, value }) => written(label, words.locale) || value),
      );
    case 'condition':
      return values.length === 0
        ? [$localize`:@@design.detail.always:always`]
        : values.map(([, condition]) => conditionWords(condition as Condition, words));
    case 'after':
      return values.flatMap(([, keys]) => (keys as string[]).map((key) => sectionOf(key, words)));
    case 'flags':
      return values.filter(([, on]) => on === true).map(([flag]) => flagName(flag));
    case 'limits':
    case 'settings':
      return values.map(([name, value]) => settingWords(name, value, words));
  }
}

function textLines(text: LocalizedText): string[] {
  return Object.entries(text)
    .filter(([, value]) => value.trim() !== '')
    .map(([locale, value]) => `${siteLocales.find(({ code }) => code === locale)?.name ?? locale}: ${value}`);
}

function sectionOf(key: string, { form, locale }: FormWords): string {
  const section = form.sections.find((one) => one.key === key);
  return section ? sectionName(section.title, locale) : key;
}

function flagName(flag: string): string {
  switch (flag) {
    case 'identifying':
      return $localize`:@@design.detail.identifying:says who somebody is`;
    case 'sensitive':
      return $localize`:@@design.detail.sensitive:sensitive`;
    case 'monitoring':
      return $localize`:@@design.detail.monitoring:for equality statistics only`;
    default:
      return $localize`:@@design.detail.discreet:makes mails discreet`;
  }
}

const limited: readonly QuestionType[] = ['long_text', 'multiple_choice', 'date_range', 'number', 'file'];

/** "Words at most: 300"; a setting without a name of its own shows its value. */
function settingWords(name: string, value: unknown, { locale }: FormWords): string {
  if (name === 'earliest' || name === 'latest') {
    const bound = boundWords(value as DateBound, locale);
    return name === 'earliest'
      ? $localize`:@@design.detail.earliest:not before: ${bound}:date:`
      : $localize`:@@design.detail.latest:not after: ${bound}:date:`;
  }
  const limit = limited.flatMap(numberLimits).find((one) => one.name === name);
  if (limit && typeof value === 'number')
    return `${limit.label}: ${(value / (limit.factor ?? 1)).toLocaleString(locale)}`;
  if (name === 'unit') return written(value as LocalizedText, locale);
  return Array.isArray(value) ? value.join(', ') : String(value);
}
