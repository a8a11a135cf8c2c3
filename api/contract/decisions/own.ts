import * as z from 'zod';
import { localizedText } from '../locale.ts';
import { offerState, rejectionReason, writtenText } from './schemas.ts';

const instant = z.iso.datetime();
const day = z.iso.date();

/** What was decided, for the person it is about. Nothing of it is there before release. */
export const ownOutcome = z
  .object({
    offer: z
      .object({
        state: offerState,
        team: localizedText.nullable(),
        startsOn: day,
        endsOn: day,
        conditions: z.array(localizedText),
        answerBy: instant,
        timeZone: z.string(),
        answeredAt: instant.nullable(),
        revokedBecause: z.string(),
      })
      .nullable(),
    rejection: z.object({ reason: rejectionReason.nullable(), line: z.string(), at: instant }).nullable(),
    appeal: z
      .object({ text: z.string(), askedAt: instant, answer: z.string().nullable(), answeredAt: instant.nullable() })
      .nullable(),
    can: z.object({ answer: z.boolean(), appeal: z.boolean() }),
  })
  .meta({ id: 'OwnOutcome' });
export type OwnOutcome = z.infer<typeof ownOutcome>;

/** Said by the person, so that nobody accepts by accident. */
export const acceptOffer = z.strictObject({ confirm: z.literal(true) }).meta({ id: 'AcceptOffer' });
export const declineOffer = z.strictObject({ reason: writtenText(0, 1_000) }).meta({ id: 'DeclineOffer' });
export const revokeOffer = z.strictObject({ reason: writtenText(1, 1_000) }).meta({ id: 'RevokeOffer' });
export const newAppeal = z.strictObject({ text: writtenText(1, 4_000) }).meta({ id: 'NewAppeal' });
export const answerAppeal = z.strictObject({ answer: writtenText(1, 4_000) }).meta({ id: 'AnswerAppeal' });

export const appealView = z
  .object({
    applicationId: z.uuid(),
    number: z.string(),
    name: z.string(),
    text: z.string(),
    askedAt: instant,
    answer: z.string().nullable(),
    answeredAt: instant.nullable(),
    answeredBy: z.string().nullable(),
  })
  .meta({ id: 'Appeal' });
export type AppealView = z.infer<typeof appealView>;
