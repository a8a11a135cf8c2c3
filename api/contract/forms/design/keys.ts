import type { FormDefinition } from '../question.ts';

const longest = 64;

/**
 * A key made from a text: `What's your name?` becomes `what-s-your-name`, and `what-s-your-name-2` where that is taken. A text
 * without a Latin letter gives the fallback.
 */
export function keyFrom(text: string, taken: ReadonlySet<string>, fallback: string): string {
  const base = slugOf(text) || fallback;
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `-${String(number)}`;
    const key = base.slice(0, longest - suffix.length).replace(/-+$/, '') + suffix;
    if (!taken.has(key) && key !== 'constructor') return key;
  }
}

function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
}

/** Question keys are unique over the whole form. */
export function questionKeys(form: FormDefinition): Set<string> {
  return new Set(form.sections.flatMap(({ questions }) => questions.map(({ key }) => key)));
}

export function sectionKeys(form: FormDefinition): Set<string> {
  return new Set(form.sections.map(({ key }) => key));
}
