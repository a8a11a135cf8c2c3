import type { FormDefinition, QuestionType } from '@placet/contract/forms/question.ts';
import type { FormFacts } from './missing.ts';

/** What the form asks, as far as the rest of the call must fit it. */
export function formFactsOf({ sections }: FormDefinition, findings: number): FormFacts {
  const questions = sections.flatMap((section) => section.questions);
  const asksFor = (type: QuestionType): boolean => questions.some((question) => question.type === type);
  return {
    sections: sections.length,
    questions: questions.length,
    findings,
    asksForReferees: asksFor('referees'),
    asksForTeams: asksFor('team_preferences'),
  };
}
