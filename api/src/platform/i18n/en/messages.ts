import type { messageErrors } from '@placet/contract/messages/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const messages = {
  'mail_template.changed_meanwhile':
    'Somebody changed this text while you were writing. What you wrote is still here: compare it with theirs, then save again.',
  'mail_template.faulty': 'This text cannot be sent as it is. What you wrote is still here; correct what is marked.',
  'message.not_resendable':
    'This mail cannot be sent again: its link was for one use. The person can ask for a new one.',
  'message.still_waiting': 'This mail has not left yet; it is tried again by itself.',
  'message.resent_already': 'This mail was sent once more already. Look at the later one.',
} satisfies Record<keyof typeof messageErrors, ErrorText>;
