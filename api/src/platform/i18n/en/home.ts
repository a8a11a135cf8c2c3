import type { homeErrors } from '@placet/contract/home/errors.ts';
import type { noteErrors } from '@placet/contract/notes/errors.ts';

export const homeAndNotes = {
  'note.changed_meanwhile':
    'This note was changed in another window while you were writing. What you wrote is still here: compare it, then save again.',
  'note.too_many': 'There are 200 notes on this application already. Change or remove one of yours.',
  'saved_view.too_many': 'You have 30 saved views. Remove one before you save another.',
  'saved_view.query_unknown':
    'This list has a filter that cannot be saved. Reload the page and choose the filters again.',
  'home.day_past': 'Choose a day after today.',
} satisfies Record<keyof typeof homeErrors | keyof typeof noteErrors, string>;
