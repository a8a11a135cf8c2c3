import type { Transaction } from '../platform/database/unit-of-work.ts';
import { Problem } from '../platform/http/problem.ts';

const refusing: ReadonlySet<unknown> = new Set(['ck_team_need_seats', 'fk_placement_need']);

/** Runs a change of a need that the database refuses where people have places. @throws Problem `need.seats_taken` */
export async function seatsKept(tx: Transaction, sql: string, parameters: readonly unknown[]): Promise<void> {
  await tx.query(sql, parameters).catch((error: unknown) => {
    const { constraint } = error as { constraint?: unknown };
    throw refusing.has(constraint) ? new Problem('need.seats_taken') : error;
  });
}
