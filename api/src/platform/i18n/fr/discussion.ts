import type { discussionErrors } from '@placet/contract/discussion/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const discussion = {
  'discussion.not_yet':
    'La discussion vous est ouverte quand vous pouvez lire les évaluations des autres : envoyez d’abord la vôtre, si l’appel le veut ainsi.',
  'discussion.closed': 'Une décision a été publiée : qui évalue peut lire la discussion, mais ne plus y écrire.',
  'discussion.full': 'Rien ne peut être ajouté ici : 500 messages suffisent. Parlez-vous.',
  'discussion.reader_unknown':
    'Une personne que vous mentionnez ne voit pas cette discussion. Choisissez parmi les personnes qui la lisent.',
  'discussion.edit_over': 'Un message peut être reformulé pendant 15 minutes. Écrivez-en un autre, ou retirez-le.',
  'discussion.changed_meanwhile':
    'Vous avez reformulé ce message dans une autre fenêtre. Ce que vous avez écrit ici est toujours ici.',
} satisfies Record<keyof typeof discussionErrors, ErrorText>;
