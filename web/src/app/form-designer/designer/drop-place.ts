import type { Place, QuestionPlace } from '@placet/contract/forms/design/place.ts';
import type { Dropped } from './drag-list';

/** How rows name their place: `2`, `2.5`. */
export function rowName({ section, question }: Place): string {
  return question === undefined ? String(section) : `${String(section)}.${String(question)}`;
}

function placeFrom(name: string): Place {
  const [section = 0, question] = name.split('.').map(Number);
  return question === undefined ? { section } : { section, question };
}

/** What a drop means for the form: a question's or a section's move, counted as after it was taken out. */
export type Move =
  | { readonly kind: 'question'; readonly from: QuestionPlace; readonly to: QuestionPlace }
  | { readonly kind: 'section'; readonly from: number; readonly to: number };

/** A question lands beside a question, or first in a section on whose title it was dropped; a section beside a section. */
export function moveOf(dropped: Dropped): Move {
  const [from, to] = [placeFrom(dropped.from), placeFrom(dropped.to)];
  const behind = dropped.after ? 1 : 0;
  if (from.question === undefined) {
    const beside = to.section + (to.question === undefined ? behind : 1);
    return { kind: 'section', from: from.section, to: beside > from.section ? beside - 1 : beside };
  }
  const wanted = to.question === undefined ? 0 : to.question + behind;
  const shift = from.section === to.section && wanted > from.question ? 1 : 0;
  return {
    kind: 'question',
    from: { section: from.section, question: from.question },
    to: { section: to.section, question: wanted - shift },
  };
}
