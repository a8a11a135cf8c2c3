import * as z from 'zod';
import { localizedText } from '../locale.ts';
import { missing } from '../set-up/schemas.ts';
import { urgencies } from './urgency.ts';

/** What can need a coordinator; each at most once for a call. */
export const homeKinds = [
  'call_closing',
  'call_not_ready',
  'to_screen',
  'returned_due',
  'active_ending',
  'reference_lost',
  'reference_due',
  'mail_undelivered',
  'document_infected',
  'discussion_unread',
  'need_unfilled',
  'decisions_due',
] as const;
export const homeKind = z.enum(homeKinds).meta({ id: 'HomeKind' });
export type HomeKind = z.infer<typeof homeKind>;

const instant = z.iso.datetime();
export const homeCall = z
  .object({ id: z.uuid(), slug: z.string(), name: localizedText, timeZone: z.string() })
  .meta({ id: 'HomeCall' });

/** One of those an item is about. */
export const homeExample = z
  .object({
    application: z.object({ id: z.uuid(), number: z.string(), name: z.string() }),
    at: instant.meta({ description: 'Since or until when.' }),
    reference: z
      .object({ id: z.uuid(), name: z.string(), state: z.string() })
      .nullable()
      .meta({ description: 'The reference it is about, and whose.' }),
  })
  .meta({ id: 'HomeExample' });
export type HomeExample = z.infer<typeof homeExample>;

export const homeItem = z
  .object({
    key: z.string(),
    kind: homeKind,
    urgency: z.enum(urgencies),
    call: homeCall,
    count: z.int(),
    more: z.boolean().meta({ description: 'Counting stopped there.' }),
    since: instant.nullable(),
    until: instant.nullable(),
    examples: z.array(homeExample),
    missing: z.array(missing).meta({ description: 'What keeps the call from opening.' }),
    teams: z.array(localizedText).meta({ description: 'Teams whose needs nobody could fill.' }),
    notBefore: instant.nullable().meta({ description: 'Put off by the reader until then.' }),
  })
  .meta({ id: 'HomeItem' });
export type HomeItem = z.infer<typeof homeItem>;

export const home = z
  .object({
    items: z.array(homeItem),
    putOff: z.array(homeItem),
    next: z
      .object({ call: homeCall, what: z.enum(['opens', 'closes']), at: instant })
      .nullable()
      .meta({ description: 'The next date of my calls.' }),
    openCalls: z.int(),
  })
  .meta({ id: 'Home' });
export type Home = z.infer<typeof home>;

const kinds = homeKinds.join('|');
export const homeKey = z.string().regex(new RegExp(`^(${kinds}):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`));
export const putOff = z
  .strictObject({ until: z.iso.date().meta({ description: 'Not before this day, in the organisation’s time zone.' }) })
  .meta({ id: 'PutOff' });
