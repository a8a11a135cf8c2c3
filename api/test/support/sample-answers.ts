import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import { teamSlugs } from './seed-call.ts';

/** A sentence that must never be found where it was sealed. */
export const secretWords = 'my brother reads my mail on Tuesdays';
/** An answer to a monitoring question in the person's own words. */
export const monitoringWords = 'agender and tired of boxes';

export interface SampleDocuments {
  readonly cv: string;
  readonly coverLetter: string;
}

/** Complete, valid answers to the standard internship form, sensitive and monitoring ones included. */
export function sampleAnswers(documents: SampleDocuments): FormAnswers {
  return {
    'about-you': { 'full-name': 'Amina Diallo', 'address-name': 'Amina', country: 'SN', city: 'Dakar' },
    contact: {
      email: 'amina@example.org',
      'ways-to-contact': ['email'],
      'contact-precautions': true,
      'contact-safety': secretWords,
    },
    wishes: { programme: 'geneva', teams: [teamSlugs[0], teamSlugs[2]] },
    availability: { available: { from: '2027-02-01', to: '2027-06-30' }, presence: 'full-time' },
    'work-permission': { 'work-permission': 'permit', 'permit-ends': '2027-12-31' },
    education: {
      education: [
        {
          institution: 'Université Cheikh Anta Diop',
          qualification: 'Master',
          field: 'Droit',
          from: '2024',
          to: '2026',
        },
      ],
      enrolled: false,
    },
    experience: { skills: ['research', 'writing'] },
    languages: {
      languages: [
        { language: 'fr', level: 'native' },
        { language: 'en', level: 'C1' },
      ],
    },
    motivation: {
      motivation: 'I want to learn how testimony becomes evidence. 🌍 مرحبا',
      'confidentiality-case': 'As a court interpreter I kept what I heard to myself.',
    },
    documents: { cv: { documentId: documents.cv }, 'cover-letter': { documentId: documents.coverLetter } },
    referees: {
      referees: [
        {
          name: 'Prof. Ndeye Sarr',
          email: 'sarr@example.org',
          organisation: 'UCAD',
          relation: 'Thesis supervisor',
          locale: 'fr',
        },
        { name: 'Tom Reed', email: 'reed@example.org', organisation: 'Legal Aid', relation: 'Manager', locale: 'en' },
      ],
    },
    equality: { 'age-group': 'to-34', gender: 'own-words', 'gender-own-words': monitoringWords },
    statements: { 'true-and-mine': true, 'confidential-work': true, 'data-notice': true },
  };
}
