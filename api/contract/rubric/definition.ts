import type { LocalizedText } from '../locale.ts';

/* A rubric as reviewers will score by it. Nothing here imports Zod: the scorecard works with it in the browser. */

/** A step of a scale: its value, and what deserves it. */
export interface Step {
  readonly value: number;
  /** May be without words between the two ends. */
  readonly anchor: LocalizedText;
}

export interface Criterion {
  /** Names the criterion in reviews; the same through all versions. */
  readonly key: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  /** Counts towards the result; an independent criterion is only shown, and has no weight. */
  readonly counted: boolean;
  readonly weight: number;
  /** May be left out by a reviewer. */
  readonly optional: boolean;
  /** From the lowest value to the highest. */
  readonly scale: readonly Step[];
}

export interface Rubric {
  readonly criteria: readonly Criterion[];
}

export const limits = { criteria: 20, steps: 11, fewestSteps: 2, weight: 1000, value: 1000 } as const;

/** Scales to begin with; each can be changed. */
export const readyScales: readonly { readonly from: number; readonly to: number }[] = [
  { from: 1, to: 4 },
  { from: 1, to: 5 },
  { from: 0, to: 10 },
];

/** The steps of a scale, keeping the anchors there are for a value. */
export function scaleOf({ from, to }: { from: number; to: number }, before: readonly Step[] = []): Step[] {
  return Array.from({ length: to - from + 1 }, (_step, index) => {
    const value = from + index;
    return { value, anchor: before.find((step) => step.value === value)?.anchor ?? {} };
  });
}

/** What part of the whole a criterion weighs, from 0 to 1; 0 when it is only shown, or nothing counts yet. */
export function shareOf({ criteria }: Rubric, { counted, weight }: Criterion): number {
  const whole = criteria.reduce((sum, criterion) => sum + (criterion.counted ? criterion.weight : 0), 0);
  return counted && whole > 0 ? weight / whole : 0;
}

/** A key that no criterion has, in any of the rubrics. */
export function freeKey(...rubrics: readonly (Rubric | null)[]): string {
  const taken = new Set(rubrics.flatMap((rubric) => rubric?.criteria.map(({ key }) => key) ?? []));
  let number = taken.size + 1;
  while (taken.has(`criterion-${String(number)}`)) number++;
  return `criterion-${String(number)}`;
}
