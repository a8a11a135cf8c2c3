import type { taskErrors } from '@placet/contract/recruitment-task/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const recruitmentTask = {
  'task.changed_meanwhile': 'Une autre version a été enregistrée entre-temps. Choisissez celle à garder.',
  'task.sent_already':
    'Quelqu’un a déjà reçu cette épreuve : ce qu’elle demande et la durée accordée restent. Seuls la période, le délai de grâce et l’affichage des retards peuvent changer.',
  'task.not_ready':
    'L’épreuve est incomplète, ou sa période est passée. Complétez-la d’abord dans la préparation de l’appel.',
  'task.nobody_to_send': 'Toutes les personnes présélectionnées ont déjà l’épreuve.',
  'task.send_changed':
    'Quelque chose a changé depuis l’aperçu : la présélection, l’épreuve ou le texte d’un message. Regardez l’aperçu de nouveau.',
  'task.not_changeable': 'Elle a été remise ou retirée, ou la candidature est terminée. Rechargez la page.',
  'task.not_open': 'L’épreuve pourra être commencée à l’ouverture de sa période. La page indique quand.',
  'task.over':
    'Le temps de cette épreuve est passé. Ce que vous avez enregistré est gardé. Écrivez-nous si quelque chose vous a empêché de la faire.',
  'task.handed_in': 'Vous avez déjà remis votre réponse ; elle ne change plus.',
  'task.not_started': 'Commencez d’abord l’épreuve : votre réponse sera alors gardée.',
  'task.incomplete': 'Il manque quelque chose à votre réponse, ou elle est trop longue. Corrigez-la, puis remettez-la.',
  'task.file_not_ready':
    'Votre fichier est encore en cours de vérification. Attendez un instant, puis remettez votre réponse.',
  // Ce qui ne va pas a été trouvé par la vérification, qui le dit en phrases entières.
  'task.material_refused': ({ message }) =>
    typeof message === 'string' ? message : 'Ce fichier ne peut pas être joint à l’épreuve. Choisissez-en un autre.',
  'task.too_many_materials': ({ limit }) =>
    `Une épreuve a ${String(limit)} fichiers au plus. Retirez-en un, ou réunissez-en plusieurs dans un PDF.`,
} satisfies Record<keyof typeof taskErrors, ErrorText>;
