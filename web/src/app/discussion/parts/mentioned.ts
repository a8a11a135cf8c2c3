import type { DiscussionReader } from '@placet/contract/discussion/limits.ts';

/** An “@” that somebody is typing a name after. */
export interface Typed {
  /** Where the “@” stands. */
  readonly start: number;
  readonly name: string;
}

/** Not in the middle of a word, as in an address. */
const beginning = /(?:^|[^\p{L}\p{N}_.@-])@([\p{L}\p{M}'’ -]{0,60})$/u;

/** The “@” before the caret whose name is being typed, if there is one. */
export function typedAt(text: string, caret: number): Typed | undefined {
  const name = beginning.exec(text.slice(0, caret))?.[1];
  return name === undefined ? undefined : { start: caret - name.length - 1, name };
}

/** Case and accents do not matter to who looks for a name. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Those whose name, or a later part of it, begins as typed. */
export function begunNames(readers: readonly DiscussionReader[], typed: string): DiscussionReader[] {
  const wanted = plain(typed);
  return readers.filter(({ name }) => {
    const parts = plain(name).split(' ');
    return parts.some((_part, at) => parts.slice(at).join(' ').startsWith(wanted));
  });
}

/** The text with the whole name instead of what was typed of it, and where the caret goes. */
export function completed(
  text: string,
  caret: number,
  { start }: Typed,
  name: string,
): { readonly text: string; readonly caret: number } {
  const after = text.slice(caret);
  const said = `@${name}${after.startsWith(' ') ? '' : ' '}`;
  return { text: text.slice(0, start) + said + after, caret: start + `@${name} `.length };
}
