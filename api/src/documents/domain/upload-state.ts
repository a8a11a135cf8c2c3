import { uploadHours } from '@placet/contract/documents/schemas.ts';

/** When an upload that never came to its end is thrown away. */
export function expiryOf(createdAt: Temporal.Instant): Temporal.Instant {
  return createdAt.add({ hours: uploadHours });
}

/** How long a writer is believed to be alive after it was last heard of. */
export const leaseTime = Temporal.Duration.from({ seconds: 20 });

/** How long a writer may fall silent before it is cut off: shorter than its lease, so that two never write at once. */
export const silenceSeconds = 15;

/** Progress is recorded whenever this much has arrived. */
export const pieceBytes = 1_048_576;
