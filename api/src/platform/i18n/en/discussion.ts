import type { discussionErrors } from '@placet/contract/discussion/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const discussion = {
  'discussion.not_yet':
    'You read and write in the discussion once you may read others’ reviews: submit your own first, where the call asks for it.',
  'discussion.closed': 'A decision was released: reviewers can read the discussion, and write no more.',
  'discussion.full': 'Nothing more can be said here: 500 posts are enough. Talk to each other.',
  'discussion.reader_unknown': 'Somebody you mention does not see this discussion. Choose from its readers.',
  'discussion.edit_over': 'A post can be reworded for 15 minutes. Write another one, or remove it.',
  'discussion.changed_meanwhile': 'You reworded this post in another window. What you wrote here is still here.',
} satisfies Record<keyof typeof discussionErrors, ErrorText>;
