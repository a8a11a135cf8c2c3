import type { wishErrors } from '@placet/contract/wishes/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const wishes = {
  'placement_settings.changed_meanwhile':
    'Somebody changed these settings while you were writing. What you wrote is still here: compare it with theirs, then save again.',
  'wishes.no_deadline':
    'Until when people can answer is not set. Give the wishes a deadline in the settings of placement first.',
  'wishes.deadline_past': 'The deadline for wishes has passed. Set a later one in the settings of placement first.',
  'wishes.nobody_to_ask': 'Everybody you chose was asked already, or their application is not at a point to be asked.',
  'wishes.send_changed': 'The mails have changed since you looked at them. Look at them again, then send.',
  'wishes.changed_meanwhile':
    'You changed your wishes elsewhere meanwhile. What you chose is still here: compare it with what is kept, then save again.',
  'wishes.over': 'Your wishes cannot be changed any more: their time is over. What you said before stays.',
  'wishes.too_many_teams': 'You named more teams than the call takes. Take some out of your list, then save again.',
  'candidates.not_shown': 'This call does not let supervisors see candidates yet. Its coordinator can open that.',
  'candidates.blind_review':
    'You review applications to this call without knowing whose they are. You see who could join your team once they are decided on.',
  'candidates.over': 'The time to rank candidates is over. What was said before stays.',
  'candidates.changed_meanwhile':
    'A colleague changed the ranking meanwhile. What you did is still here: compare it with theirs, then save again.',
  'candidates.not_eligible':
    'Somebody in your ranking is no candidate of this need any more. Load the page again; the others keep their place.',
} satisfies Record<keyof typeof wishErrors, ErrorText>;
