import * as z from 'zod';
import { receivedState } from '../coordination/list.ts';
import { conditionsLimit, writtenText } from '../decisions/schemas.ts';
import { locale, localizedText } from '../locale.ts';
import { planList } from './plans.ts';

/*
 * From a plan to seats that are held, and what becomes of them.
 */

const count = z.int().min(0);
const instant = z.iso.datetime();
const day = z.iso.date();

/** What keeps somebody from being published as the board has them. */
export const publicationConflict = z
  .enum(['no_seat', 'overlaps', 'not_possible', 'own_application'])
  .meta({ id: 'PlacementPublicationConflict' });
export type PublicationConflict = z.infer<typeof publicationConflict>;

const mail = z.object({
  to: z.string(),
  locale,
  subject: z.string(),
  text: z.string(),
  discreet: z.boolean().meta({ description: 'The mail itself says only that there is something new.' }),
});

export const publicationPreview = z
  .object({
    fingerprint: z.string().meta({ description: 'Stands for exactly these places and mails; publishing names it.' }),
    call: planList.shape.call,
    placed: planList.shape.placed,
    people: z.array(
      z.object({
        applicationId: z.uuid(),
        number: z.string(),
        name: z.string(),
        state: receivedState,
        needId: z.uuid(),
        team: localizedText,
        from: day,
        to: day,
        becomes: z.enum(['offer', 'place']).meta({
          description:
            'An offer is staged, and goes out with the decisions; or the place is theirs, and they are told now.',
        }),
        mail: mail.nullable(),
        conflicts: z.array(publicationConflict),
      }),
    ),
    supervisors: z.array(mail.extend({ name: z.string(), team: localizedText })),
  })
  .meta({ id: 'PlacementPublicationPreview' });
export type PublicationPreview = z.infer<typeof publicationPreview>;

const condition = z.partialRecord(locale, writtenText(1, 500)).refine((text) => Object.keys(text).length > 0, 'empty');
export const publication = z
  .strictObject({
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    offer: z
      .strictObject({ answerBy: day, conditions: z.array(condition).max(conditionsLimit) })
      .nullable()
      .meta({ description: 'Of the offers that are staged; null where there are none.' }),
  })
  .meta({ id: 'PlacementPublication' });
export type Publication = z.infer<typeof publication>;
export const published = z
  .object({ offers: count, places: count, leftOut: count.meta({ description: 'Those with a conflict.' }) })
  .meta({ id: 'PlacementPublished' });
export type Published = z.infer<typeof published>;

export const endedHow = z
  .enum(['moved', 'ended_early', 'cancelled', 'declined', 'lapsed', 'revoked', 'withdrawn', 'unstaged'])
  .meta({ id: 'PlacementEnd' });

export const placementView = z
  .object({
    id: z.uuid(),
    needId: z.uuid(),
    team: z.object({ id: z.uuid(), name: localizedText }),
    applicationId: z.uuid(),
    number: z.string(),
    name: z.string(),
    from: day,
    to: day.meta({ description: 'As it turned out: whoever moves or ends early leaves the seat that day.' }),
    state: z.enum(['reserved', 'confirmed', 'cancelled']),
    follows: z.uuid().nullable().meta({ description: 'What it continues, or whose seat it fills again.' }),
    reason: z.string(),
    madeBy: z.string(),
    madeAt: instant,
    ended: z.object({ how: endedHow, reason: z.string(), by: z.string(), at: instant }).nullable(),
    can: z.array(z.enum(['move', 'end'])),
  })
  .meta({ id: 'Placement' });
export type PlacementView = z.infer<typeof placementView>;

const seatNeed = z.object({
  id: z.uuid(),
  team: z.object({ id: z.uuid(), name: localizedText }),
  from: day.nullable(),
  to: day.nullable(),
  positions: count,
});
export const placements = z
  .object({
    call: planList.shape.call,
    placed: planList.shape.placed,
    needs: z.array(seatNeed),
    placements: z.array(placementView).meta({ description: 'By need and first day; ended ones among them.' }),
    waiting: z
      .array(z.object({ applicationId: z.uuid(), number: z.string(), name: z.string(), from: day, to: day }))
      .meta({ description: 'Who accepted an offer and has no place.' }),
  })
  .meta({ id: 'Placements' });
export type Placements = z.infer<typeof placements>;

const reason = writtenText(1, 1_000);
export const newPlacement = z
  .strictObject({
    applicationId: z.uuid(),
    needId: z.uuid(),
    from: day,
    to: day,
    reason,
    follows: z.uuid().nullable().default(null).meta({ description: 'Whose seat is filled again.' }),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'period_reversed' })
  .meta({ id: 'NewPlacement' });
export type NewPlacement = z.infer<typeof newPlacement>;

export const placementMoved = z
  .strictObject({ needId: z.uuid(), on: day.meta({ description: 'The first day in the other need.' }), reason })
  .meta({ id: 'PlacementMoved' });
export type PlacementMoved = z.infer<typeof placementMoved>;

export const placementEnded = z
  .strictObject({ lastDay: day.nullable().meta({ description: 'Null: it does not take place at all.' }), reason })
  .meta({ id: 'PlacementEnded' });
export type PlacementEnded = z.infer<typeof placementEnded>;

/** What somebody may know of their own place. */
export const ownPlacements = z
  .object({
    timeZone: z.string(),
    placements: z.array(
      z.object({
        id: z.uuid(),
        team: localizedText,
        place: localizedText,
        from: day,
        to: day,
        supervisors: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'OwnPlacements' });
export type OwnPlacements = z.infer<typeof ownPlacements>;

/** An intern as their supervisors see them. */
export const supervisedInterns = z
  .object({
    today: day,
    teams: z.array(
      z.object({
        id: z.uuid(),
        name: localizedText,
        needs: z.array(
          z.object({
            id: z.uuid(),
            call: localizedText,
            from: day.nullable(),
            to: day.nullable(),
            positions: count,
            interns: z.array(
              z.object({
                placementId: z.uuid(),
                name: z.string(),
                email: z.string(),
                from: day,
                to: day,
                standing: z.enum(['expected', 'present', 'leaving', 'left']),
              }),
            ),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'SupervisedInterns' });
export type SupervisedInterns = z.infer<typeof supervisedInterns>;

/** Counts over a year; groups of fewer than five are not told. */
export const placementReport = z
  .object({
    year: z.int(),
    years: z.array(z.int()),
    teams: z.array(
      z.object({
        id: z.uuid(),
        name: localizedText,
        months: z
          .array(z.object({ seats: z.number(), filled: z.number() }))
          .length(12)
          .meta({ description: 'Seats and people on an average day of the month.' }),
      }),
    ),
    languages: z.array(
      z.object({
        language: z.string(),
        people: count,
        required: count.meta({ description: 'Needs that require it.' }),
      }),
    ),
    wishes: z.object({ ranks: z.array(count), unranked: count, withoutWishes: count }),
    groups: z.array(
      z.object({
        call: localizedText,
        question: localizedText,
        values: z.array(
          z.object({
            value: z.string(),
            label: localizedText.nullable().meta({ description: 'Null: a country, by its code.' }),
            applied: count.nullable(),
            placed: count
              .nullable()
              .meta({ description: 'Null: fewer than five, or such a group could be worked out from it.' }),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'PlacementReport' });
export type PlacementReport = z.infer<typeof placementReport>;
