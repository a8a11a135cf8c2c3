import { writerFor } from './issue-texts.ts';
import type { EntryField, IssueTexts, MissingTexts } from './issue-texts.ts';

const { count, day, form, number } = writerFor('en-GB');

const words = { one: 'word', other: 'words' };
const characters = { one: 'character', other: 'characters' };
const items = { one: 'item', other: 'items' };
const referees = { one: 'referee', other: 'referees' };
const days = { one: 'day', other: 'days' };
const places = { one: 'digit', other: 'digits' };
const areNeeded = { one: 'is needed', other: 'are needed' };
const arePossible = { one: 'is possible', other: 'are possible' };

const missing = {
  short_text: 'Enter an answer.',
  long_text: 'Write an answer.',
  single_choice: 'Choose one of the answers.',
  multiple_choice: 'Choose at least one of the answers.',
  yes_no: 'Choose yes or no.',
  date: 'Enter the date.',
  date_range: 'Enter the first and the last day.',
  number: 'Enter a number.',
  country: 'Choose a country.',
  phone: 'Enter a phone number.',
  email: 'Enter an e-mail address.',
  link: 'Enter a web address.',
  languages: 'Add at least one language.',
  education: 'Add at least one course of study or training.',
  experience: 'Add at least one thing you have done.',
  file: 'Add the file.',
  team_preferences: 'Choose at least one team.',
  statement: 'Tick the box to agree to this statement.',
} satisfies MissingTexts;

const fields: Record<EntryField, string> = {
  language: 'Choose the language.',
  level: 'Choose your level in this language.',
  institution: 'Enter the school, university or organisation.',
  qualification: 'Enter the degree or certificate, or what you studied.',
  kind: 'Choose what kind of experience this was.',
  organisation: 'Enter the organisation, or what you were part of.',
  role: 'Enter what you were or did there.',
  from: 'Enter when it began.',
  to: 'Enter when it ended, or say that it still goes on.',
  name: 'Enter the referee’s full name.',
  email: 'Enter the referee’s e-mail address.',
  relation: 'Say how this person knows you.',
  locale: 'Choose the language in which we should write to this person.',
};

export const issueTexts: IssueTexts = {
  missing: ({ type }) => (type === 'referees' ? 'Add your referees.' : missing[type]),
  'entry.missing': ({ field }) => (field in fields ? fields[field as EntryField] : 'Fill in this field.'),
  'answer.wrong_shape': () => 'Answer this question again: the saved answer does not fit it any more.',
  'answer.unknown_question': () => 'Reload the page: this question is not part of the form any more.',
  'answer.too_long': ({ limit }) => `Shorten this to at most ${count(limit, characters)}, so that it can be saved.`,
  'text.control_characters': () =>
    'Remove the invisible characters, for instance by typing the text anew instead of pasting it.',
  'text.line_breaks': () => 'Write this on one line.',
  'text.too_many_words': ({ over, limit }) =>
    `Shorten your answer by ${count(over, words)}. The limit is ${count(limit, words)}.`,
  'text.too_many_characters': ({ over, limit }) =>
    `Shorten your answer by ${count(over, characters)}. The limit is ${count(limit, characters)}.`,
  'choice.unknown': () => 'Choose again: one of the chosen answers is not on offer.',
  'choice.repeated': () => 'Choose each answer only once.',
  'choice.exclusive': () => 'Choose either this answer alone or the others without it.',
  'list.too_few': ({ min, count: given }) =>
    `Add ${number(min - given)} more. At least ${count(min, items)} ${form(min, areNeeded)}.`,
  'list.too_many': ({ over, max }) => `Remove ${number(over)}. At most ${count(max, items)} can be given.`,
  'date.invalid': () => 'Enter a real date with day, month and year, such as 27 3 2027.',
  'date.too_early': ({ earliest }) => `Enter a date on or after ${day(earliest)}.`,
  'date.too_late': ({ latest }) => `Enter a date on or before ${day(latest)}.`,
  'range.start_missing': () => 'Enter the first day.',
  'range.end_missing': () => 'Enter the last day.',
  'range.reversed': () => 'Enter a last day that is not before the first.',
  'range.too_short': ({ min, days: given }) =>
    `Choose a longer time: at least ${count(min, days)} ${form(min, areNeeded)}, this is ${count(given, days)}.`,
  'range.too_long': ({ max, days: given }) =>
    `Choose a shorter time: at most ${count(max, days)} ${form(max, arePossible)}, this is ${count(given, days)}.`,
  'month.invalid': () => 'Enter a year with four digits, such as 2024, and choose a month if you know it.',
  'month.future': () => 'Enter a time that is not in the future.',
  'month.reversed': () => 'Enter an end that is not before the beginning.',
  'number.invalid': () => 'Enter a number in digits, such as 12.',
  'number.too_small': ({ min }) => `Enter ${number(min)} or more.`,
  'number.too_large': ({ max }) => `Enter ${number(max)} or less.`,
  'number.too_precise': ({ decimals }) =>
    decimals === 0 ? 'Enter a whole number.' : `Enter at most ${count(decimals, places)} after the decimal point.`,
  'country.unknown': () => 'Choose a country from the list.',
  'phone.invalid': () => 'Enter the number with its country code, such as +41 22 123 45 67.',
  'email.invalid': () => 'Enter an e-mail address in the form name@example.org.',
  'link.invalid': () => 'Enter a full web address, such as https://example.org/page.',
  'language.unknown': () => 'Choose a language from the list.',
  'language.repeated': () => 'This language is in the list twice: remove one.',
  'language.level_unknown': () => 'Choose a level from the list.',
  'file.unknown': () => 'Add the file again: the earlier one is no longer there.',
  'file.being_checked': () => 'Wait until this file has been checked. You need not stay on this page.',
  'file.refused': () => 'Add another file: this one was refused.',
  'referees.too_few': ({ expected, count: given }) =>
    `Add ${given === 0 ? count(expected, referees) : `${number(expected - given)} more`}. We ask for ${number(expected)}.`,
  'referees.too_many': ({ over, expected }) => `Remove ${count(over, referees)}. We ask for ${number(expected)}.`,
  'referees.same_email': () => 'Give each referee a different e-mail address.',
  'referees.own_email': () => 'Enter the referee’s address: this one is yours.',
};
