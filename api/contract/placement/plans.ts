import * as z from 'zod';
import { receivedState } from '../coordination/list.ts';
import { writtenText } from '../decisions/schemas.ts';
import { languageCode, languageLevel } from '../forms/limits.ts';
import { localizedText } from '../locale.ts';
import { presence, teamLanguage } from '../teams/schemas.ts';

/*
 * Proposals of who works where. They propose: nothing of a plan is anybody's place before it is published.
 */

const count = z.int().min(0);
const instant = z.iso.datetime();
const day = z.iso.date();
/** A need of the plan; null: no place. */
export const seat = z.uuid().nullable();

export const planObjective = z
  .enum(['stable', 'best_ranks'])
  .meta({ id: 'PlacementObjective', description: 'Nobody is passed over; or the best wishes in total, whoever is.' });
export type PlanObjective = z.infer<typeof planObjective>;

export const planState = z
  .enum(['queued', 'running', 'proposed', 'published', 'cancelled', 'failed', 'discarded'])
  .meta({ id: 'PlacementPlanState' });
export type PlanState = z.infer<typeof planState>;

export const planWanted = z
  .strictObject({
    objective: planObjective.default('stable'),
    seed: z
      .int()
      .min(0)
      .max(2_147_483_647)
      .optional()
      .meta({ description: 'Decides between equals; the same seed and state give the same plan.' }),
  })
  .meta({ id: 'PlacementPlanWanted' });
export type PlanWanted = z.infer<typeof planWanted>;

/** Why a person and a need do not come together. */
export const pairReason = z
  .enum([
    'period',
    'too_short',
    'languages',
    'skills',
    'presence',
    'work_permission',
    'excluded_supervisor',
    'excluded_coordinator',
    'conflict',
    'family',
    'has_place',
    'not_wished',
  ])
  .meta({ id: 'PlacementPairReason' });

export const moved = { applicationId: z.uuid(), before: seat, after: seat };
const price = z.object({ better: z.array(z.object(moved)), worse: z.array(z.object(moved)) });

export const planStatistics = z
  .object({
    candidates: count,
    placed: count,
    unplaced: count,
    wishes: z.array(count).meta({ description: 'How many have their first wish, their second, and so on.' }),
    unranked: count,
    seats: z.object({ all: count, held: count, placed: count, free: count }),
  })
  .meta({ id: 'PlacementStatistics' });
export type PlanStatistics = z.infer<typeof planStatistics>;

export const planSummary = z
  .object({
    id: z.uuid(),
    number: z.int(),
    objective: planObjective,
    seed: z.int(),
    state: planState,
    progress: z.number().min(0).max(1),
    inputHash: z
      .string()
      .nullable()
      .meta({ description: 'SHA-256 of everything it was computed from, in canonical form (RFC 8785).' }),
    outOfDate: z.boolean().meta({ description: 'What it was computed from has changed since.' }),
    stability: z.enum(['guaranteed', 'found', 'not_found', 'not_sought']).nullable(),
    blocking: count.nullable().meta({ description: 'Pairs that are passed over, as it was computed.' }),
    statistics: planStatistics
      .nullable()
      .meta({ description: 'As it was computed; what was moved by hand is not in it.' }),
    movedByHand: count,
    askedBy: z.string(),
    askedAt: instant,
    finishedAt: instant.nullable(),
    publishedAt: instant.nullable(),
    publishedBy: z.string().nullable(),
  })
  .meta({ id: 'PlacementPlan' });
export type PlanSummary = z.infer<typeof planSummary>;

export const pinKind = z.enum(['pin', 'exclude', 'conflict', 'family']).meta({ id: 'PlacementPinKind' });
export const newPin = z
  .strictObject({ applicationId: z.uuid(), needId: z.uuid(), kind: pinKind, reason: writtenText(1, 500) })
  .meta({ id: 'NewPlacementPin' });
export type NewPin = z.infer<typeof newPin>;
export const pinView = z
  .object({
    applicationId: z.uuid(),
    number: z.string(),
    name: z.string(),
    needId: z.uuid(),
    kind: pinKind,
    reason: z.string(),
    setBy: z.string(),
    setAt: instant,
  })
  .meta({ id: 'PlacementPin' });
export type PinView = z.infer<typeof pinView>;

export const planList = z
  .object({
    call: z.object({ id: z.uuid(), slug: z.string(), name: localizedText, timeZone: z.string() }),
    placed: z.enum(['before_offer', 'after_acceptance']),
    candidates: count.meta({ description: 'Who could be placed now.' }),
    seats: count.meta({ description: 'Of all needs.' }),
    plans: z.array(planSummary).meta({ description: 'The newest first; those thrown away are left out.' }),
    pins: z.array(pinView),
  })
  .meta({ id: 'PlacementPlans' });
export type PlanList = z.infer<typeof planList>;

const unfilled = z.object({
  eligible: count,
  reasons: z.partialRecord(pairReason, count),
  elsewhere: z.array(z.object({ needId: z.uuid(), count })),
  unplaced: count,
});

export const boardNeed = z
  .object({
    id: z.uuid(),
    team: z.object({ id: z.uuid(), name: localizedText }),
    from: day,
    to: day,
    positions: count,
    languages: z.array(teamLanguage),
    skills: z.array(z.object({ name: z.string(), required: z.boolean() })),
    presence,
    needsPermission: z.boolean(),
    supervisor: z.string().nullable(),
    candidates: count.meta({ description: 'Who could fill it and would come.' }),
    cutOff: z.int().nullable().meta({ description: 'Place in its order of the last who got in, where it is full.' }),
    held: z.array(z.object({ name: z.string(), from: day, to: day })).meta({ description: 'Seats held before.' }),
    unfilled: unfilled.nullable(),
  })
  .meta({ id: 'PlacementBoardNeed' });
