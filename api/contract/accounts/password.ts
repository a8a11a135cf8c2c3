import { commonWords, keyboardRows } from './common-passwords.ts';

/** In characters, after normalisation. Without a second factor a password has to be long (NIST SP 800-63B-4, 3.1.1.2). */
export const passwordLength = { least: 15, most: 256 } as const;

/** What remains of a password once everything guessable counts as one character must still be this long. */
const unguessable = 8;

export type PasswordFlaw = 'too_short' | 'too_long' | 'control_characters' | 'common_password' | 'personal_password';

/** The form that is hashed: the same password typed on another keyboard or system gives the same characters (NFKC). */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * What is wrong with a new password, or null. No rule asks for kinds of characters: length and not being guessable are what counts.
 * @param about what others know of the person: address, names
 */
export function passwordFlaw(password: string, about: readonly string[]): PasswordFlaw | null {
  const characters = Array.from(normalisePassword(password));
  if (characters.length < passwordLength.least) return 'too_short';
  if (characters.length > passwordLength.most) return 'too_long';
  if (characters.some((character) => /\p{Cc}/u.test(character))) return 'control_characters';
  const compact = Array.from(onlyLetters(characters.join('')));
  const own = wordsOf(about);
  const { units, personal } = measure(onePeriod(compact), own);
  if (units >= unguessable) return null;
  return personal ? 'personal_password' : 'common_password';
}

function onlyLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}@$!]/gu, '');
}

/** The words of an address or a name that are long enough to be recognised in a password. */
function wordsOf(about: readonly string[]): string[][] {
  const words = about.flatMap((text) => [onlyLetters(text), ...text.split(/[^\p{L}\p{M}\p{N}]+/u).map(onlyLetters)]);
  return words.filter((word) => word.length >= 3).map((word) => Array.from(word));
}

/** `abcabcab` is no better than `abc`. */
function onePeriod(characters: string[]): string[] {
  for (let period = 1; period <= characters.length / 2; period++) {
    if (characters.every((character, index) => index < period || character === characters[index - period])) {
      return characters.slice(0, period);
    }
  }
  return characters;
}

/** Reads from left to right, taking the longest guessable piece each time; a piece and a free character count the same. */
function measure(characters: string[], own: string[][]): { units: number; personal: boolean } {
  let units = 0;
  let personal = false;
  for (let at = 0; at < characters.length; units++) {
    const ownLength = longestWord(characters, at, own);
    const known = Math.max(longestWord(characters, at, common), run(characters, at), onKeyboard(characters, at));
    if (ownLength > 0) personal = true;
    at += Math.max(1, ownLength, known, year(characters, at));
  }
  return { units, personal };
}

const common = commonWords.map((word) => Array.from(word));

/** Digits and signs people write for letters. */
const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

function longestWord(characters: string[], at: number, words: string[][]): number {
  let longest = 0;
  for (const word of words) {
    const fits = word.every((letter, index) => {
      const given = characters[at + index];
      return given !== undefined && (given === letter || lookalikes[given] === letter);
    });
    if (fits) longest = Math.max(longest, word.length);
  }
  return longest;
}

/** Length of `aaa`, `123`, `cba`: three or more characters with a constant step of at most one. */
function run(characters: string[], at: number): number {
  const code = (index: number): number => characters[index]?.codePointAt(0) ?? Number.NaN;
  const step = code(at + 1) - code(at);
  if (!(Math.abs(step) <= 1)) return 0;
  let end = at + 1;
  while (code(end + 1) - code(end) === step) end++;
  return end - at >= 2 ? end - at + 1 : 0;
}

/** Length of a walk of four or more keys along a row. */
function onKeyboard(characters: string[], at: number): number {
  for (let length = Math.min(12, characters.length - at); length >= 4; length--) {
    const walk = characters.slice(at, at + length).join('');
    if (keyboardRows.some((row) => row.includes(walk))) return length;
  }
  return 0;
}

function year(characters: string[], at: number): number {
  return /^(19|20)\d\d$/.test(characters.slice(at, at + 4).join('')) ? 4 : 0;
}
