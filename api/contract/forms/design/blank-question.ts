import type { Option, Question, QuestionType } from '../question.ts';
import { keyFrom } from './keys.ts';

const megabyte = 1_000_000;

/** What a type cannot be without, as a new question of it begins. */
function essentials(type: QuestionType, key: string): object {
  switch (type) {
    case 'single_choice':
    case 'multiple_choice':
      return { options: [blankOption([]), blankOption([{ value: 'option', label: {} }])] };
    case 'file':
      return { kind: key, accept: ['pdf'], maxBytes: 5 * megabyte };
    case 'long_text':
      return { maxWords: 300 };
    default:
      return {};
  }
}

/** A new question without any text yet. It is required, as most are, save where the type says "if any". */
export function blankQuestion(type: QuestionType, key: string): Question {
  const required = type !== 'experience' && type !== 'link';
  return { key, type, label: {}, required, ...essentials(type, key) } as Question;
}

/** One more option beside these, without a text yet. */
export function blankOption(others: readonly Option[]): Option {
  return { value: keyFrom('', new Set(others.map(({ value }) => value)), 'option'), label: {} };
}
