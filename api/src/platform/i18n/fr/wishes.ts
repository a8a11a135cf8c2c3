import type { wishErrors } from '@placet/contract/wishes/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const wishes = {
  'placement_settings.changed_meanwhile':
    'Ces réglages ont été modifiés pendant que vous écriviez. Ce que vous avez saisi est toujours là : comparez, puis enregistrez de nouveau.',
  'wishes.no_deadline':
    'La date limite des vœux n’est pas fixée. Donnez-en d’abord une dans les réglages du placement.',
  'wishes.deadline_past':
    'Le délai pour les vœux est passé. Fixez d’abord une date plus tardive dans les réglages du placement.',
  'wishes.nobody_to_ask':
    'Toutes les personnes choisies ont déjà été sollicitées, ou leur candidature n’en est pas à ce point.',
  'wishes.send_changed':
    'Les courriels ont changé depuis que vous les avez vus. Regardez-les de nouveau, puis envoyez.',
  'wishes.changed_meanwhile':
    'Vous avez modifié vos vœux ailleurs entre-temps. Ce que vous avez choisi est toujours là : comparez avec ce qui est enregistré, puis enregistrez de nouveau.',
  'wishes.over': 'Vos vœux ne peuvent plus être modifiés : leur délai est passé. Ce que vous aviez dit reste.',
  'wishes.too_many_teams':
    'Vous avez nommé plus d’équipes que l’appel n’en prend. Retirez-en de votre liste, puis enregistrez de nouveau.',
  'candidates.not_shown':
    'Cet appel ne montre pas encore de candidatures aux responsables d’équipe. La coordination peut l’ouvrir.',
  'candidates.blind_review':
    'Vous évaluez des candidatures de cet appel sans savoir de qui elles sont. Vous verrez qui pourrait rejoindre votre équipe une fois les décisions prises.',
  'candidates.over': 'Le délai pour classer les candidatures est passé. Ce qui a été dit reste.',
  'candidates.changed_meanwhile':
    'Un ou une collègue a modifié le classement entre-temps. Ce que vous avez fait est toujours là : comparez, puis enregistrez de nouveau.',
  'candidates.not_eligible':
    'Une personne de votre classement ne peut plus occuper cette place. Rechargez la page ; les autres gardent leur rang.',
} satisfies Record<keyof typeof wishErrors, ErrorText>;
