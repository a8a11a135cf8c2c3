import type { rubricErrors } from '@placet/contract/rubric/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const rubric = {
  'rubric.changed_meanwhile':
    'Quelqu’un a modifié cette grille pendant que vous écriviez. Votre texte est toujours là : comparez-le avec le sien, puis enregistrez à nouveau.',
  'rubric.not_ready': 'La grille n’est pas complète. Ce qui manque est indiqué à côté.',
  'rubric.nothing_to_publish': 'Rien n’a changé depuis la grille en vigueur.',
} satisfies Record<keyof typeof rubricErrors, ErrorText>;
