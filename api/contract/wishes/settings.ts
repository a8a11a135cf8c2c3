import * as z from 'zod';
import { locale, localizedText } from '../locale.ts';
import { localTime } from '../set-up/local-time.ts';

/** How people of a call are placed. */

export const placed = z.enum(['before_offer', 'after_acceptance']).meta({
  id: 'Placed',
  description: 'Whether a place is part of the offer, or found for those who accepted one.',
});
export const pool = z.enum(['in_review', 'shortlisted']).meta({
  id: 'PlacementPool',
  description: 'Before an offer: from which state on somebody can be placed.',
});
export const candidatesShown = z.enum(['none', 'in_review', 'shortlisted', 'accepted']).meta({
  id: 'CandidatesShown',
  description: 'From which state on supervisors see who could fill their needs.',
});
export type CandidatesShown = z.infer<typeof candidatesShown>;

const weight = z.int().min(0).max(10);
export const wishWeights = z
  .strictObject({ languages: weight, skills: weight, presence: weight, review: weight })
  .meta({ id: 'WishWeights', description: 'What the parts of the wish score weigh against each other.' });
export type WishWeights = z.infer<typeof wishWeights>;

const questionPath = z
  .string()
  .max(200)
  .regex(/^[^.]+\.[^.]+$/)
  .meta({ description: 'A question of the form: its section and its key, with a point between.' });

const people = z.int().min(0).max(100);
export const supervisorMost = z
  .strictObject({ id: z.uuid(), most: people })
  .meta({ id: 'SupervisorMost', description: 'How many interns a supervisor has time for at once, over all needs.' });
export const needBound = z
  .strictObject({
    needId: z.uuid(),
    value: z.string().min(1).max(200),
    floor: people.nullable(),
    ceiling: people.nullable(),
  })
  .refine(({ floor, ceiling }) => floor === null || ceiling === null || floor <= ceiling, {
    error: 'bound_reversed',
    path: ['ceiling'],
  })
  .meta({ id: 'NeedBound', description: 'Soft: wished of the make-up of a need, never a quota.' });
export type NeedBound = z.infer<typeof needBound>;

const facts = {
  placed,
  pool,
  wishesUntil: localTime.nullable(),
  mostWishes: z.int().min(1).max(20),
  unranked: z.enum(['after', 'never']).meta({ description: 'Teams that somebody did not name.' }),
  withoutWishes: z.enum(['anywhere', 'nowhere']).meta({ description: 'Whoever names no team at all.' }),
  candidatesShown,
  candidatesUntil: localTime.nullable(),
  shortestDays: z.int().min(1).max(730),
  weights: wishWeights,
  permissionQuestion: questionPath.nullable(),
  groupQuestion: questionPath.nullable(),
  supervisors: z.array(supervisorMost).max(500),
  bounds: z.array(needBound).max(1_000),
};

export const savePlacementSettings = z
  .strictObject({ revision: z.int().min(0).max(2_000_000_000), ...facts })
  .meta({ id: 'SavePlacementSettings' });
export type SavePlacementSettings = z.infer<typeof savePlacementSettings>;

const choice = z.object({ value: z.string(), label: localizedText });

export const placementSetUp = z
  .object({
    call: z.object({ id: z.uuid(), slug: z.string(), name: localizedText, timeZone: z.string() }),
    locales: z.array(locale),
    ...savePlacementSettings.shape,
    choices: z.object({
      permissionQuestions: z.array(choice),
      groupQuestions: z.array(choice.extend({ values: z.array(choice) })),
      needs: z.array(z.object({ id: z.uuid(), team: localizedText, positions: z.int(), order: z.int() })),
      supervisors: z.array(z.object({ id: z.uuid(), name: z.string(), needs: z.int() })),
    }),
  })
  .meta({ id: 'PlacementSetUp' });
export type PlacementSetUp = z.infer<typeof placementSetUp>;
