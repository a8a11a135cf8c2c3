import * as z from 'zod';
import { receivedFilters } from '../coordination/list.ts';
import { hasControlCharacters, normalise } from '../forms/text.ts';
import { screeningFilters } from '../screening/schemas.ts';

/** Lists that views of can be kept; each with what its address may hold. A view keeps neither page nor page size. */
export const viewQueries = { received: receivedFilters, screening: screeningFilters } as const satisfies Record<
  string,
  z.ZodObject
>;
export const savedViewList = z
  .enum(Object.keys(viewQueries) as (keyof typeof viewQueries)[])
  .meta({ id: 'SavedViewList' });
export type SavedViewList = z.infer<typeof savedViewList>;

export const viewsAtMost = 30;

const name = z
  .string()
  .overwrite((text) => normalise(text).trim())
  .min(1)
  .max(60)
  .refine((text) => !hasControlCharacters(text) && !/[\n\t]/.test(text), 'control_characters');

export const newView = z
  .strictObject({
    list: savedViewList,
    name,
    query: z.string().max(2_000).meta({ description: 'As it stands in the address of the list, without page.' }),
    shared: z.boolean().default(false),
  })
  .meta({ id: 'NewSavedView' });
export type NewView = z.infer<typeof newView>;

export const changedView = z
  .strictObject({
    name: name.optional(),
    query: z.string().max(2_000).optional(),
    shared: z.boolean().optional().meta({ description: 'Seen by every coordinator; for coordinators of every call.' }),
    opensWith: z.boolean().optional().meta({ description: 'My list opens with it.' }),
  })
  .refine((changes) => Object.keys(changes).length > 0, 'required')
  .meta({ id: 'ChangedSavedView' });
export type ChangedView = z.infer<typeof changedView>;

export const savedView = z
  .object({
    id: z.uuid(),
    list: savedViewList,
    name: z.string(),
    query: z.string(),
    shared: z.boolean(),
    mine: z.boolean(),
    owner: z.string().nullable().meta({ description: 'Who shares it with me.' }),
    opensWith: z.boolean(),
    callGone: z.boolean().meta({ description: 'It is about a call that is not there, or not mine.' }),
    count: z.int().nullable().meta({ description: 'How many it finds now; null where that takes too long to count.' }),
    more: z.boolean().meta({ description: 'Counting stopped there.' }),
  })
  .meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof savedView>;
