import type { assignmentErrors } from '@placet/contract/assignment/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const assignment = {
  'assignment.not_a_reviewer':
    'Aucun rôle de ce compte ne lui permet d’évaluer dans cet appel. Demandez à l’administration de lui donner ce rôle.',
  'assignment.reviewer_busy':
    'Des évaluations de cet appel attendent encore cette personne. Confiez-les d’abord à quelqu’un d’autre.',
  'assignment.begun': 'Cette évaluation est commencée. Retirez-la plutôt à cette personne en disant pourquoi.',
  'assignment.not_open': 'Cette évaluation est envoyée, ou la personne s’est déjà retirée. Rechargez la page.',
  'assignment.not_possible':
    'Choisissez quelqu’un d’autre qui évalue dans cet appel et accepte de nouvelles candidatures.',
  'conflict.not_possible': 'Il n’y a plus rien à écarter. Rechargez la page.',
  'reminder.no_deadline':
    'Cet appel n’a pas de date limite pour les évaluations. Fixez-en d’abord une dans ses réglages.',
} satisfies Record<keyof typeof assignmentErrors, ErrorText>;
