import * as z from 'zod';
import { applicationStates, type ApplicationState } from '../applications/states.ts';
import { hasControlCharacters } from '../forms/text.ts';
import { locale, localizedText } from '../locale.ts';

/** States an application can be listed in: drafts are nobody's business but the applicant's. */
export const receivedStates = applicationStates.filter((state) => state !== 'draft');
export type ReceivedState = Exclude<ApplicationState, 'draft'>;
export const receivedState = z.enum(receivedStates).meta({ id: 'ReceivedState' });

/** What the list is sorted by; with `-` the other way round. A state sorts by its place in the lifecycle, a call by when it was made. */
export const receivedSort = z
  .enum(['submitted', '-submitted', 'name', '-name', 'state', '-state', 'call', '-call'])
  .meta({ id: 'ReceivedSort' });
export type ReceivedSort = z.infer<typeof receivedSort>;

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/);
const states = z
  .string()
  .max(300)
  .transform((list) => [...new Set(list.split(','))])
  .pipe(z.array(receivedState).min(1))
  .meta({ description: 'One or several states, separated by commas.', example: 'submitted,returned' });

/** Far-off years are beyond what instants can be compared with. */
const day = z.iso.date().refine((date) => date >= '1000' && date < '9999');

const filters = {
  q: z
    .string()
    .trim()
    .min(2)
    .max(200)
    .refine((text) => !hasControlCharacters(text))
    .optional()
    .meta({
      description:
        'The beginnings of words of the name or of the number, in any order; with an @, the beginning of the account’s e-mail address.',
    }),
  call: slug.optional().meta({ description: 'A call, by its slug.' }),
  state: states.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .meta({ description: 'ISO 3166-1, two letters.' }),
  from: day.optional().meta({ description: 'First day of sending, in the organisation’s time zone.' }),
  to: day.optional().meta({ description: 'Last day of sending, in the organisation’s time zone.' }),
  documents: z
    .literal('unscanned')
    .optional()
    .meta({ description: 'Only those with a document that was not scanned.' }),
  references: z.enum(['complete', 'incomplete']).optional(),
  sort: receivedSort.default('-submitted'),
};

/** Which received applications, in which order: for the list and for the export. */
export const receivedFilters = z.object(filters);
export type ReceivedFilters = z.infer<typeof receivedFilters>;

export const listReceived = z.object({
  ...filters,
  cursor: z
    .string()
    .regex(/^[\w-]{1,600}$/)
    .optional()
    .meta({ description: 'Where to go on: `next` or `previous` of another page of the same list.' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const exportReceived = z.object({
  ...filters,
  locale: locale.optional().meta({ description: 'Language of heads and states; the account’s own unless given.' }),
});

export const receivedSummary = z
  .object({
    id: z.uuid(),
    number: z.string(),
    name: z.string(),
    country: z.string().nullable(),
    call: z.object({ slug: z.string(), name: localizedText, timeZone: z.string() }),
    state: receivedState,
    submittedAt: z.iso.datetime(),
    references: z.object({ expected: z.int(), given: z.int() }),
    documentsUnscanned: z.int(),
  })
  .meta({ id: 'ReceivedSummary' });
export type ReceivedSummary = z.infer<typeof receivedSummary>;

export const receivedPage = z
  .object({
    applications: z.array(receivedSummary),
    /** Place of the first row of this page, from 1; as far as rows that arrived meanwhile leave it true. */
    first: z.int(),
    next: z.string().nullable(),
    previous: z.string().nullable(),
  })
  .meta({ id: 'ReceivedPage' });
export type ReceivedPage = z.infer<typeof receivedPage>;

/** How many the filters find; `more` when counting stopped there. */
export const receivedCount = z.object({ count: z.int(), more: z.boolean() }).meta({ id: 'ReceivedCount' });
export type ReceivedCount = z.infer<typeof receivedCount>;

export const coordinatedCall = z
  .object({ slug: z.string(), name: localizedText, state: z.enum(['draft', 'open', 'closed']) })
  .meta({ id: 'CoordinatedCall' });
