import { parentPort, workerData } from 'node:worker_threads';
import { assignReviewers } from '../domain/assignment/assign-reviewers.ts';
import type { AssignmentInput } from '../domain/assignment/assignment-input.ts';
import type { AssignmentPlan } from '../domain/assignment/assignment-plan.ts';

/*
 * A thread of its own for each assignment, so that the API goes on answering meanwhile (see run-assignment.ts). Whatever is thrown
 * here ends the thread and is its 'error'.
 */

/** What the thread says: the share of the work done, and at the end the plan. */
export type AssignmentSaid = { readonly share: number } | { readonly plan: AssignmentPlan };

const say = (said: AssignmentSaid) => parentPort?.postMessage(said);
const plan = assignReviewers(workerData as AssignmentInput, (share) => {
  say({ share });
});
say({ plan });
