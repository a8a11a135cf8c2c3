import { contextSql } from './actor-context.ts';
import { realmOf, type SystemActor } from './actor.ts';
import type { Transaction } from './unit-of-work.ts';

/**
 * A piece of work inside somebody's transaction that they cause but may not see: for row-level security it is the system's. The caller
 * returns nothing of what was read to the actor but what they may know.
 */
export async function asSystem<Result>(
  tx: Transaction,
  job: string,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const system: SystemActor = { kind: 'system', job };
  if (realmOf(tx.actor) !== realmOf(system)) throw new Error('only staff cause work of the system');
  await tx.query(`SELECT set_config('placet.account_id', '', true), ${contextSql(system)}`);
  const result = await work({ ...tx, actor: system });
  // When the work fails, the settings end with the transaction.
  await tx.query(`SELECT ${contextSql(tx.actor)}`);
  return result;
}
