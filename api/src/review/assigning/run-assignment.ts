import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AssignmentInput } from '../domain/assignment/assignment-input.ts';
import type { AssignmentPlan } from '../domain/assignment/assignment-plan.ts';
import type { AssignmentSaid } from './assignment-worker.ts';

/** From source (tests) the code is beside this file; built, it is an entry of its own beside main.js. */
const entry = ['./assignment-worker.ts', './assignment-worker.js', '../assignment-worker.js']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(path));

export interface RunOptions {
  /** Ends the computation at once; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told what share of the work is behind, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Computes an assignment in a thread of its own.
 * @throws what `assignReviewers` throws, the reason of the signal, and an Error where the thread ends without a plan, for example
 * for want of memory
 */
export async function runAssignment(
  input: AssignmentInput,
  { signal, onProgress }: RunOptions = {},
): Promise<AssignmentPlan> {
  if (entry === undefined) throw new Error('the code that assigns reviewers is missing');
  signal?.throwIfAborted();
  // Nothing of the API's surroundings or arguments. The arrays of the flow are outside of this heap; what it limits is the lists.
  const options = {
    workerData: input,
    env: {},
    argv: [],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  };
  const worker = new Worker(entry, options);
  const { promise, resolve, reject } = Promise.withResolvers<AssignmentPlan>();
  const cancel = () => {
    reject(signal?.reason instanceof Error ? signal.reason : new Error('cancelled'));
  };
  signal?.addEventListener('abort', cancel, { once: true });
  worker
    .on('message', (said: AssignmentSaid) => {
      if ('plan' in said) resolve(said.plan);
      else if (signal?.aborted !== true) onProgress?.(said.share);
    })
    .once('error', reject)
    .once('exit', (code) => {
      reject(new Error(`the assignment ended without a plan (${String(code)})`));
    });
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}
