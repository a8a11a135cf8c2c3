import type { reviewErrors } from '@placet/contract/review/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const review = {
  'review.declare_first': 'Dites d’abord s’il y a un conflit d’intérêts.',
  'review.closed': 'Cette évaluation ne peut plus être modifiée : son délai est passé, ou une décision a été prise.',
  'review.changed_meanwhile':
    'Cette évaluation a été modifiée dans un autre onglet ou sur un autre appareil. Ce que vous avez écrit ici est toujours ici.',
  'review.incomplete': 'Donnez toutes les notes requises, puis envoyez.',
  'review.no_rubric':
    'Il n’y a pas encore de grille : celle de cet appel n’est pas publiée. Demandez à la personne qui le coordonne.',
  'review.document_withheld':
    'Ce fichier ne peut pas être montré sans ce qu’il peut dire de son auteur. Demandez à la personne qui coordonne l’appel.',
  'review.not_reopenable': 'Cette évaluation est déjà ouverte, ou un conflit d’intérêts s’y oppose.',
  'review.letters_withheld':
    'Dans cet appel, les lettres de référence ne sont pas pour qui évalue, ou diraient qui a postulé : en évaluation anonyme, elles ne sont jamais montrées.',
} satisfies Record<keyof typeof reviewErrors, ErrorText>;
