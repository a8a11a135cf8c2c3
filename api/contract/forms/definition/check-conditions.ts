import type { Condition, Leaf } from '../condition.ts';
import { referencedQuestions } from '../evaluate.ts';
import type { FormDefinition, Question } from '../question.ts';
import { findCycles } from './cycles.ts';
import { findingOf } from './findings.ts';
import type { Finding } from './findings.ts';
import { knownOf } from './known.ts';
import { operators } from './operators.ts';
import { isSatisfiable } from './satisfiable.ts';

/** A condition with its place. `earlier` are the questions answered before it; `monitoring`, whether all it governs is. */
export interface PlacedCondition {
  path: string[];
  condition: Condition;
  earlier: ReadonlySet<string>;
  monitoring: boolean;
  governs: string[];
}

/** Everything wrong with the conditions of a form. Cycles come first; their members are not reported as "later" again. */
export function checkConditions(form: FormDefinition): Finding[] {
  const placed = placeConditions(form);
  const cycles = findCycles(dependencies(placed));
  const circular = new Set(cycles.flat());
  const paths = new Map(
    form.sections.flatMap((section) => section.questions.map(({ key }) => [key, [section.key, key]])),
  );
  return [
    ...cycles.map((cycle) =>
      findingOf(paths.get(cycle[0] ?? '') ?? [], 'condition.cycle', { questions: [...cycle, cycle[0]].join(' → ') }),
    ),
    ...placed
      .filter(({ governs }) => !governs.some((key) => circular.has(key)))
      .flatMap((place) => checkCondition(place, form)),
  ];
}

function placeConditions(form: FormDefinition): PlacedCondition[] {
  const placed: PlacedCondition[] = [];
  const earlier = new Set<string>();
  for (const section of form.sections) {
    const { condition, questions } = section;
    const before = new Set(earlier);
    if (condition) {
      const monitoring = questions.every((question) => question.monitoring === true);
      placed.push({
        path: [section.key],
        condition,
        earlier: before,
        monitoring,
        governs: questions.map(({ key }) => key),
      });
    }
    for (const question of questions) {
      if (question.condition) {
        placed.push({
          path: [section.key, question.key],
          condition: question.condition,
          earlier: new Set(earlier),
          monitoring: question.monitoring === true,
          governs: [question.key],
        });
      }
      earlier.add(question.key);
    }
  }
  return placed;
}

function dependencies(placed: PlacedCondition[]): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  for (const { condition, governs } of placed) {
    const needed = referencedQuestions(condition);
    for (const key of governs) graph.set(key, [...(graph.get(key) ?? []), ...needed]);
  }
  return graph;
}

/** Everything wrong with one condition over the questions of a form. */
export function checkCondition(
  { path, condition, earlier, monitoring }: PlacedCondition,
  form: FormDefinition,
): Finding[] {
  const { questions } = knownOf(form);
  const findings = leavesOf(condition).flatMap((leaf): Finding[] => {
    const question = questions.get(leaf.question);
    if (!question) return [findingOf(path, 'condition.unknown_question', { question: leaf.question })];
    if (!earlier.has(question.key)) return [findingOf(path, 'condition.later_question', { question: question.key })];
    const leak = question.monitoring === true && !monitoring;
    return [
      ...(leak ? [findingOf(path, 'condition.on_monitoring', { question: question.key })] : []),
      ...checkLeaf(path, leaf, question),
    ];
  });
  const possible = findings.length > 0 || isSatisfiable(condition, form);
  return possible ? findings : [findingOf(path, 'condition.never_holds', {})];
}

function checkLeaf(path: string[], leaf: Leaf, question: Question): Finding[] {
  if (!operators[question.type].includes(leaf.op) || !comparable(leaf, question)) {
    return [findingOf(path, 'condition.unsuitable', { question: question.key, op: leaf.op })];
  }
  if (!('options' in question) || !('value' in leaf) || typeof leaf.value !== 'string') return [];
  const known = question.options.some((option) => option.value === leaf.value);
  return known ? [] : [findingOf(path, 'condition.unknown_option', { question: question.key, value: leaf.value })];
}

/** Whether `is` compares with a value of the kind the question's answers have. */
function comparable(leaf: Leaf, question: Question): boolean {
  if (leaf.op !== 'is' && leaf.op !== 'is_not') return true;
  switch (question.type) {
    case 'yes_no':
    case 'statement':
      return typeof leaf.value === 'boolean';
    case 'number':
      return typeof leaf.value === 'number';
    default:
      return typeof leaf.value === 'string';
  }
}

function leavesOf(condition: Condition): Leaf[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesOf);
    case 'not':
      return leavesOf(condition.of);
    default:
      return [condition];
  }
}
