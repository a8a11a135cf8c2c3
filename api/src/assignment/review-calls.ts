import type { LocalizedText, Permission } from '@placet/contract';
import { authorise } from '../access/authorise.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound } from '../platform/http/problem.ts';

/** What assigning needs to know of its call. */
export interface ReviewCall {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly timeZone: string;
  readonly locales: readonly string[];
  readonly blind: boolean;
  readonly needed: number;
  readonly dueAt: Temporal.Instant | null;
}

type Row = Omit<ReviewCall, 'dueAt'> & { dueAt: Date | null };

/** @throws Problem `not_found` when it is not there or not the actor's */
export async function findReviewCall(tx: Transaction, id: string, permission: Permission): Promise<ReviewCall> {
  const [call] = await tx.query<Row>(
    `SELECT id, slug, name, time_zone AS "timeZone", locales, review_blind AS blind, reviews_per_application AS needed, review_due_at AS "dueAt"
     FROM call WHERE id = $1`,
    [id],
  );
  if (!call) throw notFound();
  authorise(tx.actor, permission, { callId: call.id });
  return { ...call, dueAt: call.dueAt?.toTemporalInstant() ?? null };
}
