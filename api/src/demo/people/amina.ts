import { demoPeople } from '../../accounts/demo/demo-accounts.ts';
import type { DemoApplicant } from './applicant.ts';

/** The applicant whom one signs in as: one application sent, another begun. */
export const amina: DemoApplicant = {
  name: demoPeople.applicant.name,
  called: demoPeople.applicant.addressName,
  locale: demoPeople.applicant.locale,
  lives: ['TN', 'Sfax'],
  speaks: 'ar:native fr:C2 en:C1 shi:A2',
  background: 'translation',
  begins: 7,
  studied: ['Université de Sfax', 'Master', 'Translation', '2022', '2024'],
  did: ['job', 'Migrants’ advice centre', 'Interpreter', '2024-02'],
  teams: ['legal', 'documentation', 'africa'],
  call: 'geneva-rolling',
  sentDaysAgo: 16,
  references: ['shown', 'silent'],
  outcome: 'read',
};

/** The call for which her draft waits, and what of it she has filled in. */
export const begun = {
  call: 'geneva-spring-2027',
  daysAgo: 3,
  sections: ['about-you', 'contact', 'wishes', 'education', 'languages'],
} as const;
