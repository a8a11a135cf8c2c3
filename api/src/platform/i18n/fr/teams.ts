import type { teamErrors } from '@placet/contract/teams/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const teams = {
  'team.changed_meanwhile':
    'Cette équipe a été modifiée pendant que vous écriviez. Votre texte est toujours là : comparez-le avec le sien, puis enregistrez de nouveau.',
  'team.in_use':
    'Cette équipe participe à un appel, ou quelqu’un y a un rôle. Retirez-la d’abord des appels et des rôles.',
  'need.changed_meanwhile':
    'Ce besoin a été modifié pendant que vous écriviez. Votre texte est toujours là : comparez-le avec l’autre version, puis enregistrez de nouveau.',
  'need.team_not_in_call': 'Cette équipe ne participe pas à cet appel. La coordination peut l’y ajouter.',
  'need.seats_taken':
    'Quelqu’un y a une place. Déplacez ou terminez d’abord ces placements, puis réduisez le nombre de places ou retirez le besoin.',
} satisfies Record<keyof typeof teamErrors, ErrorText>;
