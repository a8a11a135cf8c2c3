import type { AnswerValue } from '@placet/contract/forms/answers.ts';
import type { Question } from '@placet/contract/forms/question.ts';
import { own } from '@placet/contract/forms/visibility.ts';
import type { Likeness } from '@placet/contract/screening/schemas.ts';
import type { Told } from './judge-eligibility.ts';

/** What two applications of one person would have in common, made equal where it is written differently. Never kept: only hashes are. */
export interface PersonKey {
  readonly kind: Likeness;
  readonly value: string;
}

/**
 * Keys of the person behind what was sent.
 * @param told sensitive answers included
 * @param account the address that the account is known by
 * @param documents hexadecimal SHA-256 of what was enclosed
 */
export function personKeys(
  told: Pick<Told, 'form' | 'answers'>,
  account: string,
  documents: readonly string[],
): PersonKey[] {
  const emails = [account];
  const phones: string[] = [];
  const names: string[] = [];
  const births: string[] = [];
  for (const [question, value] of answered(told)) {
    if (typeof value !== 'string') continue;
    if (question.type === 'email') emails.push(value);
    if (question.type === 'phone') phones.push(value);
    if (question.type === 'short_text' && question.autofill === 'name') names.push(value);
    if (question.type === 'date' && question.autofill === 'bday') births.push(value);
  }
  const of = (kind: Likeness, values: readonly (string | null)[]): PersonKey[] =>
    [...new Set(values)].flatMap((value) => (value === null || value === '' ? [] : [{ kind, value }]));
  return [
    ...of('email', emails.map(normalEmail)),
    ...of('email_like', emails.map(foldedEmail)),
    ...of('phone', phones.map(normalPhone)),
    ...of(
      'name_and_birth',
      names.flatMap((name) => births.map((birth) => nameAndBirth(name, birth))),
    ),
    ...of('document', documents),
  ];
}

function answered({ form, answers }: Pick<Told, 'form' | 'answers'>): [Question, AnswerValue][] {
  return form.sections.flatMap(({ key, questions }) =>
    questions.flatMap((question): [Question, AnswerValue][] => {
      const value = own(own(answers, key) ?? {}, question.key);
      return value === undefined || question.monitoring === true ? [] : [[question, value]];
    }),
  );
}

/** Letters in one case; the part before the @ is the same to every provider in practice. */
export function normalEmail(text: string): string | null {
  const email = text.normalize('NFKC').trim().toLowerCase();
  return /^[^@\s]+@[^@\s]+$/.test(email) ? email : null;
}

const dotless = new Set(['gmail.com', 'googlemail.com']);

/** Without what many providers ignore: a `+tag`, and dots at Gmail. Two people may have such addresses, so this only suggests. */
export function foldedEmail(text: string): string | null {
  const email = normalEmail(text);
  if (email === null) return null;
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  const local = email.slice(0, at).replace(/(?<=.)\+.*$/, '');
  if (!dotless.has(domain)) return `${local}@${domain}`;
  return `${local.replaceAll('.', '')}@gmail.com`;
}

const fewestDigits = 7;
const digitsCompared = 9;

/** The last nine digits: with and without the code of the country, in any script and grouping. */
export function normalPhone(text: string): string | null {
  const digits = Array.from(text.normalize('NFKC'), digitOf).join('').replace(/^0+/, '');
  return digits.length < fewestDigits ? null : digits.slice(-digitsCompared);
}

/** Zero of each script of digits that people type phone numbers in. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6];

function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? '' : String(code - zero);
}

const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** The words of a name without accents and case, in no order; null when there are none. */
export function normalName(text: string): string | null {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[łøđðıßæœþ]/g, (letter) => letters[letter] ?? letter);
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.length === 0 ? null : words.sort().join(' ');
}

/** A name alone is many people's; with the day of birth it is hardly ever two people's. */
function nameAndBirth(name: string, birth: string): string | null {
  const words = normalName(name);
  return words === null || !/^\d{4}-\d\d-\d\d$/.test(birth) ? null : `${words}|${birth}`;
}
