import { appendFileSync } from 'node:fs';

/*
 * What benches tell each other. Machines are shared and noisy: a time says little, a ratio to something measured in turns with it in the
 * same run says more. A bench that wants a fall of its ratio to be noticed calls `report`; run.ts compares with baseline.json.
 */

/** Where ratios go when run.ts asks; alone, a bench only prints. */
const file = process.env.PLACET_BENCH_RATIOS;

/** How many times faster than its reference; a fall is a loss. Named for what is measured, for ever the same. */
export function report(name: string, ratio: number): void {
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ name, ratio })}\n`);
}

export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

/** CPU milliseconds of this process, all of its threads, that some work takes. */
export function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const numbers = new Float64Array(400_000);
const order = new Int32Array(numbers.length);

/** Work that never changes: fills, sorts, walks in an order that no cache foresees. What a kernel's time is held against. */
export function referenceWork(): void {
  let state = 1;
  for (let at = 0; at < numbers.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    numbers[at] = (state >>> 0) / 4_294_967_296;
    order[at] = (state >>> 0) % numbers.length;
  }
  numbers.sort();
  let sum = 0;
  for (let round = 0; round < 12; round++)
    for (let at = 0; at < order.length; at++)
      sum += (numbers[order[(at + round) % order.length] ?? 0] ?? 0) / (1 + sum);
  if (!Number.isFinite(sum)) throw new Error('the reference work went wrong');
}

/** How often the reference work goes into some work, measured in turns: the median of pairs. */
export function againstReference(work: () => unknown, rounds = 7): number {
  work();
  referenceWork();
  const pairs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const reference = cpuOf(referenceWork);
    pairs.push(reference / cpuOf(work));
  }
  return median(pairs);
}
