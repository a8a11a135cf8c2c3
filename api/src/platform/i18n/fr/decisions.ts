import type { decisionErrors } from '@placet/contract/decisions/errors.ts';

export const decisions = {
  'decision.releasing':
    'Une publication de cet appel est en préparation ou en cours. Attendez qu’elle se termine ou annulez-la, puis modifiez ce qui est prévu.',
  'decision.not_possible': 'Ce n’est plus possible : la candidature a changé entre-temps. Rechargez la page.',
  'decision.line_not_allowed':
    'Cet appel n’envoie pas de commentaire personnel aux personnes refusées. Laissez la ligne vide ou modifiez les réglages d’examen de l’appel.',
  'decision.line_for_several': 'Une ligne personnelle s’adresse à une seule personne. Prévoyez les autres sans elle.',
  'decision.answer_by_past': 'Choisissez un jour à venir pour la réponse.',
  'decision.waitlist_changed':
    'La liste d’attente a changé depuis que vous l’avez vue. Regardez-la de nouveau, puis remettez-la dans votre ordre.',
  'release.nothing_to_release': 'Rien de ce qui est prévu ne peut être publié.',
  'release.changed_meanwhile':
    'Quelque chose a changé depuis l’aperçu : une décision, une candidature ou le texte d’un message. Regardez l’aperçu de nouveau.',
  'release.second_person':
    'Dans cet appel, une autre personne que celle qui a préparé la publication doit la confirmer.',
  'release.not_waiting': 'Cette publication n’attend plus de confirmation. Rechargez la page.',
  'release.begun': 'Les premiers messages sont partis : la publication ne peut plus être annulée.',
  'offer.not_open': 'Il n’est plus possible de répondre à cette offre. Rechargez la page pour voir où elle en est.',
  'offer.overlaps':
    'Vous avez accepté une autre offre pour une période qui recoupe celle-ci. Écrivez-nous si vous préférez celle-ci.',
  'offer.not_revocable': 'Seule une offre qui attend sa réponse peut être retirée. Rechargez la page.',
  'appeal.not_possible': 'Seul un refus peut être contesté.',
  'appeal.asked_already': 'Vous avez déjà fait une demande. Une seule est possible par candidature.',
  'appeal.answered_already': 'Une réponse a été donnée entre-temps. Rechargez la page.',
} satisfies Record<keyof typeof decisionErrors, string>;
