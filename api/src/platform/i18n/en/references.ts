import type { referenceErrors } from '@placet/contract/references/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const references = {
  'reference.link_unknown':
    'This link does not work. Open it again from our mail, in full; if it was cut, copy it into the address bar of your browser.',
  'reference.link_ended': 'This request has ended: you need not do anything. What you had not sent was deleted.',
  'reference.not_opened': 'Say first that you can give this reference.',
  'reference.already_given': 'This reference was sent already and cannot be changed.',
  'reference.already_declined': 'You told us that you cannot give this reference.',
  'reference.expired': 'The time to give this reference is over.',
  'reference.incomplete': 'Something is still missing. See the questions named below, then send again.',
  'reference.not_waiting': 'There is nobody to remind: this reference was not asked for yet, or was answered.',
  'reference.reminded_recently': 'This referee had a mail from us not long ago. Please wait before you remind them.',
  'reference.application_ended': 'This application has ended, so nobody is asked for a reference any more.',
  'reference.confirmation_needed':
    'This referee was asked already and may be writing. Confirm that you want to ask somebody else instead.',
  'reference.not_replaceable':
    'This referee cannot be replaced: the reference was given, or somebody else was named already.',
  'reference.replaced_too_often': 'You have replaced referees very often. Please write to us, so that we can help.',
  'reference.referee_invalid': 'Some details of the referee need to be corrected. See the fields named below.',
} satisfies Record<keyof typeof referenceErrors, ErrorText>;
