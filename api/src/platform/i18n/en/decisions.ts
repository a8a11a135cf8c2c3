import type { decisionErrors } from '@placet/contract/decisions/errors.ts';

export const decisions = {
  'decision.releasing':
    'A release of this call is being prepared or sent. Wait until it is done, or take it back, then change what is staged.',
  'decision.not_possible': 'This cannot be done any more: the application has changed meanwhile. Reload the page.',
  'decision.line_not_allowed':
    'This call sends no personal comments to those it rejects. Leave the line empty, or change the call’s settings for review.',
  'decision.line_for_several': 'A personal line goes to one person. Stage the others without it.',
  'decision.answer_by_past': 'Choose a day in the future by which to answer.',
  'decision.waitlist_changed':
    'The waiting list has changed since you saw it. Look at it again, then put it into your order.',
  'release.nothing_to_release': 'Nothing is staged that could be released.',
  'release.changed_meanwhile':
    'Something changed since the preview: a decision, an application or the text of a mail. Look at the preview again.',
  'release.second_person': 'In this call another person than the one who prepared the release has to confirm it.',
  'release.not_waiting': 'This release does not wait to be confirmed any more. Reload the page.',
  'release.begun': 'The first mails have left: the release cannot be taken back any more.',
  'offer.not_open': 'This offer cannot be answered any more. Reload the page to see where it stands.',
  'offer.overlaps':
    'You have accepted another offer for a time that overlaps with this one. Write to us if you would rather take this one.',
  'offer.not_revocable': 'Only an offer that waits for its answer can be taken back. Reload the page.',
  'appeal.not_possible': 'Only a rejection can be appealed against.',
  'appeal.asked_already': 'You have asked already. One appeal can be made for an application.',
  'appeal.answered_already': 'This appeal has been answered meanwhile. Reload the page.',
} satisfies Record<keyof typeof decisionErrors, string>;
