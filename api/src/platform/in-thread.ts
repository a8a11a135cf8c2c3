import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** What a thread says: the share of its work that is done, and at the end its result. */
export type ThreadSaid<Result> = { readonly share: number } | { readonly result: Result };

export interface ThreadOptions {
  /** Ends the computation at once; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told what share of the work is behind, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Where the code of a thread is. From source (tests) it is beside whoever asks; built, it is an entry of its own beside main.js
 * (api/vite.config.ts).
 */
export function threadEntry(beside: string, name: string): string {
  const found = [`./${name}.ts`, `./${name}.js`, `../${name}.js`]
    .map((path) => fileURLToPath(new URL(path, beside)))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error(`the code of the thread ${name} is missing`);
  return found;
}

/**
 * Computes something in a thread of its own, so that the API goes on answering meanwhile. Its code says {@link ThreadSaid}.
 *
 * @throws what the code throws, the reason of the signal, and an Error where the thread ends without a result, for example for want of
 * memory
 */
export async function inThread<Result>(
  entry: string,
  input: unknown,
  { signal, onProgress }: ThreadOptions = {},
): Promise<Result> {
  signal?.throwIfAborted();
  // Nothing of the API's surroundings or arguments. Typed arrays are outside of this heap; what it limits is the lists.
  const worker = new Worker(entry, {
    workerData: input,
    env: {},
    argv: [],
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const cancel = () => {
    reject(signal?.reason instanceof Error ? signal.reason : new Error('cancelled'));
  };
  signal?.addEventListener('abort', cancel, { once: true });
  worker
    .on('message', (said: ThreadSaid<Result>) => {
      if ('result' in said) resolve(said.result);
      else if (signal?.aborted !== true) onProgress?.(said.share);
    })
    .once('error', reject)
    .once('exit', (code) => {
      reject(new Error(`the thread ended without a result (${String(code)})`));
    });
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}
