import type { Question, QuestionType } from '../question.ts';
import { blankQuestion } from './blank-question.ts';

const dates = ['earliest', 'latest'];
const list = ['minItems', 'maxItems'];

/** What each type knows beyond what every question has. */
const settings: Record<QuestionType, readonly string[]> = {
  short_text: ['maxCharacters', 'autofill'],
  long_text: ['maxWords', 'maxCharacters'],
  single_choice: ['options'],
  multiple_choice: ['options', ...list],
  yes_no: ['discreet'],
  date: [...dates, 'autofill'],
  date_range: [...dates, 'minDays', 'maxDays'],
  number: ['min', 'max', 'decimals', 'unit'],
  country: [],
  phone: [],
  email: [],
  link: [],
  languages: [...list, 'suggested'],
  education: list,
  experience: [...list, 'maxWords'],
  file: ['kind', 'accept', 'maxBytes', 'maxPages'],
  team_preferences: list,
  statement: [],
  referees: [],
};
const common = ['key', 'label', 'help', 'required', 'condition', 'identifying', 'sensitive', 'monitoring'];

/** The question as one of another type. Its texts, flags and condition stay, and those of its settings the new type knows as well. */
export function changeType(question: Question, type: QuestionType): Question {
  if (question.type === type) return question;
  const wanted = [...common, ...settings[type].filter((name) => settings[question.type].includes(name))];
  const kept = Object.entries(question).filter(([name]) => wanted.includes(name));
  return { ...blankQuestion(type, question.key), ...Object.fromEntries(kept) };
}

/** Settings that would be lost by `changeType`, by name; what is not set is no loss. */
export function lostSettings(question: Question, type: QuestionType): string[] {
  const kept = Object.keys(changeType(question, type));
  return Object.entries(question)
    .filter(([name, value]) => value !== undefined && name !== 'type' && !kept.includes(name))
    .map(([name]) => name);
}
