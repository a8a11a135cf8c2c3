import type { Question, QuestionOf, QuestionType } from '../question.ts';

const label = { en: 'Label', fr: 'Libellé' };
const options = [
  { value: 'a', label },
  { value: 'b', label },
  { value: 'yes', label },
  { value: 'none', label, exclusive: true },
];

const byType: { [T in QuestionType]: QuestionOf<T> } = {
  short_text: { key: 'short', type: 'short_text', label, required: true },
  long_text: { key: 'long', type: 'long_text', label, required: true, maxWords: 300 },
  single_choice: { key: 'single', type: 'single_choice', label, required: true, options },
  multiple_choice: { key: 'multiple', type: 'multiple_choice', label, required: true, options },
  yes_no: { key: 'yes-no', type: 'yes_no', label, required: true },
  date: { key: 'date', type: 'date', label, required: true },
  date_range: { key: 'range', type: 'date_range', label, required: true },
  number: { key: 'number', type: 'number', label, required: true },
  country: { key: 'country', type: 'country', label, required: true },
  phone: { key: 'phone', type: 'phone', label, required: true },
  email: { key: 'email', type: 'email', label, required: true },
  link: { key: 'link', type: 'link', label, required: true },
  languages: { key: 'languages', type: 'languages', label, required: true },
  education: { key: 'education', type: 'education', label, required: true },
  experience: { key: 'experience', type: 'experience', label, required: true },
  file: { key: 'file', type: 'file', label, required: true, kind: 'cv', accept: ['pdf'], maxBytes: 1_000 },
  team_preferences: { key: 'teams', type: 'team_preferences', label, required: true },
  statement: { key: 'statement', type: 'statement', label, required: true },
  referees: { key: 'referees', type: 'referees', label, required: true },
};

/** One required question of each type, with few limits. */
export const everyQuestion: Question[] = Object.values(byType);

/** A question of a type, with what the test says about it. */
export function questionOf<T extends QuestionType>(type: T, changes: Partial<QuestionOf<T>> = {}): QuestionOf<T> {
  return { ...byType[type], ...changes };
}
