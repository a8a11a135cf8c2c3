import * as z from 'zod';

/** Where a reference stands. `planned`: named by the applicant, not asked yet; `cancelled`: the application ended before it was given. */
export const referenceStates = [
  'planned',
  'requested',
  'opened',
  'submitted',
  'declined',
  'expired',
  'bounced',
  'replaced',
  'cancelled',
] as const;
export const referenceState = z.enum(referenceStates).meta({ id: 'ReferenceState' });
export type ReferenceState = z.infer<typeof referenceState>;
