import type { Leaf } from '../condition.ts';
import type { QuestionType } from '../question.ts';

type Operator = Leaf['op'];

const equal: Operator[] = ['answered', 'is', 'is_not'];
const counted: Operator[] = ['answered', 'at_least', 'at_most'];
const chosen: Operator[] = [...counted, 'includes'];
const dated: Operator[] = ['answered', 'on_or_after', 'on_or_before'];

/** What can be said about an answer of each type in a condition. */
export const operators: Record<QuestionType, readonly Operator[]> = {
  short_text: equal,
  long_text: ['answered'],
  single_choice: equal,
  multiple_choice: chosen,
  yes_no: equal,
  date: dated,
  date_range: [...dated, 'lasts_at_least'],
  number: [...equal, 'at_least', 'at_most'],
  country: equal,
  phone: ['answered'],
  email: ['answered'],
  link: ['answered'],
  languages: [...chosen, 'speaks'],
  education: counted,
  experience: counted,
  file: ['answered'],
  team_preferences: chosen,
  statement: equal,
  referees: counted,
};
