import type { screeningErrors } from '@placet/contract/screening/errors.ts';

export const screening = {
  'screening.not_possible':
    'Ce n’est plus possible : la candidature a changé entre-temps. Rechargez la page pour voir où elle en est.',
  'screening.note_required': 'Écrivez dans la note quelle est cette autre raison.',
  'screening.unknown_rule': 'L’une de ces règles n’est plus une règle de l’appel. Choisissez à nouveau.',
  'screening.no_rule_against':
    'Aucune règle de l’appel ne s’oppose à cette candidature telle qu’elle a été envoyée. Choisissez une autre raison.',
  'screening.own_application': 'Quelqu’un d’autre décide de votre propre candidature.',
} satisfies Record<keyof typeof screeningErrors, string>;
