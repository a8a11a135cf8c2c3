import type { LanguageSkill } from '@placet/contract/forms/answers.ts';
import type { LanguageLevel } from '@placet/contract/forms/constants.ts';
import type { LocalizedText } from '@placet/contract/locale.ts';
import type { TeamLanguage } from '@placet/contract/teams/schemas.ts';

/** Languages as a form holds them: the required and the wished ones apart, a row perhaps half filled in. */
export interface LanguageRows {
  readonly required: readonly LanguageSkill[];
  readonly wished: readonly LanguageSkill[];
}

export function rowsOf(languages: readonly TeamLanguage[]): LanguageRows {
  const rows = (required: boolean): LanguageSkill[] =>
    languages.filter((one) => one.required === required).map(({ language, level }) => ({ language, level }));
  return { required: rows(true), wished: rows(false) };
}

/** The rows as they are sent; only for rows without a `rowsFlaw`. */
export function languagesOf({ required, wished }: LanguageRows): TeamLanguage[] {
  const sent = (rows: readonly LanguageSkill[], needed: boolean): TeamLanguage[] =>
    rows.map(({ language = '', level = '' }) => ({ language, level: level as LanguageLevel, required: needed }));
  return [...sent(required, true), ...sent(wished, false)];
}

/** What keeps rows from being sent: a language or level not chosen, or a language there twice, in `others` included. */
export function rowsFlaw(
  rows: readonly LanguageSkill[],
  others: readonly LanguageSkill[] = [],
): 'incomplete' | 'repeated' | undefined {
  if (rows.some(({ language = '', level = '' }) => language === '' || level === '')) return 'incomplete';
  const languages = [...rows, ...others].map(({ language }) => language);
  return rows.some(({ language }) => languages.indexOf(language) !== languages.lastIndexOf(language))
    ? 'repeated'
    : undefined;
}

/** Without the languages in which nothing is written. */
export function written(text: LocalizedText): LocalizedText {
  return Object.fromEntries(Object.entries(text).filter(([, value]) => value.trim() !== ''));
}
