import { newCall } from '../support/calls.ts';
import { startApplication, type Applicant } from '../support/people.ts';

/** A question page with much on it, of a new applicant's own application: its path. */
export async function formPage(applicant: Applicant, locale = 'en'): Promise<string> {
  const { id } = await startApplication(applicant, await newCall());
  return `/${locale}/apply/${id}/section/motivation`;
}
