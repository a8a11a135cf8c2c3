import type { Transaction } from '../platform/database/unit-of-work.ts';

/** Whether somebody has the task of a call. */
export async function isTaskSent(tx: Transaction, callId: string): Promise<boolean> {
  const [row] = await tx.query('SELECT 1 FROM task_send WHERE call_id = $1 LIMIT 1', [callId]);
  return row !== undefined;
}
