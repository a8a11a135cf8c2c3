import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadSaid } from '../../platform/in-thread.ts';
import { assignReviewers } from '../domain/assignment/assign-reviewers.ts';
import type { AssignmentInput } from '../domain/assignment/assignment-input.ts';
import type { AssignmentPlan } from '../domain/assignment/assignment-plan.ts';

/* The thread of run-assignment.ts. Whatever is thrown here ends it and is its 'error'. */

const say = (said: ThreadSaid<AssignmentPlan>) => parentPort?.postMessage(said);
const result = assignReviewers(workerData as AssignmentInput, (share) => {
  say({ share });
});
say({ result });
