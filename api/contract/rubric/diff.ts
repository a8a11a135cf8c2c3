import type { LocalizedText } from '../locale.ts';
import type { Criterion, Rubric } from './definition.ts';

export const changedParts = ['name', 'description', 'counted', 'weight', 'optional', 'scale', 'anchors'] as const;
export type ChangedPart = (typeof changedParts)[number];

export interface RubricChange {
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  readonly key: string;
  /** The criterion as it is called now or, once removed, was called. */
  readonly name: LocalizedText;
  readonly parts: readonly ChangedPart[];
}

const same = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other);
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** What differs between the rubric in force and the one being written, criterion by criterion. */
export function diffRubrics(before: Rubric, after: Rubric): RubricChange[] {
  const [was, is] = [byKey(before), byKey(after)];
  const stayed = (rubric: Rubric): string[] =>
    rubric.criteria.map(({ key }) => key).filter((key) => was.has(key) && is.has(key));
  const [orderBefore, orderAfter] = [stayed(before), stayed(after)];
  const changes = after.criteria.flatMap((criterion): RubricChange[] => {
    const { key, name } = criterion;
    const old = was.get(key);
    if (!old) return [{ kind: 'added', key, name, parts: [] }];
    const parts = differing(old, criterion);
    const moved = orderBefore.indexOf(key) !== orderAfter.indexOf(key);
    return [
      ...(parts.length > 0 ? [{ kind: 'changed', key, name, parts } as const] : []),
      ...(moved ? [{ kind: 'moved', key, name, parts: [] } as const] : []),
    ];
  });
  const removed = before.criteria
    .filter(({ key }) => !is.has(key))
    .map(({ key, name }) => ({ kind: 'removed', key, name, parts: [] }) as const);
  return [...changes, ...removed];
}

const byKey = ({ criteria }: Rubric): Map<string, Criterion> => new Map(criteria.map((one) => [one.key, one]));

function differing(before: Criterion, after: Criterion): ChangedPart[] {
  const values = ({ scale }: Criterion): number[] => scale.map(({ value }) => value);
  const anchors = ({ scale }: Criterion): LocalizedText[] => scale.map(({ anchor }) => anchor);
  return changedParts.filter((part) => {
    if (part === 'scale') return !same(values(before), values(after));
    // With another scale the words necessarily stand at other values.
    if (part === 'anchors') return same(values(before), values(after)) && !same(anchors(before), anchors(after));
    return !same(before[part], after[part]);
  });
}
