import type { MailKind } from '../mail-kind.ts';
import * as decided from '../decision-placeholders.ts';
import * as p from '../placeholders.ts';

const toApplicant = { ...p.application, ...p.number, ...p.applicationLink } as const;

/** What was decided on an application and what comes of it, to its applicant. */
export const decisionMails = {
  released_offer: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Offer', fr: 'Offre' },
    when: {
      en: 'To the applicant, when you release an offer.',
      fr: 'À la personne candidate, quand vous publiez une offre.',
    },
    placeholders: { ...toApplicant, ...decided.offered },
  },
  released_waitlist: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'On the waiting list', fr: 'Sur la liste d’attente' },
    when: {
      en: 'To the applicant, when you release that they are on the waiting list.',
      fr: 'À la personne candidate, quand vous publiez sa place sur la liste d’attente.',
    },
    placeholders: toApplicant,
  },
  released_rejection: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Not selected', fr: 'Candidature non retenue' },
    when: {
      en: 'To the applicant, when you release a rejection.',
      fr: 'À la personne candidate, quand vous publiez un refus.',
    },
    placeholders: { ...toApplicant, ...decided.feedback },
  },
  offer_reminder: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Reminder of an offer', fr: 'Rappel d’une offre' },
    when: {
      en: 'To the applicant who has not answered, a week and two days before the offer lapses.',
      fr: 'À la personne candidate qui n’a pas répondu, une semaine et deux jours avant que l’offre expire.',
    },
    placeholders: { ...toApplicant, ...p.deadline },
  },
  offer_accepted: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Offer accepted', fr: 'Offre acceptée' },
    when: { en: 'To the applicant who accepts.', fr: 'À la personne candidate qui accepte.' },
    placeholders: { ...toApplicant, ...decided.period },
  },
  offer_declined: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Offer declined', fr: 'Offre déclinée' },
    when: { en: 'To the applicant who declines.', fr: 'À la personne candidate qui décline.' },
    placeholders: { ...p.application, ...p.number },
  },
  offer_lapsed: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Offer lapsed', fr: 'Offre expirée' },
    when: {
      en: 'To the applicant who did not answer in time.',
      fr: 'À la personne candidate qui n’a pas répondu à temps.',
    },
    placeholders: toApplicant,
  },
  offer_revoked: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Offer taken back', fr: 'Offre retirée' },
    when: {
      en: 'To the applicant, when you take an offer back.',
      fr: 'À la personne candidate, quand vous retirez une offre.',
    },
    placeholders: { ...toApplicant, ...decided.revoked },
  },
  appeal_received: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Appeal received', fr: 'Demande de réexamen reçue' },
    when: {
      en: 'To the applicant who asks to have a rejection looked at again.',
      fr: 'À la personne candidate qui demande un réexamen.',
    },
    placeholders: toApplicant,
  },
  appeal_answered: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Appeal answered', fr: 'Réponse à la demande de réexamen' },
    when: {
      en: 'To the applicant, when you answer their appeal.',
      fr: 'À la personne candidate, quand vous répondez à sa demande de réexamen.',
    },
    placeholders: { ...toApplicant, ...decided.appealAnswer },
  },
} as const satisfies Readonly<Record<string, MailKind>>;
