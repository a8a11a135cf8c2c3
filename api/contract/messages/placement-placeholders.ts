import { addressed } from './placeholders.ts';

/* What mails about places in teams name beside what every mail of an application does. */

const days = { en: '1 March 2027 to 31 July 2027', fr: 'du 1er mars 2027 au 31 juillet 2027' };
const team = {
  team: { meaning: { en: 'The team', fr: 'L’équipe' }, example: { en: 'Legal', fr: 'Juridique' } },
} as const;

export const ownPlace = {
  ...team,
  period: { meaning: { en: 'From when to when', fr: 'Les dates' }, example: days },
  place: {
    meaning: { en: 'Where the team works, if it says so', fr: 'Le lieu de travail, s’il est indiqué' },
    example: { en: 'Geneva', fr: 'Genève' },
    optional: true,
  },
  supervisors: {
    meaning: { en: 'Who leads the team, if somebody does', fr: 'Les responsables de l’équipe, s’il y en a' },
    example: { en: 'Rosa Keller', fr: 'Rosa Keller' },
    optional: true,
  },
} as const;

export const endedPlace = {
  ...team,
  last_day: {
    meaning: { en: 'The last day; nothing when it is called off', fr: 'Le dernier jour ; rien en cas d’annulation' },
    example: { en: '30 April 2027', fr: '30 avril 2027' },
    optional: true,
  },
} as const;

export const becauseOf = {
  reason: {
    meaning: { en: 'Why, as you wrote it', fr: 'La raison, telle que vous l’avez écrite' },
    example: { en: 'The archive project begins later.', fr: 'Le projet d’archives commence plus tard.' },
  },
} as const;

export const supervised = {
  ...addressed,
  ...team,
  link: {
    meaning: { en: 'The page of their teams', fr: 'La page de leurs équipes' },
    example: { en: 'https://example.org/', fr: 'https://example.org/' },
    link: true,
    required: true,
  },
} as const;

export const people = {
  people: {
    meaning: { en: 'Who comes and when, a line each', fr: 'Qui vient et quand, une ligne par personne' },
    example: { en: `– Amira Haddad: ${days.en}`, fr: `– Amira Haddad : ${days.fr}` },
  },
} as const;

export const leaving = {
  person: {
    meaning: { en: 'Who leaves', fr: 'Qui part' },
    example: { en: 'Amira Haddad', fr: 'Amira Haddad' },
  },
  last_day: endedPlace.last_day,
} as const;
