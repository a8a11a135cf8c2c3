import type { Locale } from '@placet/contract';
import type { FormAnswers, RefereeEntry, SectionAnswers } from '@placet/contract/forms/answers.ts';
import type { DemoApplicant } from '../people/applicant.ts';
import { refereePool } from '../people/referees.ts';
import { slug } from '../people/everybody.ts';
import type { Background } from '../texts/texts.ts';
import { nth, textsOf, wordsOf } from './words.ts';

const skills: Readonly<Record<Background, readonly string[]>> = {
  law: ['research'],
  politics: ['research', 'writing'],
  journalism: ['interviews', 'writing'],
  finance: ['finance'],
  data: ['research', 'data'],
  'social-work': ['interviews', 'documentation'],
  translation: ['translation'],
  film: ['communications'],
  archives: ['documentation'],
  health: ['documentation', 'interviews'],
};

export interface Enclosures {
  readonly cv: string;
  readonly letter: string;
}

/** The answers to the standard form, but for the documents. */
export function answersOf(
  person: DemoApplicant,
  index: number,
  email: string,
  sent: Temporal.PlainDate,
): Record<string, SectionAnswers> {
  const words = wordsOf(person, index);
  const [country, city] = person.lives;
  const [institution, qualification, field, from, to] = person.studied;
  const first = sent.add({ days: 75 + (index % 5) * 14 });
  return {
    'about-you': { 'full-name': person.name, 'address-name': person.called, country, city, adult: true },
    contact: contactOf(person, index, person.writesFrom ?? email),
    wishes: {
      programme: index % 4 === 3 ? 'either' : 'geneva',
      teams: [...person.teams],
      ...(index % 2 === 0 && { 'team-reasons': words.team }),
    },
    availability: {
      'eight-weeks': true,
      available: { from: first.toString(), to: first.add({ days: 69 + (index % 4) * 28 }).toString() },
      presence: person.partTime === true ? 'part-time' : 'full-time',
      ...(person.partTime === true && { 'days-a-week': 3 }),
    },
    'work-permission': permissionOf(person, sent),
    education: {
      education: [{ institution, qualification, field, country, from, to }],
      enrolled: index % 6 === 5,
      ...(index % 6 === 5 && { 'internship-agreement': true }),
    },
    experience: { experience: [experienceOf(person)], skills: [...skills[person.background]] },
    languages: { languages: languagesOf(person) },
    motivation: { motivation: words.motivation, 'confidentiality-case': words.trusted },
    referees: { referees: refereesOf(person, index) },
    equality: index % 3 === 2 ? {} : { 'age-group': index % 4 === 0 ? 'to-34' : 'to-24' },
    statements: { 'true-and-mine': true, 'confidential-work': true, 'data-notice': true },
  };
}

/** The answers to the section that names the documents. */
export const enclosed = ({ cv, letter }: Enclosures): FormAnswers => ({
  documents: { cv: { documentId: cv }, 'cover-letter': { documentId: letter } },
});

function contactOf(person: DemoApplicant, index: number, email: string): SectionAnswers {
  const { contact } = person;
  const careful = contact === 'portal' || contact === 'signal';
  return {
    email,
    ...(contact === 'phone' && { phone: '+235 22 51 00 00' }),
    'ways-to-contact': contact === 'signal' ? ['email', 'signal'] : [contact ?? 'email'],
    'contact-precautions': careful,
    ...(careful && { 'contact-safety': nth(textsOf(person).precautions, index) }),
  };
}

function permissionOf({ visa, lives, locale }: DemoApplicant, sent: Temporal.PlainDate): SectionAnswers {
  if (visa === 'yes') return { 'work-permission': 'yes' };
  if (visa === 'permit') return { 'work-permission': 'permit', 'permit-ends': sent.add({ days: 500 }).toString() };
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(lives[0]) ?? lives[0];
  return { 'work-permission': 'no', nationalities: country };
}

function experienceOf(person: DemoApplicant) {
  const [kind, organisation, role, from, to] = person.did;
  return {
    kind,
    organisation,
    role,
    country: person.lives[0],
    from,
    ...(to === undefined ? { current: true } : { to }),
    description: textsOf(person).doings[person.background],
  };
}

function languagesOf({ speaks }: DemoApplicant): { language: string; level: string }[] {
  return speaks.split(' ').map((one) => {
    const [language = '', level = ''] = one.split(':');
    return { language, level };
  });
}

/** Two people of their own language, each with an address that no other applicant has written to. */
function refereesOf({ locale, called }: DemoApplicant, index: number): RefereeEntry[] {
  return [0, 1].map((place) => {
    const [name, organisation, relation, domain] = nth(refereePool[locale], index * 2 + place);
    const of: Locale = locale;
    return { name, email: `${slug(name)}+${slug(called)}@${domain}`, organisation, relation, locale: of };
  });
}
