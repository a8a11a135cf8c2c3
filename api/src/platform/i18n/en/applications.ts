import type { applicationErrors } from '@placet/contract/applications/errors.ts';

export const applications = {
  'application.exists': 'You already have an application to this call. Go on with that one.',
  'application.call_closed': 'This call is closed. Nothing more can be sent to it.',
  'application.call_not_open_yet': 'This call is not open yet. Come back when it opens.',
  'application.deadline_passed': 'The time to send this is over. What you wrote before stays readable here.',
  'application.not_editable': 'This application was sent and cannot be changed.',
  'application.section_not_returned': 'Only the sections we sent back to you can be changed.',
  'application.incomplete': 'Something is still missing. See the questions named below, then send again.',
  'application.already_submitted': 'This application was sent already. You need not send it again.',
  'application.not_submitted': 'This application has not been sent yet.',
  'application.cannot_withdraw': 'This application cannot be withdrawn any more.',
  'application.not_a_draft': 'Only a draft can be thrown away. A sent application can be withdrawn.',
  'draft.conflict': 'This section was changed in another window or on another device. Choose which version to keep.',
  'draft.invalid': 'Some answers could not be saved. See the questions named below.',
} satisfies Record<keyof typeof applicationErrors, string>;
