import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import { languageLevels, type LanguageLevel } from '@placet/contract/forms/constants.ts';
import { parseDay } from '@placet/contract/forms/days.ts';
import type { FormDefinition, Question } from '@placet/contract/forms/question.ts';

/** What a form tells of somebody's wishes. */
export interface ToldInForm {
  /** Addresses of teams, the dearest first. */
  readonly teams: readonly string[];
  readonly available: readonly { readonly from: string; readonly to: string }[];
  readonly languages: readonly { readonly language: string; readonly level: LanguageLevel }[];
  readonly permission: boolean | null;
  readonly group: string | null;
}

const isDay = (text: string): boolean => parseDay(text) !== undefined;
const isLevel = (level: unknown): level is LanguageLevel => languageLevels.some((one) => one === level);

/** May it be looked at for placing somebody? What is sensitive or for monitoring never is. */
export const isOpen = ({ sensitive, monitoring }: Question): boolean => sensitive !== true && monitoring !== true;

/** Which questions can say that somebody may work. */
export const saysPermission = (question: Question): boolean => question.type === 'yes_no' && isOpen(question);

/** Which questions soft bounds can speak of. */
export const saysGroup = (question: Question): question is Extract<Question, { type: 'single_choice' | 'country' }> =>
  (question.type === 'single_choice' || question.type === 'country') && isOpen(question);

/** Reads the open answers of one submission by the form it was sent with; what is half written there counts as not said. */
export function toldInForm(
  form: FormDefinition,
  answers: FormAnswers,
  asked: { readonly permission: string | null; readonly group: string | null },
): ToldInForm {
  const teams: string[] = [];
  const available: { from: string; to: string }[] = [];
  const languages: { language: string; level: LanguageLevel }[] = [];
  let permission: boolean | null = null;
  let group: string | null = null;
  for (const section of form.sections)
    for (const question of section.questions) {
      if (!isOpen(question)) continue;
      const answer: unknown = answers[section.key]?.[question.key];
      const path = `${section.key}.${question.key}`;
      if (question.type === 'team_preferences' && Array.isArray(answer))
        teams.push(...answer.filter((slug) => typeof slug === 'string'));
      if (question.type === 'date_range') {
        const { from, to } = (answer ?? {}) as { from?: string; to?: string };
        if (from !== undefined && to !== undefined && isDay(from) && isDay(to) && from <= to)
          available.push({ from, to });
      }
      if (question.type === 'languages' && Array.isArray(answer))
        for (const { language, level } of answer as { language?: string; level?: unknown }[])
          if (language !== undefined && isLevel(level)) languages.push({ language, level });
      if (path === asked.permission && saysPermission(question) && typeof answer === 'boolean') permission = answer;
      if (path === asked.group && saysGroup(question) && typeof answer === 'string' && answer !== '') group = answer;
    }
  return { teams, available, languages, permission, group };
}
