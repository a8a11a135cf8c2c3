import * as z from 'zod';
import { dateBound, key, languageCode, languageLevel } from './limits.ts';
import type { DateBound, LanguageLevel } from './limits.ts';

/**
 * When a question, a section or an eligibility rule applies, as a tree over earlier answers. A leaf about a question that is
 * unanswered or hidden is false, `is_not` included: nothing appears before there is an answer to react to. Only `not` (and
 * `answered` inside it) turns "no answer" into true.
 */
export type Condition = { op: 'all' | 'any'; of: Condition[] } | { op: 'not'; of: Condition } | Leaf;

/** A statement about one question's answer. */
export type Leaf =
  | { op: 'answered'; question: string }
  | { op: 'is' | 'is_not'; question: string; value: string | number | boolean }
  | { op: 'includes'; question: string; value: string }
  | { op: 'at_least' | 'at_most'; question: string; value: number }
  | { op: 'on_or_after' | 'on_or_before'; question: string; date: DateBound }
  | { op: 'lasts_at_least'; question: string; days: number }
  | { op: 'speaks'; question: string; language: string; level: LanguageLevel };

const question = key;

const leaf = [
  z.strictObject({ op: z.literal('answered'), question }),
  z.strictObject({
    op: z.enum(['is', 'is_not']),
    question,
    value: z.union([z.string().max(200), z.number(), z.boolean()]),
  }),
  z.strictObject({ op: z.literal('includes'), question, value: z.string().max(200) }),
  z.strictObject({ op: z.enum(['at_least', 'at_most']), question, value: z.number() }),
  z.strictObject({ op: z.enum(['on_or_after', 'on_or_before']), question, date: dateBound }),
  z.strictObject({ op: z.literal('lasts_at_least'), question, days: z.int().min(1).max(3_660) }),
  z.strictObject({ op: z.literal('speaks'), question, language: languageCode, level: languageLevel }),
] as const;

/** `includes` looks into several choices, team preferences and languages; `at_least` counts items there, and compares numbers. */
export const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.discriminatedUnion('op', [
      z.strictObject({ op: z.enum(['all', 'any']), of: z.array(condition).min(1).max(50) }),
      z.strictObject({ op: z.literal('not'), of: condition }),
      ...leaf,
    ]),
  )
  .meta({ id: 'Condition' });
