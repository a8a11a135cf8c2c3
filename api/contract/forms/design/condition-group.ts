import type { Condition } from '../condition.ts';

/*
 * A condition as a person reads and builds it: "all of these", "any", "none", "not all", each over statements and further groups. A
 * statement that is turned round ("is not answered") is one row, not a group.
 */

export type GroupKind = 'all' | 'any' | 'none' | 'not_all';

export interface ConditionGroup {
  readonly kind: GroupKind;
  readonly items: readonly Condition[];
}

type Operator = Exclude<Condition['op'], 'all' | 'any' | 'not'>;

/** Statements that have words of their own for their opposite. */
const reversible: readonly Operator[] = ['answered', 'includes', 'speaks'];

/** Whether a condition is one statement, and so one row. */
export function isStatement(condition: Condition): boolean {
  if (condition.op === 'not') {
    const { of } = condition;
    return of.op !== 'all' && of.op !== 'any' && of.op !== 'not' && reversible.includes(of.op);
  }
  return condition.op !== 'all' && condition.op !== 'any';
}

/** The group a condition is read as; one statement alone is "all" of one. */
export function groupOf(condition: Condition | undefined): ConditionGroup {
  if (!condition) return { kind: 'all', items: [] };
  if (isStatement(condition)) return { kind: 'all', items: [condition] };
  if (condition.op === 'all' || condition.op === 'any') return { kind: condition.op, items: condition.of };
  const inner = condition.op === 'not' ? condition.of : condition;
  if (inner.op === 'any') return { kind: 'none', items: inner.of };
  if (inner.op === 'all') return { kind: 'not_all', items: inner.of };
  return { kind: 'none', items: [inner] };
}

/** The condition a group stands for; undefined when nothing is in it. */
export function conditionOf({ kind, items }: ConditionGroup): Condition | undefined {
  const of = [...items];
  if (of.length === 0) return undefined;
  switch (kind) {
    case 'all':
    case 'any':
      return { op: kind, of };
    case 'none':
      return { op: 'not', of: { op: 'any', of } };
    case 'not_all':
      return { op: 'not', of: { op: 'all', of } };
  }
}

/** The same for a whole condition, where "all" of one statement is that statement. */
export function wholeConditionOf(group: ConditionGroup): Condition | undefined {
  const [only, ...others] = group.items;
  return group.kind === 'all' && only && others.length === 0 ? only : conditionOf(group);
}
