/**
 * What was, what is and what was undone. Changes that carry the same `tag` as the one before (typing in one field) are one step.
 */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  readonly tag?: string | undefined;
}

/** More steps back than anybody takes, and little enough to keep. */
const longest = 200;

export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** Goes on to `next`; what was undone before is gone. */
export function record<T>(history: History<T>, next: T, tag?: string): History<T> {
  const continues = tag !== undefined && tag === history.tag && history.past.length > 0;
  const past = continues ? history.past : [...history.past, history.present].slice(-longest);
  return { past, present: next, future: [], tag };
}

/** Ends the step that is being made: the next change is another one, whatever its tag. */
export function settle<T>(history: History<T>): History<T> {
  return history.tag === undefined ? history : { ...history, tag: undefined };
}

export function undo<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined
    ? { past, present, future }
    : { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

export function redo<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...later] = future;
  return next === undefined ? { past, present, future } : { past: [...past, present], present: next, future: later };
}
