import type { assignmentErrors } from '@placet/contract/assignment/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const assignment = {
  'assignment.not_a_reviewer':
    'This account has no role that lets it review in this call. Ask an administrator to give it the role of reviewer.',
  'assignment.reviewer_busy': 'Reviews of this call still wait for this person. Give them to somebody else first.',
  'assignment.begun': 'This review was begun. Take it off its reviewer with a reason instead.',
  'assignment.not_open': 'This review is submitted, or somebody has stepped aside already. Load the page again.',
  'assignment.not_possible': 'Choose somebody else who reviews in this call and takes new applications.',
  'assignment_run.no_reviewers':
    'Nobody reviews in this call who takes new applications. Add reviewers, or let them take more.',
  'assignment_run.nothing_to_assign':
    'Every application in review has as many reviewers as you ask for. Ask for more, or accept applications for review first.',
  'assignment_run.open': 'A proposal of this call is being computed or waits for you. Apply it or throw it away first.',
  'assignment_run.not_proposed': 'This proposal is not ready yet, or was applied or thrown away. Load the page again.',
  'assignment_run.ended': 'This proposal was applied, stopped or thrown away already. Load the page again.',
  'assignment_run.pair_refused':
    'This person cannot review this application: there is a conflict of interest, they have it already, or do not take new ones.',
  'conflict.not_possible': 'There is nothing to dismiss any more. Load the page again.',
  'reminder.no_deadline': 'This call has no deadline for reviews. Set one in its set-up first.',
} satisfies Record<keyof typeof assignmentErrors, ErrorText>;
