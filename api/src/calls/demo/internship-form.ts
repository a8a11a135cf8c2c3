import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { aboutYou, contact } from './form/about-you.ts';
import { education, experience, languages } from './form/background.ts';
import { equality, statements } from './form/closing.ts';
import { documents, motivation, referees } from './form/motivation.ts';
import { availability, wishes, workPermission } from './form/wishes.ts';

/** The standard internship form: what a human-rights organisation asks, in the order in which it is easiest to answer. */
export const internshipForm: FormDefinition = {
  sections: [
    aboutYou,
    contact,
    wishes,
    availability,
    workPermission,
    education,
    experience,
    languages,
    motivation,
    documents,
    referees,
    equality,
    statements,
  ],
};
