import type { screeningErrors } from '@placet/contract/screening/errors.ts';

export const screening = {
  'screening.not_possible':
    'This cannot be done any more: the application has changed meanwhile. Reload the page to see where it stands.',
  'screening.note_required': 'Write in the note what the other reason is.',
  'screening.unknown_rule': 'One of these rules is not a rule of the call any more. Choose again.',
  'screening.no_rule_against':
    'No rule of the call speaks against this application as it was sent. Choose another reason.',
  'screening.own_application': 'Somebody else decides on your own application.',
} satisfies Record<keyof typeof screeningErrors, string>;
