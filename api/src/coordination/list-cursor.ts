import type { ReceivedSort } from '@placet/contract/coordination/list.ts';
import * as z from 'zod';

/** What a list is ordered by, without its direction. */
export type SortKey = 'submitted' | 'name' | 'state' | 'call';

export const sortKeyOf = (sort: ReceivedSort): SortKey => sort.replace('-', '') as SortKey;
export const isDescending = (sort: ReceivedSort): boolean => sort.startsWith('-');

const instant = z.string().regex(/^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/);

/** What a row is placed by, as PostgreSQL writes it: an instant loses nothing on the way to the client and back. */
const places = {
  submitted: z.tuple([instant, z.uuid()]),
  name: z.tuple([z.string().max(2_000), z.uuid()]),
  state: z.tuple([z.string().regex(/^\d{1,2}$/), instant, z.uuid()]),
  call: z.tuple([z.uuid(), instant, z.uuid()]),
} satisfies Record<SortKey, z.ZodType<string[]>>;

const cursor = z.strictObject({
  /** Of the list it belongs to: its filters and order. */
  list: z.string().max(40),
  /** The row next to the page: the page begins after it, or with `back` ends before it. */
  place: z.array(z.string()).min(2).max(3),
  back: z.boolean(),
  /** Number of the page's first row, from 1. */
  first: z.int().min(1).max(2_000_000_000),
});
export type ListCursor = z.infer<typeof cursor>;

/** Opaque to clients. Nothing in it is secret or trusted: it says where to go on, the actor's rights say in what. */
export function encodeCursor(value: ListCursor): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** The cursor, or null when it is none, or not one of this list. */
export function decodeCursor(text: string, list: string, sort: ReceivedSort): ListCursor | null {
  try {
    const decoded = cursor.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    if (!decoded.success || decoded.data.list !== list) return null;
    return places[sortKeyOf(sort)].safeParse(decoded.data.place).success ? decoded.data : null;
  } catch {
    return null;
  }
}
