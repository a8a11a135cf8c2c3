import type { DiscussionMark } from '@placet/contract/discussion/limits.ts';

export const markNames: Readonly<Record<DiscussionMark, string>> = {
  agree: $localize`:@@discussion.mark.agree:Agree`,
  disagree: $localize`:@@discussion.mark.disagree:Disagree`,
  needs_talk: $localize`:@@discussion.mark.needsTalk:Needs a talk`,
};
