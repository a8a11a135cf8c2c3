import type { setUpErrors } from '@placet/contract/set-up/errors.ts';

export const setUp = {
  'call.changed_meanwhile': 'Somebody else changed this page meanwhile. Compare both versions, then save again.',
  'call.slug_taken': 'Another call has this address. Choose a different one.',
  'call.incomplete': 'Something is still missing. The set-up page lists it, with links.',
  'call.not_possible_now': 'This cannot be done with the call as it stands now. Reload the page to see what can.',
  'call.team_has_needs':
    'A team you left out says what it needs of this call. Remove its needs first, or keep the team.',
  'call.dates_announced':
    'These dates are announced. Close, reopen or extend the call instead; each asks for a reason.',
  'call.new_closing_too_early': 'Choose a closing time in the future, later than the present one.',
  'extension.no_draft': 'No draft of this call has this number. Ask the person for the number on their task list.',
  'extension.too_early': 'Choose a later time: it must be in the future and later than the deadline they have now.',
  'programme.changed_meanwhile': 'Somebody else renamed this programme meanwhile. Look at the name, then save again.',
  'organisation.changed_meanwhile': 'Somebody else changed these settings meanwhile. Compare both, then save again.',
} satisfies Record<keyof typeof setUpErrors, string>;
