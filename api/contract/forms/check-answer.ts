import type { AnswerOf, AnswerValue, FormContext } from './answers.ts';
import { checkChoice, checkChoices, checkTeams } from './checks/choices.ts';
import { checkDate, checkRange } from './checks/dates.ts';
import { checkEducation, checkExperience, checkLanguages } from './checks/entries.ts';
import { checkNumber } from './checks/number.ts';
import { checkReferees } from './checks/referees.ts';
import { checkCountry, checkEmail, checkLink, checkLongText, checkPhone, checkShortText } from './checks/texts.ts';
import { issueOf } from './issue.ts';
import type { Issue } from './issue.ts';
import type { Question, QuestionOf, QuestionType } from './question.ts';
import { hasShape, isEntriesType, tidy } from './shape.ts';

/** Checks an answer of the right shape that is not empty. Lists come with their blank entries, so that indexes stay true. */
type Check<T extends QuestionType> = (question: QuestionOf<T>, value: AnswerOf<T>, context: FormContext) => Issue[];

const nothing = () => [];

const checks: { [T in QuestionType]: Check<T> } = {
  short_text: checkShortText,
  long_text: checkLongText,
  single_choice: checkChoice,
  multiple_choice: checkChoices,
  yes_no: nothing,
  date: checkDate,
  date_range: checkRange,
  number: checkNumber,
  country: checkCountry,
  phone: checkPhone,
  email: checkEmail,
  link: checkLink,
  languages: checkLanguages,
  education: checkEducation,
  experience: checkExperience,
  // Whether the document exists, is scanned and is the applicant's own, only the server knows.
  file: nothing,
  team_preferences: checkTeams,
  statement: nothing,
  referees: checkReferees,
};

/**
 * Everything that stands between this answer and sending it; empty when it can be sent as it is. Paths are relative to the
 * question: `[]` for the answer itself, `[1, 'email']` for a member of its second entry.
 */
export function checkAnswer(question: Question, value: AnswerValue | undefined, context: FormContext): Issue[] {
  const answer = tidy(question, value);
  if (value === undefined || answer === undefined) return question.required ? missing(question, context) : [];
  if (!hasShape(question, value)) return [issueOf([], 'answer.wrong_shape', {})];
  // The table is typed by question type; that question and value belong together, hasShape has just established.
  const check = checks[question.type] as (question: Question, value: AnswerValue, context: FormContext) => Issue[];
  return check(question, isEntriesType(question.type) ? value : answer, context);
}

/** How many referees are demanded, the call says; it may ask for none. */
function missing(question: Question, context: FormContext): Issue[] {
  if (question.type !== 'referees') return [issueOf([], 'missing', { type: question.type })];
  const expected = context.referenceCount;
  return expected > 0 ? [issueOf([], 'referees.too_few', { expected, count: 0 })] : [];
}
