export type { Discussion, DiscussionMark, DiscussionPost, DiscussionReader, NewPost } from './schemas.ts';

/** Characters of a post. */
export const discussionTextMax = 4_000;
export const mentionsAtMost = 30;
/** For so long its author may reword a post. */
export const editMinutes = 15;
/** Whether somebody agrees with a post; one for each person, and changeable. */
export const marks = ['agree', 'disagree', 'needs_talk'] as const;
