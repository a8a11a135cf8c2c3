import type { MailKind } from '../mail-kind.ts';
import * as p from '../placeholders.ts';

/** About a reference, to the referee or the applicant. */
export const referenceMails = {
  reference_request: {
    group: 'references',
    again: 'reminder',
    title: { en: 'Request for a reference', fr: 'Demande de recommandation' },
    when: {
      en: 'To each referee, when the call asks for references.',
      fr: 'À chaque personne de référence, quand l’appel demande les recommandations.',
    },
    placeholders: p.asked,
  },
  reference_reminder: {
    group: 'references',
    again: 'reminder',
    title: { en: 'Reminder of a reference', fr: 'Rappel d’une recommandation' },
    when: {
      en: 'To a referee who has not answered: before the time ends, or when the applicant or you remind them.',
      fr: 'À une personne de référence qui n’a pas répondu : avant la fin du délai, ou quand vous ou la personne candidate la relancez.',
    },
    placeholders: p.asked,
  },
  reference_thanks: {
    group: 'references',
    again: 'as_it_was',
    title: { en: 'Thanks for a reference', fr: 'Remerciement pour une recommandation' },
    when: {
      en: 'To a referee who gave the reference.',
      fr: 'À la personne de référence qui a donné sa recommandation.',
    },
    placeholders: p.toReferee,
  },
  reference_ended: {
    group: 'references',
    again: 'as_it_was',
    title: { en: 'Reference no longer needed', fr: 'Recommandation plus nécessaire' },
    when: {
      en: 'To a referee who was asked, when somebody else is named or the application ends.',
      fr: 'À une personne sollicitée, quand quelqu’un d’autre est cité ou que la candidature prend fin.',
    },
    placeholders: p.toReferee,
  },
  reference_received: {
    group: 'references',
    again: 'as_it_was',
    title: { en: 'A reference has arrived', fr: 'Une recommandation est arrivée' },
    when: {
      en: 'To the applicant, when a referee gave the reference.',
      fr: 'À la personne candidate, quand une personne de référence a donné sa recommandation.',
    },
    placeholders: { ...p.application, ...p.referee, ...p.applicationLink },
  },
  reference_declined: {
    group: 'references',
    again: 'as_it_was',
    title: { en: 'A referee declines', fr: 'Une personne de référence décline' },
    when: {
      en: 'To the applicant, when a referee cannot give the reference.',
      fr: 'À la personne candidate, quand une personne de référence ne peut pas la recommander.',
    },
    placeholders: { ...p.application, ...p.referee, ...p.applicationLink },
  },
  reference_expired: {
    group: 'references',
    again: 'as_it_was',
    title: { en: 'A referee did not answer', fr: 'Une personne de référence n’a pas répondu' },
    when: {
      en: 'To the applicant, when the time for a reference is over.',
      fr: 'À la personne candidate, quand le délai d’une recommandation est passé.',
    },
    placeholders: { ...p.application, ...p.referee, ...p.applicationLink },
  },
  reference_bounced: {
    group: 'references',
    again: 'as_it_was',
    title: { en: 'A referee cannot be reached', fr: 'Une personne de référence est injoignable' },
    when: {
      en: 'To the applicant, when our mail to a referee comes back.',
      fr: 'À la personne candidate, quand notre message à une personne de référence revient.',
    },
    placeholders: { ...p.application, ...p.referee, ...p.refereeAddress, ...p.applicationLink },
  },
} as const satisfies Readonly<Record<string, MailKind>>;
