import type { Condition, Leaf } from '@placet/contract/forms/condition.ts';
import { operators } from '@placet/contract/forms/definition/operators.ts';
import type { FormDefinition, Question } from '@placet/contract/forms/question.ts';
import type { Place } from '@placet/contract/forms/design/place.ts';

/** One statement of a condition, turned round or not: what one row of the builder says. */
export interface Statement {
  readonly leaf: Leaf;
  readonly turned: boolean;
}

/** How an answer is compared, as it is chosen in a row: `includes`, or `not includes`. */
export type Comparison = Leaf['op'] | 'not answered' | 'not includes' | 'not speaks';

export function statementOf(condition: Condition): Statement {
  return condition.op === 'not'
    ? { leaf: condition.of as Leaf, turned: true }
    : { leaf: condition as Leaf, turned: false };
}

export function conditionFrom({ leaf, turned }: Statement): Condition {
  return turned ? { op: 'not', of: leaf } : leaf;
}

export function comparisonOf({ leaf, turned }: Statement): Comparison {
  return turned ? (`not ${leaf.op}` as Comparison) : leaf.op;
}

/** The comparisons that make sense for a question's answers, each with its opposite where it has no operator of its own. */
export function comparisonsFor(question: Question): readonly Comparison[] {
  return operators[question.type].flatMap((op): Comparison[] => {
    switch (op) {
      case 'answered':
        return ['answered', 'not answered'];
      case 'includes':
        return ['includes', 'not includes'];
      case 'speaks':
        return ['speaks', 'not speaks'];
      default:
        return [op];
    }
  });
}

/** What a row about a question says first: what it is mostly asked for. */
export function firstStatement(question: Question): Statement {
  const most = question.type === 'yes_no' || question.type === 'single_choice' ? 'is' : 'answered';
  return compare(question, most);
}

/** A statement that compares in this way, with a value to begin with. */
export function compare(question: Question, comparison: Comparison): Statement {
  const turned = comparison.startsWith('not ');
  const op = (turned ? comparison.slice(4) : comparison) as Leaf['op'];
  return { leaf: { op, question: question.key, ...firstValue(question, op) } as Leaf, turned };
}

function firstValue(question: Question, op: Leaf['op']): object {
  switch (op) {
    case 'answered':
      return {};
    case 'is':
    case 'is_not':
    case 'includes':
      return { value: firstAnswer(question) };
    case 'at_least':
    case 'at_most':
      return { value: 1 };
    case 'on_or_after':
    case 'on_or_before':
      return { date: { from: 'period_starts' } };
    case 'lasts_at_least':
      return { days: 90 };
    case 'speaks':
      return { language: 'en', level: 'B2' };
  }
}

function firstAnswer(question: Question): string | number | boolean {
  switch (question.type) {
    case 'yes_no':
    case 'statement':
      return true;
    case 'number':
      return 1;
    case 'single_choice':
    case 'multiple_choice':
      return question.options[0]?.value ?? '';
    case 'country':
      return 'CH';
    case 'languages':
      return 'en';
    default:
      return '';
  }
}

/** The questions a condition at this place may look at: those asked before; equality answers only where nothing else is governed. */
export function questionsBefore(form: FormDefinition, place: Place): readonly Question[] {
  const earlier = form.sections.slice(0, place.section).flatMap(({ questions }) => questions);
  const here = form.sections[place.section]?.questions ?? [];
  const governed = place.question === undefined ? here : here.slice(place.question, place.question + 1);
  const counted = governed.length > 0 && governed.every(({ monitoring }) => monitoring === true);
  return [...earlier, ...here.slice(0, place.question ?? 0)].filter(({ monitoring }) => counted || monitoring !== true);
}
