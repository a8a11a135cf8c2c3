import type { coordinationErrors } from '@placet/contract/coordination/errors.ts';

export const coordination = {
  'received_application.not_returnable':
    'This application cannot be sent back now. Reload the page to see where it stands.',
  'received_application.not_returned':
    'This application is not with the applicant any more. Reload the page to see where it stands.',
  'return.unknown_section': 'One of these sections is not part of this application. Reload the page and choose again.',
  'return.deadline_too_soon': 'Choose a later deadline: the applicant needs at least a day.',
  'return.deadline_too_far': 'Choose an earlier deadline: at most 90 days from now.',
  'export.busy': 'Other exports are being made just now. Wait a moment, then try again.',
} satisfies Record<keyof typeof coordinationErrors, string>;
