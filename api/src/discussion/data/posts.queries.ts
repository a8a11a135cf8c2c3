import type { DiscussionMark } from '@placet/contract/discussion/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** Where each wording of a post stands: it opens in no other place. */
export const textPlace = (postId: string, number: number): string =>
  `discussion_text|${postId}/${String(number)}|sealed`;

export const postsAtMost = 500;

export interface Wording {
  readonly number: number;
  readonly sealed: Buffer | null;
  readonly writtenAt: Date;
}

export interface PostRow {
  readonly id: string;
  readonly threadId: string | null;
  readonly authorId: string | null;
  readonly createdAt: Date;
  readonly removedAt: Date | null;
}

const columns = `d.id, d.thread_id AS "threadId", d.author_id AS "authorId", d.created_at AS "createdAt", d.removed_at AS "removedAt"`;

/** In the order they were written. */
export function postsOf(tx: Transaction, applicationId: string): Promise<PostRow[]> {
  return tx.query<PostRow & Record<string, unknown>>(
    `SELECT ${columns} FROM discussion_post d WHERE d.application_id = $1 ORDER BY d.created_at, d.id LIMIT ${String(postsAtMost)}`,
    [applicationId],
  );
}

/** By post, the newest first. */
export async function wordingsOf(tx: Transaction, posts: readonly string[]): Promise<ReadonlyMap<string, Wording[]>> {
  const rows = await tx.query<Wording & { postId: string } & Record<string, unknown>>(
    `SELECT post_id AS "postId", number, sealed, written_at AS "writtenAt" FROM discussion_text WHERE post_id = ANY ($1)
     ORDER BY post_id, number DESC`,
    [posts],
  );
  return Map.groupBy(rows, ({ postId }) => postId);
}

export interface MarkRow {
  readonly postId: string;
  readonly accountId: string;
  readonly mark: DiscussionMark;
}

export async function marksOf(tx: Transaction, posts: readonly string[]): Promise<ReadonlyMap<string, MarkRow[]>> {
  const rows = await tx.query<MarkRow & Record<string, unknown>>(
    `SELECT post_id AS "postId", account_id AS "accountId", mark FROM discussion_mark WHERE post_id = ANY ($1) ORDER BY marked_at, account_id`,
    [posts],
  );
  return Map.groupBy(rows, ({ postId }) => postId);
}

export async function mentionsOf(tx: Transaction, posts: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await tx.query<{ id: string; accounts: string[] }>(
    'SELECT post_id AS id, array_agg(account_id ORDER BY account_id) AS accounts FROM discussion_mention WHERE post_id = ANY ($1) GROUP BY 1',
    [posts],
  );
  return new Map(rows.map(({ id, accounts }) => [id, accounts]));
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  /** Null: does not take part any more. */
  readonly coordinates: boolean | null;
}

/** Who reads it and who wrote in it, by name. */
export async function peopleOf(tx: Transaction, applicationId: string): Promise<ReadonlyMap<string, PersonRow>> {
  const rows = await tx.query<PersonRow & Record<string, unknown>>(
    'SELECT account_id AS id, name, coordinates FROM discussion_people($1) ORDER BY coordinates, name, account_id',
    [applicationId],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function seenUntil(tx: Transaction, applicationId: string, accountId: string): Promise<Date | null> {
  const [row] = await tx.query<{ at: Date }>(
    'SELECT seen_at AS at FROM discussion_seen WHERE application_id = $1 AND account_id = $2',
    [applicationId, accountId],
  );
  return row?.at ?? null;
}

/** Never back: what was read on another device stays read. */
export async function markSeen(tx: Transaction, applicationId: string, accountId: string, post: string): Promise<void> {
  await tx.query(
    `INSERT INTO discussion_seen (application_id, account_id, seen_at)
     SELECT $1, $2, created_at FROM discussion_post WHERE application_id = $1 AND id = $3
     ON CONFLICT (application_id, account_id) DO UPDATE SET seen_at = greatest(discussion_seen.seen_at, excluded.seen_at)`,
    [applicationId, accountId, post],
  );
}

/** A post that stands; its application is held. */
export async function standingPost(tx: Transaction, applicationId: string, id: string): Promise<PostRow | undefined> {
  const [row] = await tx.query<PostRow & Record<string, unknown>>(
    `SELECT ${columns} FROM discussion_post d WHERE d.application_id = $1 AND d.id = $2 AND d.removed_at IS NULL`,
    [applicationId, id],
  );
  return row;
}
