import { weightedResult } from '@placet/contract/rubric/score.ts';
import type { TaskResult, TaskStanding } from '@placet/contract/recruitment-task/standing.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { scoredIn } from './data/scores.queries.ts';
import { sentOf, termsOf } from './data/sends.queries.ts';
import { readTask } from './data/tasks.queries.ts';
import { phaseOf, stateOf } from './domain/time.ts';

export const noResult: TaskResult = { mean: null, n: 0 };

/**
 * What reviewers made of the answers to the task of a call, by application: the mean of their weighted results, each from its newest version
 * by the rubric it was scored by. Who has no answer, or none scored, is not there.
 */
export async function taskResults(tx: Transaction, callId: string): Promise<ReadonlyMap<string, TaskResult>> {
  const results = new Map<string, number[]>();
  for (const { applicationId, definition, scores } of await scoredIn(tx, callId)) {
    const { result } = weightedResult(definition, scores);
    if (result !== null) results.set(applicationId, [...(results.get(applicationId) ?? []), result]);
  }
  return new Map(
    [...results].map(([id, all]) => [id, { mean: all.reduce((a, b) => a + b, 0) / all.length, n: all.length }]),
  );
}

/** The same for everybody who was sent the task, with where they stand. */
export async function taskStandings(tx: Transaction, callId: string): Promise<ReadonlyMap<string, TaskStanding>> {
  const all = await sentOf(tx, callId);
  if (all.length === 0) return new Map();
  const task = await readTask(tx, callId);
  const results = await taskResults(tx, callId);
  return new Map(
    all.map((sent) => {
      const state = stateOf(phaseOf(termsOf(task, sent), sent, tx.now));
      return [sent.id, { state, lateSeconds: sent.lateSeconds, ...(results.get(sent.id) ?? noResult) }];
    }),
  );
}
