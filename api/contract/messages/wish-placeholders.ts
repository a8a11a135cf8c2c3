import * as p from './placeholders.ts';

const nowhere = { en: 'https://example.org/', fr: 'https://example.org/' };

export const wishLink = {
  link: {
    meaning: { en: 'The page of the wishes, for their applicant', fr: 'La page des vœux, pour la personne candidate' },
    example: nowhere,
    link: true,
    required: true,
  },
} as const;

export const needsToRank = {
  ...p.application,
  needs: {
    meaning: {
      en: 'How many of their needs have no finished ranking',
      fr: 'Combien de leurs besoins n’ont pas de classement terminé',
    },
    example: { en: '2', fr: '2' },
  },
  deadline: { ...p.deadline.deadline, optional: true, required: undefined },
  link: {
    meaning: { en: 'The page of their teams', fr: 'La page de leurs équipes' },
    example: nowhere,
    link: true,
    required: true,
  },
} as const;
