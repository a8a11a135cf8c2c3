import type { ConflictKind, QueueEntry, Recommendation } from '@placet/contract/review/schemas.ts';
import type { Tone } from '../ui/status-tag/status-tag';

export const conflictNames: Readonly<Record<ConflictKind, string>> = {
  family: $localize`:@@review.conflict.family:We are family, or live together`,
  friend: $localize`:@@review.conflict.friend:We are friends, or have fallen out`,
  colleague: $localize`:@@review.conflict.colleague:We work or worked together`,
  teacher: $localize`:@@review.conflict.teacher:I teach or taught them`,
  supervisor: $localize`:@@review.conflict.supervisor:I supervise or supervised them`,
  financial: $localize`:@@review.conflict.financial:Money stands between us`,
  other: $localize`:@@review.conflict.other:Something else`,
};
export const conflictKinds = Object.keys(conflictNames) as ConflictKind[];

export const recommendationNames: Readonly<Record<Recommendation, string>> = {
  offer: $localize`:@@review.recommend.offer:Offer a place`,
  waitlist: $localize`:@@review.recommend.waitlist:Waitlist`,
  reject: $localize`:@@review.recommend.reject:Reject`,
};

export const confidenceNames: Readonly<Record<number, string>> = {
  1: $localize`:@@review.confidence.low:Low`,
  2: $localize`:@@review.confidence.medium:Medium`,
  3: $localize`:@@review.confidence.high:High`,
};

type Standing = Pick<QueueEntry, 'state' | 'cleared' | 'unsent' | 'reopened'>;

export function standingText({ state, cleared, unsent, reopened }: Standing): string {
  if (unsent) return $localize`:@@review.standing.unsent:Changed, not submitted again`;
  if (reopened) return $localize`:@@review.standing.reopened:Reopened`;
  if (state === 'submitted') return $localize`:@@review.standing.submitted:Submitted`;
  if (state === 'in_progress') return $localize`:@@review.standing.begun:In progress`;
  return cleared
    ? $localize`:@@review.standing.cleared:Not begun`
    : $localize`:@@review.standing.gate:Conflict to answer`;
}

export function standingTone({ state, unsent, reopened }: Standing): Tone {
  if (unsent || reopened) return 'problem';
  if (state === 'submitted') return 'done';
  return state === 'in_progress' ? 'progress' : 'todo';
}

/** "Sent 2026…" is no name: what to call an application on the desk. */
export function nameOf({ name, label }: { readonly name: string | null; readonly label: string }): string {
  return name ?? label;
}