export type BoardNeed = z.infer<typeof boardNeed>;

export const boardPerson = z
  .object({
    id: z.uuid(),
    number: z.string(),
    name: z.string(),
    state: receivedState.nullable().meta({ description: 'Null: the application is not there any more.' }),
    wishes: z.array(z.uuid()).meta({ description: 'Teams, the dearest first.' }),
    languages: z.array(z.object({ language: languageCode, level: languageLevel })),
    available: z.array(z.object({ from: day, to: day })),
    place: z
      .object({
        needId: z.uuid(),
        from: day,
        to: day,
        how: z.enum(['computed', 'pinned', 'by_hand']),
        wish: z.int().nullable(),
      })
      .nullable(),
    computed: seat.meta({ description: 'Where the plan had them before anybody moved them by hand.' }),
  })
  .meta({ id: 'PlacementBoardPerson' });
export type BoardPerson = z.infer<typeof boardPerson>;

export const moveView = z
  .object({
    sequence: z.int(),
    applicationId: z.uuid(),
    from: seat,
    to: seat,
    undoes: z.int().nullable(),
    movedBy: z.string(),
    byMe: z.boolean(),
    movedAt: instant,
  })
  .meta({ id: 'PlacementMove' });
export type MoveView = z.infer<typeof moveView>;

export const board = z
  .object({
    plan: planSummary,
    call: planList.shape.call,
    placed: planList.shape.placed,
    revision: count.meta({ description: 'The last move; 0 before the first.' }),
    needs: z.array(boardNeed),
    people: z.array(boardPerson),
    moves: z.array(moveView).meta({ description: 'The newest first.' }),
    blocking: z
      .array(z.object({ applicationId: z.uuid(), needId: z.uuid() }))
      .meta({ description: 'Who is passed over as the board stands now, moves by hand included.' }),
    pins: z.array(
      z.object({
        applicationId: z.uuid(),
        needId: z.uuid(),
        despite: z.array(pairReason),
        price: price.nullable(),
        refused: z.enum(['unknown', 'pinned_twice', 'impossible', 'no_seat', 'supervisor_full']).nullable(),
      }),
    ),
  })
  .meta({ id: 'PlacementBoard' });
export type Board = z.infer<typeof board>;

export const newMove = z
  .strictObject({
    applicationId: z.uuid(),
    from: seat.meta({ description: 'Where they were when it was decided; elsewhere by now is refused.' }),
    to: seat,
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: 'same' })
  .meta({ id: 'NewPlacementMove' });
export type NewMove = z.infer<typeof newMove>;

export const moveResult = z
  .object({ move: moveView, person: boardPerson, warnings: z.array(pairReason), blocking: board.shape.blocking })
  .meta({ id: 'PlacementMoveResult' });
export type MoveResult = z.infer<typeof moveResult>;

export const movesSince = z
  .object({ revision: count, moves: z.array(moveView), people: z.array(boardPerson), blocking: board.shape.blocking })
  .meta({ id: 'PlacementMovesSince', description: 'What others moved meanwhile, and where those people are now.' });
export type MovesSince = z.infer<typeof movesSince>;

/** Why somebody is, or is not, in a need, in numbers. */
export const certificate = z
  .object({
    code: z.enum([
      'placed',
      'pinned_here',
      'held',
      'pinned_elsewhere',
      'ineligible',
      'not_wished',
      'prefers_own',
      'need_full',
      'supervisor_full',
      'soft_bound',
      'seat_pinned',
      'passed_over',
    ]),
    wish: z.int().nullable().meta({ description: 'Which wish of theirs the team is.' }),
    own: z.int().nullable().meta({ description: 'Which wish their own place is, where they prefer it.' }),
    needId: z.uuid().nullable().meta({ description: 'Where they are instead.' }),
    place: z.int().nullable().meta({ description: 'Where they stand in the need’s order.' }),
    cutOff: z.int().nullable().meta({ description: 'Where the last stands who got in.' }),
    seats: z.int().nullable(),
    fixed: z.int().nullable().meta({ description: 'Seats pinned for others or held before.' }),
    supervisor: z.string().nullable(),
    most: z.int().nullable(),
    on: day.nullable().meta({ description: 'A day on which it is full.' }),
    group: z.string().nullable(),
    floor: z.int().nullable(),
    ceiling: z.int().nullable(),
    reasons: z.array(pairReason),
  })
  .meta({ id: 'PlacementCertificate' });
export type CertificateView = z.infer<typeof certificate>;

export const options = z
  .object({
    applicationId: z.uuid(),
    needs: z.array(
      z.object({
        needId: z.uuid(),
        why: certificate.meta({ description: 'Of the plan as it was computed.' }),
        stay: z.object({ from: day, to: day }).nullable(),
        room: z.boolean().meta({ description: 'A seat is free for their stay as the board stands now.' }),
        possible: z.boolean().meta({ description: 'They may be moved there by hand.' }),
        warnings: z.array(pairReason),
      }),
    ),
  })
  .meta({ id: 'PlacementOptions', description: 'Every need for one person.' });
export type Options = z.infer<typeof options>;
