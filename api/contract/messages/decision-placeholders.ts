import { deadline } from './placeholders.ts';

/* What mails about decisions, offers and appeals name beside what every mail of an application does. */

export const period = {
  period: {
    meaning: { en: 'The time of the internship', fr: 'La période du stage' },
    example: { en: '1 February 2027 to 30 July 2027', fr: 'du 1 février 2027 au 30 juillet 2027' },
  },
} as const;

export const offered = {
  ...period,
  ...deadline,
  team: {
    meaning: { en: 'The team, if it is known', fr: 'L’équipe, si elle est connue' },
    example: { en: 'Documentation', fr: 'Documentation' },
    optional: true,
  },
  conditions: {
    meaning: {
      en: 'The conditions, one in a line, if there are any',
      fr: 'Les conditions, une par ligne, s’il y en a',
    },
    example: {
      en: '– You have a valid work permit by the first day.',
      fr: '– Vous avez un permis de travail valable au premier jour.',
    },
    optional: true,
  },
} as const;

export const feedback = {
  reason: {
    meaning: {
      en: 'The reason in a sentence, if the call gives it',
      fr: 'La raison en une phrase, si l’appel la donne',
    },
    example: {
      en: 'Others have the languages this work needs.',
      fr: 'D’autres ont les langues que ce travail demande.',
    },
    optional: true,
  },
  line: {
    meaning: { en: 'A personal line, if the call allows it', fr: 'Une ligne personnelle, si l’appel le permet' },
    example: { en: 'Your letter stayed with us.', fr: 'Votre lettre nous a marqués.' },
    optional: true,
  },
} as const;

export const revoked = {
  reason: {
    meaning: { en: 'Why you take it back', fr: 'Pourquoi vous la retirez' },
    example: { en: 'The team loses its office.', fr: 'L’équipe perd son bureau.' },
    required: true,
  },
} as const;

export const appealAnswer = {
  answer: {
    meaning: { en: 'What you answer', fr: 'Votre réponse' },
    example: {
      en: 'We read your application once more. The decision stands.',
      fr: 'Nous avons relu votre candidature. La décision demeure.',
    },
    required: true,
  },
} as const;
