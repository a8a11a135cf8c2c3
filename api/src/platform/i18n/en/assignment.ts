import type { assignmentErrors } from '@placet/contract/assignment/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const assignment = {
  'assignment.not_a_reviewer':
    'This account has no role that lets it review in this call. Ask an administrator to give it the role of reviewer.',
  'assignment.reviewer_busy': 'Reviews of this call still wait for this person. Give them to somebody else first.',
  'assignment.begun': 'This review was begun. Take it off its reviewer with a reason instead.',
  'assignment.not_open': 'This review is submitted, or somebody has stepped aside already. Load the page again.',
  'assignment.not_possible': 'Choose somebody else who reviews in this call and takes new applications.',
  'conflict.not_possible': 'There is nothing to dismiss any more. Load the page again.',
  'reminder.no_deadline': 'This call has no deadline for reviews. Set one in its set-up first.',
} satisfies Record<keyof typeof assignmentErrors, ErrorText>;
