/** What assigning needs of the computation: its input, its result, and a thread of its own to compute it in. */
export { runAssignment } from './assigning/run-assignment.ts';
export type { AssignmentInput, Pair, Preference } from './domain/assignment/assignment-input.ts';
export type { AssignmentPlan } from './domain/assignment/assignment-plan.ts';
