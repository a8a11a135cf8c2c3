import * as z from 'zod';
import { languageCode } from '../forms/limits.ts';
import { localizedText } from '../locale.ts';
import { moved, pairReason, planStatistics, planSummary, seat } from './plans.ts';

/*
 * What a plan would be otherwise, and beside another.
 */

const count = z.int().min(0);
const day = z.iso.date();
const pair = { applicationId: z.uuid(), needId: z.uuid() };
export const planChange = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['pin', 'unpin', 'exclude']), ...pair }),
    z.strictObject({ kind: z.literal('positions'), needId: z.uuid(), by: z.int().min(-20).max(20) }),
    z.strictObject({ kind: z.literal('drop_language'), needId: z.uuid(), language: languageCode }),
    z.strictObject({ kind: z.literal('drop_skill'), needId: z.uuid(), skill: z.string().min(1).max(100) }),
    z
      .strictObject({ kind: z.literal('move_period'), needId: z.uuid(), from: day, to: day })
      .refine(({ from, to }) => from <= to, { path: ['to'], error: 'period_reversed' }),
  ])
  .meta({ id: 'PlacementChange', description: 'What somebody thinks about changing; nothing is changed by it.' });
export type PlanChange = z.infer<typeof planChange>;

export const whatIfResult = z
  .object({
    before: planStatistics,
    after: planStatistics,
    moved: z.array(z.object({ ...moved, number: z.string(), name: z.string(), effect: z.enum(['better', 'worse']) })),
    refused: z.enum(['unknown', 'pinned_twice', 'impossible', 'no_seat', 'supervisor_full']).nullable(),
    reasons: z.array(pairReason),
  })
  .meta({ id: 'PlacementWhatIf' });
export type WhatIfResult = z.infer<typeof whatIfResult>;

const side = z.object({ plan: planSummary, statistics: planStatistics, blocking: count });
export const comparison = z
  .object({
    left: side,
    right: side,
    needs: z.array(z.object({ id: z.uuid(), team: localizedText, positions: count, left: count, right: count })),
    differing: z.array(
      z.object({
        applicationId: z.uuid(),
        number: z.string(),
        name: z.string(),
        left: seat,
        leftWish: z.int().nullable(),
        right: seat,
        rightWish: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'PlacementComparison', description: 'Two plans as they stand now, moves by hand included.' });
export type Comparison = z.infer<typeof comparison>;
