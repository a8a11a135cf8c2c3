import { editMinutes } from '@placet/contract/discussion/limits.ts';

/** Until when a post may be reworded: long enough for a slip, too short to change what others answered. */
export function editableUntil(createdAt: Temporal.Instant): Temporal.Instant {
  return createdAt.add({ minutes: editMinutes });
}

export function isEditable(createdAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, editableUntil(createdAt)) < 0;
}
