import { storage } from '@placet/contract/forms/constants.ts';
import type { QuestionType } from '@placet/contract/forms/question.ts';

/** A setting of a question that is a number. */
export interface NumberLimit {
  readonly name: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly decimals?: number;
  /** How many of the unit shown make one of what is stored: files are limited in megabytes. */
  readonly factor?: number;
  readonly needed?: boolean;
}

const maxWords = (max: number): NumberLimit => ({
  name: 'maxWords',
  label: $localize`:@@design.limit.words:Words at most`,
  min: 1,
  max,
});
const maxCharacters = (max: number): NumberLimit => ({
  name: 'maxCharacters',
  label: $localize`:@@design.limit.characters:Characters at most`,
  min: 1,
  max,
});
const items = (): readonly NumberLimit[] => [
  { name: 'minItems', label: $localize`:@@design.limit.minItems:At least so many`, min: 0, max: storage.items },
  { name: 'maxItems', label: $localize`:@@design.limit.maxItems:At most so many`, min: 1, max: storage.items },
];
const days = (): readonly NumberLimit[] => [
  { name: 'minDays', label: $localize`:@@design.limit.minDays:Days at least`, min: 1, max: 3_660 },
  { name: 'maxDays', label: $localize`:@@design.limit.maxDays:Days at most`, min: 1, max: 3_660 },
];
const largest = 1_000_000_000;
const values = (): readonly NumberLimit[] => [
  { name: 'min', label: $localize`:@@design.limit.min:Smallest`, min: -largest, max: largest, decimals: 6 },
  { name: 'max', label: $localize`:@@design.limit.max:Largest`, min: -largest, max: largest, decimals: 6 },
  { name: 'decimals', label: $localize`:@@design.limit.decimals:Digits after the decimal sign`, min: 0, max: 6 },
];
const sizes = (): readonly NumberLimit[] => [
  {
    name: 'maxBytes',
    label: $localize`:@@design.limit.size:Megabytes at most`,
    min: 0.1,
    max: 100,
    decimals: 1,
    factor: 1_000_000,
    needed: true,
  },
  { name: 'maxPages', label: $localize`:@@design.limit.pages:Pages at most`, min: 1, max: 500 },
];

/** The numbers a question of each type is limited by; none for most. */
export function numberLimits(type: QuestionType): readonly NumberLimit[] {
  switch (type) {
    case 'short_text':
      return [maxCharacters(storage.line)];
    case 'long_text':
      return [maxWords(10_000), maxCharacters(storage.text)];
    case 'multiple_choice':
    case 'languages':
    case 'education':
    case 'team_preferences':
      return items();
    case 'experience':
      return [...items(), maxWords(2_000)];
    case 'date_range':
      return days();
    case 'number':
      return values();
    case 'file':
      return sizes();
    default:
      return [];
  }
}
