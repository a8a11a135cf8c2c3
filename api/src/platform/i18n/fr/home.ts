import type { homeErrors } from '@placet/contract/home/errors.ts';
import type { noteErrors } from '@placet/contract/notes/errors.ts';

export const homeAndNotes = {
  'note.changed_meanwhile':
    'Cette note a été modifiée dans une autre fenêtre pendant que vous écriviez. Votre texte est toujours là : comparez, puis enregistrez de nouveau.',
  'note.too_many': 'Il y a déjà 200 notes sur cette candidature. Modifiez ou retirez l’une des vôtres.',
  'saved_view.too_many': 'Vous avez 30 vues enregistrées. Retirez-en une avant d’en enregistrer une autre.',
  'saved_view.query_unknown':
    'Cette liste a un filtre qui ne peut pas être enregistré. Rechargez la page et choisissez de nouveau les filtres.',
  'home.day_past': 'Choisissez un jour après aujourd’hui.',
} satisfies Record<keyof typeof homeErrors | keyof typeof noteErrors, string>;
