import type { reviewErrors } from '@placet/contract/review/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const review = {
  'review.declare_first': 'Say first whether there is a conflict of interest.',
  'review.closed': 'This review can no longer be changed: its deadline is over, or a decision was made.',
  'review.changed_meanwhile':
    'This review was changed in another tab or on another device. What you wrote here is still here.',
  'review.incomplete': 'Give every score that is needed, then submit.',
  'review.no_rubric':
    'There is nothing to score by yet: the rubric of this call is not published. Ask its coordinator.',
  'review.document_withheld':
    'This file cannot be shown without what it may say of its author. Ask the coordinator of the call.',
  'review.not_reopenable': 'This review is open already, or a conflict of interest stands in the way.',
  'review.letters_withheld':
    'What referees wrote is not for reviewers in this call, or would say who applied: in blind review it is never shown.',
} satisfies Record<keyof typeof reviewErrors, ErrorText>;
