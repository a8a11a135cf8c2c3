import type { AnswerValue } from '../answers.ts';
import { checkAnswer } from '../check-answer.ts';
import type { Condition } from '../condition.ts';
import { evaluate } from '../evaluate.ts';
import type { FormDefinition, Question } from '../question.ts';
import { knownOf } from './known.ts';
import type { Known } from './known.ts';
import { operators } from './operators.ts';
import { mixesAnchors, nominal, samples } from './samples.ts';
import type { Literal } from './samples.ts';

/** Beyond this many alternatives a condition is taken to be possible rather than examined. */
const patience = 500;

type Alternatives = Literal[][];

/**
 * Whether there are valid answers under which the condition holds. It is brought into alternatives (disjunctive normal form);
 * an alternative is possible when, for each question it makes demands on, one sample answer meets all of them. A question that
 * has to be answered also has to be asked, so its own condition joins in. Errs on the side of "possible".
 */
export function isSatisfiable(condition: Condition, form: FormDefinition): boolean {
  const alternatives = expand(condition, true);
  if (!alternatives) return true;
  return alternatives.some((alternative) => isPossible(alternative, new Set(), knownOf(form)));
}

function isPossible(alternative: Literal[], asked: ReadonlySet<string>, known: Known): boolean {
  const demanded = new Set(alternative.filter((literal) => literal.holds).map(({ leaf }) => leaf.question));
  for (const key of demanded) {
    const question = known.questions.get(key);
    const literals = alternative.filter(({ leaf }) => leaf.question === key);
    if (!question || mixesAnchors(question, literals) || !areSuitable(question, literals)) continue;
    if (!samples(question, literals).some((sample) => meets(question, sample, literals))) return false;
  }
  const unasked = [...demanded].filter((key) => !asked.has(key));
  const conditions = unasked.flatMap((key) => known.conditions.get(key) ?? []);
  if (conditions.length === 0) return true;
  const further = expand({ op: 'all', of: conditions }, true);
  if (!further) return true;
  return further.some((more) => isPossible([...alternative, ...more], new Set([...asked, ...demanded]), known));
}

/** What cannot be said of an answer at all is found elsewhere, and not judged here. */
function areSuitable(question: Question, literals: Literal[]): boolean {
  return literals.every(({ leaf }) => operators[question.type].includes(leaf.op));
}

function meets(question: Question, sample: AnswerValue, literals: Literal[]): boolean {
  const lookup = () => sample;
  return (
    checkAnswer(question, sample, nominal(question, sample)).length === 0 &&
    literals.every(({ leaf, holds }) => evaluate(leaf, lookup, nominal(question, sample)) === holds)
  );
}

/** Disjunctive normal form, negations pushed down to the leaves; undefined when there are too many alternatives. */
function expand(condition: Condition, holds: boolean): Alternatives | undefined {
  switch (condition.op) {
    case 'not':
      return expand(condition.of, !holds);
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => expand(part, holds));
      const conjunction = (condition.op === 'all') === holds;
      return conjunction
        ? combine(parts)
        : limited(parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []));
    }
    default:
      return [[{ leaf: condition, holds }]];
  }
}

/** Every way to take one alternative of each part. */
function combine(parts: (Alternatives | undefined)[]): Alternatives | undefined {
  return parts.reduce<Alternatives | undefined>(
    (sofar, part) => limited(part && sofar?.flatMap((left) => part.map((right) => [...left, ...right]))),
    [[]],
  );
}

function limited(alternatives: Alternatives | undefined): Alternatives | undefined {
  return alternatives && alternatives.length <= patience ? alternatives : undefined;
}
