import * as z from 'zod';
import { locale } from '../locale.ts';
import { mailNames } from './mails.ts';

export const mailName = z.enum(mailNames).meta({ id: 'MailName', description: 'Which of the mails the system sends.' });
const instant = z.iso.datetime({ offset: true });

// Wider than what can be sent: what is wrong with a text is said where it stands (`mail_template.faulty`).
const text = { subject: z.string().max(1_000), body: z.string().max(20_000) };
export const writtenText = z.strictObject(text).meta({ id: 'WrittenMailText' });

const change = {
  revision: z.int().meta({ description: '0: nobody ever wrote one.' }),
  changedAt: instant.nullable(),
  changedBy: z.string().nullable(),
};

export const templateLine = z
  .object({
    name: mailName,
    locale,
    own: z.boolean().meta({ description: 'The organisation wrote a text; else the standard one is sent.' }),
    faulty: z
      .boolean()
      .meta({ description: 'The own text no longer fits its mail: the standard one is sent instead.' }),
    ...change,
  })
  .meta({ id: 'MailTemplateLine' });
export type TemplateLine = z.infer<typeof templateLine>;

const shown = z.object(text);
export const mailTemplate = z
  .object({
    name: mailName,
    locale,
    ...change,
    own: shown.nullable(),
    standard: shown,
    neverNamed: z.array(z.string()).meta({ description: 'What a mail that names nothing must not say.' }),
  })
  .meta({ id: 'MailTemplate' });
export type MailTemplate = z.infer<typeof mailTemplate>;

export const revision = z.int().min(0).meta({ description: 'The one that was read; a change in between is refused.' });
export const changedText = z.strictObject({ revision, ...text }).meta({ id: 'ChangedMailText' });

export const previewValues = z
  .object({
    values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    number: z.string(),
  })
  .meta({
    id: 'MailPreviewValues',
    description: 'What this mail would say of one application; its links lead nowhere.',
  });
export type PreviewValues = z.infer<typeof previewValues>;

export const deliveryState = z.enum(['waiting', 'sent', 'failed', 'bounced']).meta({ id: 'DeliveryState' });
export type DeliveryState = z.infer<typeof deliveryState>;

const application = z.object({ id: z.uuid(), number: z.string(), call: z.string() });

export const deliveryLine = z
  .object({
    id: z.uuid(),
    template: z.string().meta({ description: 'A MailName, or one of an earlier version.' }),
    test: z.boolean(),
    locale,
    recipient: z.string(),
    state: deliveryState,
    writtenAt: instant,
    sentAt: instant.nullable(),
    error: z.string().nullable(),
    application: application.nullable().meta({ description: 'Null also for those who may not know of it.' }),
    again: z
      .enum(['yes', 'reminder', 'no', 'done'])
      .meta({ description: 'Whether it can be sent once more; `done`: it was.' }),
  })
  .meta({ id: 'Delivery' });
export type DeliveryLine = z.infer<typeof deliveryLine>;

/** Those that are still somebody's matter, beside each state. */
const deliveryFilter = z.enum([...deliveryState.options, 'undelivered']).meta({
  id: 'DeliveryFilter',
  description:
    '`undelivered`: failed or bounced in the last 30 days, no test, and nothing was sent in its place since.',
});
export type DeliveryFilter = z.infer<typeof deliveryFilter>;

export const listDeliveries = z.object({
  state: deliveryFilter.optional(),
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .meta({ description: 'The beginning of an address, or a whole number of an application.' }),
  after: z.string().max(200).optional().meta({ description: 'The `next` of the page before.' }),
});
export type ListDeliveries = z.infer<typeof listDeliveries>;

const counted = z.int().meta({ description: 'Counting stops at a thousand.' });
export const deliveryPage = z
  .object({
    messages: z.array(deliveryLine),
    next: z.string().nullable(),
    counts: z.object({
      ...{ undelivered: counted, failed: counted, bounced: counted, waiting: counted, sent: counted },
    }),
  })
  .meta({ id: 'DeliveryPage' });
export type DeliveryPage = z.infer<typeof deliveryPage>;

export const deliveryRecord = deliveryLine
  .extend({
    content: z
      .object({
        subject: z.string(),
        text: z.string(),
        mailed: z.string().nullable().meta({ description: 'What left in its place, where that names nothing.' }),
      })
      .nullable()
      .meta({ description: 'Null for administrators: their role reads no applications. Links hold no token.' }),
    attempts: z.array(
      z.object({
        at: instant,
        outcome: z.enum(['sent', 'kept', 'postponed', 'bounced']),
        answer: z.string().nullable(),
      }),
    ),
    resentFrom: z.uuid().nullable(),
    resentAs: z.uuid().nullable(),
  })
  .meta({ id: 'DeliveryRecord' });
export type DeliveryRecord = z.infer<typeof deliveryRecord>;

export const resent = z
  .object({ id: z.uuid().nullable().meta({ description: 'Null: a reminder went instead.' }) })
  .meta({ id: 'Resent' });
export const resentMany = z
  .object({
    sent: z.int(),
    refused: z.array(z.object({ id: z.uuid(), code: z.string() })),
  })
  .meta({ id: 'ResentMany' });
