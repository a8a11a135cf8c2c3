import type { MailKind } from '../mail-kind.ts';
import * as p from '../placeholders.ts';

/** About an application, to its applicant. */
export const applicationMails = {
  application_received: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Application received', fr: 'Candidature reçue' },
    when: {
      en: 'To the applicant, as soon as the application is sent.',
      fr: 'À la personne candidate, dès que la candidature est envoyée.',
    },
    placeholders: { ...p.received, ...p.referees },
  },
  application_received_again: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Application received again', fr: 'Candidature reçue de nouveau' },
    when: {
      en: 'To the applicant, when a returned application is sent again.',
      fr: 'À la personne candidate, quand une candidature à compléter est renvoyée.',
    },
    placeholders: p.received,
  },
  application_returned: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Application to be completed', fr: 'Candidature à compléter' },
    when: {
      en: 'To the applicant, when you return an application.',
      fr: 'À la personne candidate, quand vous lui renvoyez sa candidature.',
    },
    placeholders: p.returned,
  },
  application_return_undone: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Nothing to complete after all', fr: 'Plus rien à compléter' },
    when: {
      en: 'To the applicant, when you take a return back.',
      fr: 'À la personne candidate, quand vous revenez sur un renvoi.',
    },
    placeholders: { ...p.application, ...p.number, ...p.applicationLink },
  },
  application_withdrawn: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Application withdrawn', fr: 'Candidature retirée' },
    when: {
      en: 'To the applicant, when they withdraw.',
      fr: 'À la personne candidate, quand elle se retire.',
    },
    placeholders: { ...p.application, ...p.number },
  },
  application_inactive: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Application no longer active', fr: 'Candidature plus active' },
    when: {
      en: 'To the applicant, when the time of an application to a call without closing date is over.',
      fr: 'À la personne candidate, quand le temps d’une candidature à un appel sans date de clôture est écoulé.',
    },
    placeholders: { ...p.application, ...p.number, ...p.callLink },
  },
  deadline_extended: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'More time', fr: 'Plus de temps' },
    when: {
      en: 'To those with a draft, when you extend a call, or to one person whom you give more time.',
      fr: 'À qui a un brouillon, quand vous prolongez un appel, ou à une personne à qui vous laissez plus de temps.',
    },
    placeholders: { ...p.application, ...p.deadline, ...p.applicationLink },
  },
  something_new: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Something new (discreet)', fr: 'Du nouveau (discret)' },
    when: {
      en: 'In place of every other mail about an application, to people whose mails may be read by others. It names nothing and nobody; what it stands for is read after signing in.',
      fr: 'À la place de tout autre message sur une candidature, aux personnes dont le courrier peut être lu par d’autres. Il ne nomme rien ni personne ; ce qu’il annonce se lit après connexion.',
    },
    placeholders: {},
    namesNothing: true,
  },
} as const satisfies Readonly<Record<string, MailKind>>;
