import type { ThreadOptions } from './in-thread.ts';

/** How often a computation says how far it is, and hears whether it is still wanted. */
const every = 500;

/**
 * Computes something that takes its time. `goesOn` is told what share is done, from 0 to 1, and says whether the result is still wanted.
 *
 * @returns null when it was not wanted any more
 * @throws what the computation throws
 */
export async function withHeartbeat<Result>(
  compute: (options: Required<ThreadOptions>) => Promise<Result>,
  goesOn: (share: number) => Promise<boolean>,
): Promise<Result | null> {
  const stop = new AbortController();
  let share = 0;
  const beat = setInterval(() => {
    goesOn(Math.min(1, share)).then(
      (wanted) => {
        if (!wanted) stop.abort();
      },
      // Said again with the next beat.
      () => undefined,
    );
  }, every);
  try {
    const onProgress = (now: number) => {
      share = now;
    };
    return await compute({ signal: stop.signal, onProgress });
  } catch (error) {
    if (stop.signal.aborted) return null;
    throw error;
  } finally {
    clearInterval(beat);
  }
}
