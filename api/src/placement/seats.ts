import type { Transaction } from '../platform/database/unit-of-work.ts';
import { Problem } from '../platform/http/problem.ts';

type Refusal = 'placement.no_seat' | 'placement.overlaps';

/** The database's refusals of a seat, by the constraint that refuses. */
const refusals: ReadonlyMap<string | undefined, Refusal> = new Map<string | undefined, Refusal>([
  ['ck_placement_seats', 'placement.no_seat'],
  ['ex_placement_person', 'placement.overlaps'],
]);

const refusalIn = (error: unknown): Refusal | null =>
  refusals.get((error as { constraint?: string }).constraint) ?? null;

/** Nobody else takes a seat of the call until the transaction ends: asked for before anything of a seat is held. */
export async function holdSeats(tx: Transaction, callId: string): Promise<void> {
  await tx.query('SELECT hold_seats($1)', [callId]);
}

/** Takes or changes a seat. @throws Problem `placement.no_seat`, `placement.overlaps` where the database refuses */
export async function seated<Result>(taking: Promise<Result>): Promise<Result> {
  try {
    return await taking;
  } catch (error) {
    const refusal = refusalIn(error);
    throw refusal === null ? error : new Problem(refusal);
  }
}

/** Takes a seat inside a transaction that goes on without it. @returns why the database refuses, or null when the seat is taken */
export async function triedSeat(tx: Transaction, taking: () => Promise<unknown>): Promise<Refusal | null> {
  await tx.query('SAVEPOINT seat');
  try {
    await taking();
    await tx.query('RELEASE SAVEPOINT seat');
    return null;
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === null) throw error;
    await tx.query('ROLLBACK TO SAVEPOINT seat');
    return refusal;
  }
}

/**
 * When somebody else is to get an offer that became free: the seat that was held for it is held for them, if it is still free. Without one, the
 * decision says so (`not_placed`).
 */
export async function holdInstead(
  tx: Transaction,
  { decisionId, insteadOf }: { readonly decisionId: string; readonly insteadOf: string },
): Promise<void> {
  await triedSeat(tx, () =>
    tx.query(
      `INSERT INTO placement (call_id, need_id, team_id, application_id, account_id, starts_on, ends_on, state, decision_id, follows, made_by_name, made_at)
       SELECT p.call_id, p.need_id, p.team_id, a.id, a.account_id, d.starts_on, d.ends_on, 'reserved', d.id, p.id, '', $3
       FROM decision d JOIN application a ON a.id = d.application_id, LATERAL (
         SELECT s.* FROM placement s WHERE s.application_id = $2 AND s.state = 'cancelled' AND s.call_id = d.call_id ORDER BY s.id DESC LIMIT 1
       ) p WHERE d.id = $1`,
      [decisionId, insteadOf, tx.now.toString()],
    ),
  );
}
