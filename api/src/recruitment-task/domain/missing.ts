import type { Locale, LocalizedText } from '@placet/contract';
import { isBlank } from '@placet/contract/forms/text.ts';
import type { TaskMissing } from '@placet/contract/recruitment-task/schemas.ts';

export interface TaskFacts {
  readonly instructions: LocalizedText;
  readonly textWords: number | null;
  readonly fileTypes: readonly string[];
  readonly opensAt: unknown;
  readonly closesAt: unknown;
}

/** What keeps a task from being sent, in the order of its page. */
export function missingOf(
  task: TaskFacts,
  locales: readonly Locale[],
  rubricInForce: boolean,
): { what: TaskMissing; locale: Locale | null }[] {
  const { instructions, textWords, fileTypes, opensAt, closesAt } = task;
  const found: { what: TaskMissing; locale: Locale | null }[] = locales
    .filter((locale) => isBlank(instructions[locale] ?? ''))
    .map((locale) => ({ what: 'instructions', locale }));
  const add = (what: TaskMissing): void => {
    found.push({ what, locale: null });
  };
  if (textWords === null && fileTypes.length === 0) add('answer');
  if (opensAt === null) add('opens');
  if (closesAt === null) add('closes');
  if (!rubricInForce) add('rubric');
  return found;
}
