import { deadline } from './placeholders.ts';

/* What mails about recruitment tasks name beside what every mail of an application does. */

const moment = deadline.deadline.example;

export const taskTimes = {
  ...deadline,
  time_allowed: {
    meaning: {
      en: 'The time allowed from the start on, if there is a limit',
      fr: 'La durée accordée dès le début, si elle est limitée',
    },
    example: { en: '2 hours, 30 minutes', fr: '2 heures 30 minutes' },
    optional: true,
  },
} as const;

export const taskWindow = {
  ...taskTimes,
  opens: { meaning: { en: 'From when on, with the time', fr: 'Dès quand, avec l’heure' }, example: moment },
} as const;

export const taskHandedIn = {
  handed_in_on: { meaning: { en: 'When it was handed in', fr: 'Quand elle a été remise' }, example: moment },
  late: {
    meaning: { en: 'By how much it was late, if it was', fr: 'De combien elle était en retard, le cas échéant' },
    example: { en: '10 minutes', fr: '10 minutes' },
    optional: true,
  },
} as const;

export const taskLink = {
  link: {
    meaning: { en: 'The page of the task, for its applicant', fr: 'La page de l’épreuve, pour qui la passe' },
    example: { en: 'https://example.org/', fr: 'https://example.org/' },
    link: true,
    required: true,
  },
} as const;
