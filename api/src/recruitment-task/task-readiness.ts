import type { Transaction } from '../platform/database/unit-of-work.ts';
import { readCall } from './data/tasks.queries.ts';
import { taskOf } from './task-of.ts';

/** How far the task of a call is set up. */
export async function taskReadiness(tx: Transaction, callId: string): Promise<'none' | 'incomplete' | 'complete'> {
  const call = await readCall(tx, 'id', callId);
  if (!call) return 'none';
  const { task, missing } = await taskOf(tx, call);
  if (task.revision === 0) return 'none';
  return missing.length === 0 ? 'complete' : 'incomplete';
}
