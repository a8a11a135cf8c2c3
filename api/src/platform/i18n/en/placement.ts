import type { placementErrors } from '@placet/contract/placement/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const placement = {
  'placement_plan.running': 'A plan of this call is being computed. Wait for it, or stop it first.',
  'placement_plan.nobody_to_place':
    'Nobody could be placed now. Look in the settings of placement who is placed and when: before an offer, or once it is accepted.',
  'placement_plan.no_needs':
    'No team of this call has said what it needs. State a need with its positions and days first.',
  'placement_plan.not_proposed': 'This plan is not ready yet, or was published or thrown away. Load the page again.',
  'placement_plan.ended': 'This plan was published, stopped or thrown away already. Load the page again.',
  'placement_plan.moved_meanwhile':
    'Somebody else moved this person meanwhile. Look where they are now, then decide again.',
  'placement_plan.no_seat': 'All seats of this need are taken on some of those days. Move somebody away first.',
  'placement_plan.not_possible':
    'This person cannot be there: they are not available in that time, hold a place already, or something stands between them and the team.',
  'placement_plan.changed_meanwhile':
    'What would be published has changed since you looked at it. Look at the places and mails again.',
  'placement_plan.nothing_to_publish':
    'There is nobody in this plan who could be published. Look at what stands against them.',
  'placement_plan.answer_by_past': 'Offers must be answered by a day that is still to come. Choose a later one.',
  'placement_pin.pinned_elsewhere': 'This person is pinned to another need. Take that pin away first.',
  'placement_pin.not_possible':
    'Only somebody who can be placed in this call can be pinned or excluded. Load the page again.',
  'placement.no_seat':
    'The last seat of this need was taken, on some of those days at least. Choose other days or another need.',
  'placement.overlaps': 'This person holds another place in that time. End or move it first.',
  'placement.outside_need': 'These days lie outside the time of the need or of the place. Choose days within it.',
  'placement.not_accepted': 'Only somebody who accepted an offer in this call gets a place by hand.',
  'placement.ended': 'This place has ended already. Load the page again.',
  'placement.not_changed': 'Nothing would change. Choose another need or another day.',
} satisfies Record<keyof typeof placementErrors, ErrorText>;
