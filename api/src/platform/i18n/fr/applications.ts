import type { applicationErrors } from '@placet/contract/applications/errors.ts';

export const applications = {
  'application.exists': 'Vous avez déjà une candidature à cet appel. Poursuivez celle-là.',
  'application.call_closed': 'Cet appel est clos. Il n’est plus possible d’y envoyer quoi que ce soit.',
  'application.call_not_open_yet': 'Cet appel n’est pas encore ouvert. Revenez à son ouverture.',
  'application.deadline_passed': 'Le délai d’envoi est passé. Ce que vous aviez écrit reste lisible ici.',
  'application.not_editable': 'Cette candidature a été envoyée et ne peut plus être modifiée.',
  'application.section_not_returned': 'Seules les parties que nous vous avons renvoyées peuvent être modifiées.',
  'application.incomplete':
    'Il manque encore quelque chose. Voyez les questions indiquées ci-dessous, puis renvoyez votre candidature.',
  'application.already_submitted': 'Cette candidature est déjà envoyée. Il n’est pas nécessaire de la renvoyer.',
  'application.not_submitted': 'Cette candidature n’a pas encore été envoyée.',
  'application.cannot_withdraw': 'Cette candidature ne peut plus être retirée.',
  'application.not_a_draft': 'Seul un brouillon peut être jeté. Une candidature envoyée peut être retirée.',
  'draft.conflict':
    'Cette partie a été modifiée dans une autre fenêtre ou sur un autre appareil. Choisissez la version à garder.',
  'draft.invalid': 'Certaines réponses n’ont pas pu être enregistrées. Voyez les questions indiquées ci-dessous.',
} satisfies Record<keyof typeof applicationErrors, string>;
