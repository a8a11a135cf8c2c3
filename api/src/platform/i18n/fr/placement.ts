import type { placementErrors } from '@placet/contract/placement/errors.ts';
import type { ErrorText } from '../error-text.ts';

export const placement = {
  'placement_plan.running': 'Un plan de cet appel est en calcul. Attendez-le, ou arrêtez-le d’abord.',
  'placement_plan.nobody_to_place':
    'Personne ne peut être placé maintenant. Voyez dans les réglages du placement qui est placé et quand : avant une offre, ou une fois acceptée.',
  'placement_plan.no_needs':
    'Aucune équipe de cet appel n’a dit de quoi elle a besoin. Indiquez d’abord un besoin avec ses places et ses jours.',
  'placement_plan.not_proposed': 'Ce plan n’est pas encore prêt, ou il a été publié ou écarté. Rechargez la page.',
  'placement_plan.ended': 'Ce plan a déjà été publié, arrêté ou écarté. Rechargez la page.',
  'placement_plan.moved_meanwhile':
    'Quelqu’un d’autre a déplacé cette personne entre-temps. Regardez où elle est, puis décidez à nouveau.',
  'placement_plan.no_seat':
    'Toutes les places de ce besoin sont prises certains de ces jours. Déplacez d’abord quelqu’un.',
  'placement_plan.not_possible':
    'Cette personne ne peut pas y être : elle n’est pas disponible alors, a déjà une place, ou quelque chose l’oppose à l’équipe.',
  'placement_plan.changed_meanwhile':
    'Ce qui serait publié a changé depuis votre lecture. Relisez les places et les messages.',
  'placement_plan.nothing_to_publish':
    'Il n’y a personne dans ce plan qui puisse être publié. Regardez ce qui s’y oppose.',
  'placement_plan.answer_by_past':
    'Les offres doivent recevoir une réponse un jour à venir. Choisissez un jour plus tardif.',
  'placement_pin.pinned_elsewhere': 'Cette personne est fixée à un autre besoin. Retirez-la d’abord de là.',
  'placement_pin.not_possible':
    'Seule une personne qui peut être placée dans cet appel peut être fixée ou exclue. Rechargez la page.',
  'placement.no_seat':
    'La dernière place de ce besoin a été prise, au moins certains de ces jours. Choisissez d’autres jours ou un autre besoin.',
  'placement.overlaps': 'Cette personne a une autre place à ce moment. Terminez-la ou déplacez-la d’abord.',
  'placement.outside_need':
    'Ces jours sont hors du temps du besoin ou de la place. Choisissez des jours qui s’y trouvent.',
  'placement.not_accepted': 'Seule une personne qui a accepté une offre de cet appel reçoit une place à la main.',
  'placement.ended': 'Cette place est déjà terminée. Rechargez la page.',
  'placement.not_changed': 'Rien ne changerait. Choisissez un autre besoin ou un autre jour.',
} satisfies Record<keyof typeof placementErrors, ErrorText>;
