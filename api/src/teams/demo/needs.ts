import type { NewNeed } from '@placet/contract/teams/schemas.ts';

/** What a team of the demo asks of each call it takes part in, by the team's address. */
export const demoNeeds: Readonly<
  Record<string, Pick<NewNeed, 'positions' | 'languages' | 'skills' | 'presence' | 'work'>>
> = {
  'un-monitoring': {
    positions: 2,
    languages: [{ language: 'en', level: 'C1', required: true }],
    skills: [
      { name: 'Drafting under time pressure', required: true },
      { name: 'Live summaries of meetings', required: false },
    ],
    presence: 'on_site',
    work: {
      en: 'Follows the sessions of the Human Rights Council in the room, and writes a summary the same evening.',
      fr: 'Suit en salle les sessions du Conseil des droits de l’homme et en rédige un résumé le soir même.',
    },
  },
  documentation: {
    positions: 2,
    languages: [
      { language: 'en', level: 'B2', required: true },
      { language: 'ar', level: 'C1', required: false },
    ],
    skills: [{ name: 'Careful work with testimonies', required: true }],
    presence: 'hybrid',
    work: {
      en: 'Reads, codes and cross-checks testimonies, with somebody beside them for the hard ones.',
      fr: 'Lit, code et recoupe des témoignages, avec un accompagnement pour les plus durs.',
    },
  },
  legal: {
    positions: 1,
    languages: [{ language: 'en', level: 'C1', required: true }],
    skills: [{ name: 'Research in case law', required: true }],
    presence: 'hybrid',
    work: {
      en: 'Prepares complaints to treaty bodies: facts, admissibility, precedents.',
      fr: 'Prépare des plaintes aux organes de traités : faits, recevabilité, précédents.',
    },
  },
  africa: {
    positions: 4,
    languages: [
      { language: 'fr', level: 'C2', required: true },
      { language: 'pt', level: 'B2', required: true },
    ],
    skills: [{ name: 'Knowledge of the African human-rights system', required: false }],
    presence: 'remote',
    work: {
      en: 'Keeps in touch with partners in four countries and drafts alerts with them.',
      fr: 'Reste en lien avec des partenaires dans quatre pays et rédige des alertes avec eux.',
    },
  },
};
