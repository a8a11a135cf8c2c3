import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import type { VisibleSection } from '@placet/contract/forms/visibility.ts';

/**
 * What was answered in a form that was sent, in its order. What was asked depended on the day; what was answered does not change any
 * more.
 */
export function answeredSections({ sections }: FormDefinition, answers: FormAnswers): VisibleSection[] {
  return sections.flatMap((section) => {
    const given = answers[section.key] ?? {};
    const questions = section.questions.filter(({ key }) => given[key] !== undefined);
    return questions.length > 0 ? [{ section, questions }] : [];
  });
}
