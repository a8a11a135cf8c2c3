import * as z from 'zod';
import { localizedText } from '../locale.ts';
import { condition } from './condition.ts';
import { key } from './limits.ts';
import { question } from './question.ts';

const rule = { key, when: condition, reason: localizedText };

/**
 * One rule of the eligibility check: when its condition holds, the outcome is said with its reason. A rule that does not say
 * "eligible" also says what the person can do about it, so that the check never ends in a wall.
 */
export const eligibilityRule = z
  .discriminatedUnion('outcome', [
    z.strictObject({ ...rule, outcome: z.literal('eligible') }),
    z.strictObject({ ...rule, outcome: z.enum(['not_eligible', 'unsure']), whatYouCanDo: localizedText }),
  ])
  .meta({ id: 'EligibilityRule' });
export type EligibilityRule = z.infer<typeof eligibilityRule>;

/** The few questions before the form, and what follows from their answers. */
export const eligibilityRules = z
  .strictObject({
    intro: localizedText.optional(),
    questions: z.array(question).max(20),
    rules: z.array(eligibilityRule).max(50),
    /** Which answers begin the application: `from` a question here, `to` a question of the form with the same type. */
    carryOver: z
      .array(z.strictObject({ from: key, to: key }))
      .max(20)
      .optional(),
  })
  .meta({ id: 'EligibilityRules' });
export type EligibilityRules = z.infer<typeof eligibilityRules>;

export const eligibilityOutcome = z.enum(['eligible', 'not_eligible', 'unsure']).meta({ id: 'EligibilityOutcome' });
export type EligibilityOutcome = z.infer<typeof eligibilityOutcome>;
