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
  'assignment_run.no_reviewers':
    'Personne n’évalue dans cet appel qui prenne de nouvelles candidatures. Ajoutez des évaluateurs et évaluatrices, ou augmentez leur charge.',
  'assignment_run.nothing_to_assign':
    'Chaque candidature en évaluation a autant de personnes que vous en demandez. Demandez-en plus, ou acceptez d’abord des candidatures pour l’évaluation.',
  'assignment_run.open':
    'Une proposition de cet appel est en calcul ou vous attend. Appliquez-la ou écartez-la d’abord.',
  'assignment_run.not_proposed':
    'Cette proposition n’est pas encore prête, ou elle a été appliquée ou écartée. Rechargez la page.',
  'assignment_run.ended': 'Cette proposition a déjà été appliquée, arrêtée ou écartée. Rechargez la page.',
  'assignment_run.pair_refused':
    'Cette personne ne peut pas évaluer cette candidature : il y a un conflit d’intérêts, elle l’a déjà, ou elle n’en prend plus.',
  'conflict.not_possible': 'Il n’y a plus rien à écarter. Rechargez la page.',
  'reminder.no_deadline':
    'Cet appel n’a pas de date limite pour les évaluations. Fixez-en d’abord une dans ses réglages.',
} satisfies Record<keyof typeof assignmentErrors, ErrorText>;
