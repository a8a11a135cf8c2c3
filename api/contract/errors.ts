import * as z from 'zod';
import { accountErrors } from './accounts/errors.ts';
import { applicationErrors } from './applications/errors.ts';
import { assignmentErrors } from './assignment/errors.ts';
import { placementErrors } from './placement/errors.ts';
import { callErrors } from './calls/errors.ts';
import { contentErrors } from './content/errors.ts';
import { coordinationErrors } from './coordination/errors.ts';
import { decisionErrors } from './decisions/errors.ts';
import { discussionErrors } from './discussion/errors.ts';
import { documentErrors } from './documents/errors.ts';
import { formDesignErrors } from './form-design/errors.ts';
import { homeErrors } from './home/errors.ts';
import { noteErrors } from './notes/errors.ts';
import { messageErrors } from './messages/errors.ts';
import { platformErrors } from './platform/errors.ts';
import { referenceErrors } from './references/errors.ts';
import { reviewErrors } from './review/errors.ts';
import { screeningErrors } from './screening/errors.ts';
import { rankingErrors } from './review/ranking-errors.ts';
import { rubricErrors } from './rubric/errors.ts';
import { taskErrors } from './recruitment-task/errors.ts';
import { teamErrors } from './teams/errors.ts';
import { wishErrors } from './wishes/errors.ts';
import { setUpErrors } from './set-up/errors.ts';

/** Every refusal the API can give: stable code → HTTP status. Codes are never renamed or reused. */
export const errorStatuses = {
  ...platformErrors,
  ...accountErrors,
  ...callErrors,
  ...applicationErrors,
  ...coordinationErrors,
  ...screeningErrors,
  ...decisionErrors,
  ...documentErrors,
  ...formDesignErrors,
  ...referenceErrors,
  ...teamErrors,
  ...messageErrors,
  ...setUpErrors,
  ...noteErrors,
  ...homeErrors,
  ...contentErrors,
  ...rubricErrors,
  ...reviewErrors,
  ...rankingErrors,
  ...discussionErrors,
  ...assignmentErrors,
  ...taskErrors,
  ...wishErrors,
  ...placementErrors,
} as const;

export type ErrorCode = keyof typeof errorStatuses;
export const errorCodes = Object.keys(errorStatuses) as ErrorCode[];

const issue = z
  .object({
    path: z
      .array(z.union([z.string(), z.number()]))
      .meta({ description: 'Where in the request, from the outside in.' }),
    code: z.string(),
    params: z.record(z.string(), z.unknown()).optional(),
    message: z.string().meta({ description: "What to do, in the reader's language." }),
  })
  .meta({ id: 'Issue' });

/** RFC 9457 problem document: the body of every answer of 400 and above. */
export const problem = z
  .object({
    type: z.string().meta({ description: 'A page that explains the code.' }),
    code: z.enum(errorCodes),
    status: z.int(),
    title: z.string(),
    detail: z.string().meta({ description: "What to do, in the reader's language (Accept-Language)." }),
    instance: z.string().meta({ description: 'The request id; the same stands in the log.' }),
    issues: z.array(issue).optional(),
    context: z.record(z.string(), z.unknown()).optional().meta({ description: 'Facts a client needs to go on.' }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
export type ProblemIssue = z.infer<typeof issue>;
