import {
  freeKey,
  limits,
  readyScales,
  scaleOf,
  type Criterion,
  type Rubric,
} from '@placet/contract/rubric/definition.ts';

/** A rubric with a new criterion at its end; its key is nobody's, also not in the version in force. */
export function withNew(rubric: Rubric, inForce: Rubric | null): Rubric {
  const scale = scaleOf(readyScales[0] ?? { from: 1, to: 4 });
  const added: Criterion = {
    ...{ key: freeKey(rubric, inForce), name: {}, description: {}, scale },
    ...{ counted: true, weight: 1, optional: false },
  };
  return { criteria: [...rubric.criteria, added] };
}

export function changed(rubric: Rubric, key: string, change: Partial<Criterion>): Rubric {
  return { criteria: rubric.criteria.map((one) => (one.key === key ? { ...one, ...change } : one)) };
}

export function without(rubric: Rubric, key: string): Rubric {
  return { criteria: rubric.criteria.filter((one) => one.key !== key) };
}

/** One place up or down; at an end nothing moves. */
export function moved({ criteria }: Rubric, key: string, by: -1 | 1): Rubric {
  const from = criteria.findIndex((one) => one.key === key);
  const rest = criteria.filter((one) => one.key !== key);
  const criterion = criteria[from];
  if (!criterion || from + by < 0 || from + by >= criteria.length) return { criteria };
  rest.splice(from + by, 0, criterion);
  return { criteria: rest };
}

/** A criterion that is only shown has no weight; one that counts again begins with 1. */
export const counting = (counted: boolean): Partial<Criterion> => ({ counted, weight: counted ? 1 : 0 });

/** A step more, above the highest. */
export function withStep({ scale }: Criterion): Partial<Criterion> {
  return { scale: [...scale, { value: (scale.at(-1)?.value ?? 0) + 1, anchor: {} }] };
}

export const roomForStep = ({ scale }: Criterion): boolean => scale.length < limits.steps;

/** A number as somebody typed it; what is none becomes 0, which the findings then name. */
export function numberOf(typed: string, whole: boolean, most: number): number {
  const value = Number(typed.trim().replace(',', '.'));
  if (!Number.isFinite(value)) return 0;
  return Math.min(most, Math.max(0, whole ? Math.trunc(value) : value));
}
