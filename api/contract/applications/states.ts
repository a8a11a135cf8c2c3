import * as z from 'zod';

/** Where an application stands, for the organisation (docs/domain-language.md). Applicants see {@link applicantState}. */
export const applicationStates = [
  'draft',
  'submitted',
  'returned',
  'ineligible',
  'in_review',
  'shortlisted',
  'waitlisted',
  'offered',
  'accepted',
  'declined',
  'lapsed',
  'revoked',
  'rejected',
  'withdrawn',
  'inactive',
] as const;
export const applicationState = z.enum(applicationStates).meta({ id: 'ApplicationState' });
export type ApplicationState = z.infer<typeof applicationState>;

/**
 * Where an application stands, for the person who sent it. From the moment it is sent until a decision is released it is
 * `in_review`, whatever the committee does.
 */
export const applicantState = z
  .enum([
    'draft',
    'in_review',
    'returned',
    'waitlisted',
    'offered',
    'accepted',
    'declined',
    'lapsed',
    'revoked',
    'rejected',
    'withdrawn',
    'inactive',
  ])
  .meta({ id: 'ApplicantState' });
export type ApplicantState = z.infer<typeof applicantState>;
