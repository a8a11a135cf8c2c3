import type { contentErrors } from '@placet/contract/content/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const content = {
  'content.changed_meanwhile':
    'Quelqu’un a modifié ce contenu pendant que vous écriviez. Votre texte est toujours là : comparez-le avec le sien, puis enregistrez à nouveau.',
  'content.category_in_use': 'Cette catégorie n’est pas vide. Déplacez ou retirez d’abord ce qu’elle contient.',
  'content.page_needed':
    'Toutes les pages de ce site mènent à celle-ci : elle ne peut pas être retirée. Vous pouvez modifier ce qu’elle dit.',
} satisfies Record<keyof typeof contentErrors, ErrorText>;
