import type { MailKind } from '../mail-kind.ts';
import * as p from '../placeholders.ts';
import * as place from '../placement-placeholders.ts';

const toApplicant = { ...p.application, ...p.number, ...p.applicationLink } as const;
const toIntern = { ...toApplicant, ...place.ownPlace } as const;
const toSupervisor = place.supervised;

/** Who works where: to interns, and to those who look after them. */
export const placementMails = {
  placed: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Placed in a team', fr: 'Affectation à une équipe' },
    when: {
      en: 'To somebody who accepted an offer, when their place in a team is published.',
      fr: 'À une personne qui a accepté une offre, quand sa place dans une équipe est publiée.',
    },
    placeholders: toIntern,
  },
  placement_moved: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Moved to another team', fr: 'Changement d’équipe' },
    when: {
      en: 'To the intern whom you move to another team.',
      fr: 'À la personne en stage que vous changez d’équipe.',
    },
    placeholders: { ...toIntern, ...place.becauseOf },
  },
  placement_ended: {
    group: 'applications',
    again: 'as_it_was',
    title: { en: 'Place ended', fr: 'Fin de l’affectation' },
    when: {
      en: 'To the intern whose place you end early or call off.',
      fr: 'À la personne en stage dont vous terminez ou annulez l’affectation.',
    },
    placeholders: { ...toApplicant, ...place.endedPlace, ...place.becauseOf },
  },
  interns_expected: {
    group: 'staff',
    again: 'as_it_was',
    title: { en: 'Interns to expect', fr: 'Stagiaires à venir' },
    when: {
      en: 'To the supervisors of a team, when people are placed in it.',
      fr: 'Aux responsables d’une équipe, quand des personnes y sont affectées.',
    },
    placeholders: { ...toSupervisor, ...place.people },
  },
  intern_leaves: {
    group: 'staff',
    again: 'as_it_was',
    title: { en: 'Intern leaves earlier', fr: 'Départ anticipé' },
    when: {
      en: 'To the supervisors of a team, when somebody leaves it earlier or does not come.',
      fr: 'Aux responsables d’une équipe, quand une personne la quitte plus tôt ou ne vient pas.',
    },
    placeholders: { ...toSupervisor, ...place.leaving },
  },
} as const satisfies Readonly<Record<string, MailKind>>;
