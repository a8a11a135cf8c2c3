import * as z from 'zod';

export const taskState = z
  .enum(['sent', 'started', 'handed_in', 'not_handed_in', 'withdrawn', 'ended'])
  .meta({ id: 'TaskState', description: 'Ended: the application was withdrawn, or is over.' });
export type TaskState = z.infer<typeof taskState>;

/** What reviewers said of an answer: the mean of their weighted results, 0 to 100. */
export const taskResult = z.object({ mean: z.number().nullable(), n: z.int() }).meta({ id: 'TaskResult' });
export type TaskResult = z.infer<typeof taskResult>;

/** Where somebody stands with the task they were sent, for those who decide. */
export const taskStanding = taskResult
  .extend({ state: taskState, lateSeconds: z.int().nullable() })
  .meta({ id: 'TaskStanding' });
export type TaskStanding = z.infer<typeof taskStanding>;
