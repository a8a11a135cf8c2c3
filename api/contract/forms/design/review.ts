import type { FormDefinition } from '../question.ts';
import { diff } from './diff.ts';

export interface SectionsToReview {
  /** Keys of sections that were there before and ask something else, or the same in other words, now. */
  readonly affected: readonly string[];
  /** Keys of sections that were not there before. */
  readonly added: readonly string[];
}

/** The sections that whoever began to fill in the form should look at again. A new order alone is no reason. */
export function sectionsToReview(before: FormDefinition, after: FormDefinition): SectionsToReview {
  const changes = diff(before, after);
  const added = changes.filter(({ kind }) => kind === 'section_added').flatMap(({ path }) => path.slice(0, 1));
  const asked = changes.filter(
    ({ kind, from }) =>
      kind === 'section_changed' ||
      kind === 'question_added' ||
      kind === 'question_changed' ||
      (kind === 'question_moved' && from !== null),
  );
  const affected = new Set(asked.flatMap(({ path }) => path.slice(0, 1)));
  return {
    affected: after.sections.map(({ key }) => key).filter((key) => affected.has(key) && !added.includes(key)),
    added,
  };
}
