import type { Transaction } from '../platform/database/unit-of-work.ts';
import { rubricInForce } from '../rubric/rubric-in-force.ts';
import { readTask, type CallOfTask, type Task } from './data/tasks.queries.ts';
import { missingOf } from './domain/missing.ts';

/** A task and what keeps it from being sent. */
export async function taskOf(
  tx: Transaction,
  { id, locales }: CallOfTask,
): Promise<{ task: Task; missing: ReturnType<typeof missingOf> }> {
  const task = await readTask(tx, id);
  const rubric = await rubricInForce(tx, id, 'task');
  return { task, missing: missingOf(task, locales, rubric !== undefined) };
}
