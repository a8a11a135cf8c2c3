import type { setUpErrors } from '@placet/contract/set-up/errors.ts';

export const setUp = {
  'call.changed_meanwhile':
    'Quelqu’un d’autre a modifié cette page entre-temps. Comparez les deux versions, puis enregistrez de nouveau.',
  'call.slug_taken': 'Un autre appel porte déjà cette adresse. Choisissez-en une autre.',
  'call.incomplete': 'Il manque encore quelque chose. La page de préparation en donne la liste, avec des liens.',
  'call.not_possible_now':
    'Ce n’est pas possible dans l’état actuel de l’appel. Rechargez la page pour voir ce qui l’est.',
  'call.team_has_needs':
    'Une équipe que vous retirez a des besoins pour cet appel. Supprimez-les d’abord, ou gardez l’équipe.',
  'call.dates_announced':
    'Ces dates sont annoncées. Fermez, rouvrez ou prolongez plutôt l’appel ; un motif est demandé à chaque fois.',
  'call.new_closing_too_early': 'Choisissez une clôture à venir, plus tardive que l’actuelle.',
  'extension.no_draft':
    'Aucun brouillon de cet appel ne porte ce numéro. Demandez à la personne celui de sa liste de tâches.',
  'extension.too_early': 'Choisissez un moment à venir, plus tardif que le délai actuel de la personne.',
  'programme.changed_meanwhile':
    'Quelqu’un d’autre a renommé ce programme entre-temps. Regardez le nom, puis enregistrez de nouveau.',
  'organisation.changed_meanwhile':
    'Quelqu’un d’autre a modifié ces réglages entre-temps. Comparez les deux versions, puis enregistrez de nouveau.',
} satisfies Record<keyof typeof setUpErrors, string>;
