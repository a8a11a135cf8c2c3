import type { coordinationErrors } from '@placet/contract/coordination/errors.ts';

export const coordination = {
  'received_application.not_returnable':
    'Cette candidature ne peut pas être renvoyée maintenant. Rechargez la page pour voir où elle en est.',
  'received_application.not_returned':
    'Cette candidature n’est plus entre les mains de la personne candidate. Rechargez la page pour voir où elle en est.',
  'return.unknown_section':
    'L’une de ces parties ne figure pas dans cette candidature. Rechargez la page et choisissez de nouveau.',
  'return.deadline_too_soon': 'Choisissez une échéance plus lointaine : il faut laisser au moins un jour.',
  'return.deadline_too_far': 'Choisissez une échéance plus proche : au plus 90 jours à compter d’aujourd’hui.',
  'export.busy': 'D’autres exportations sont en cours. Patientez un instant, puis réessayez.',
} satisfies Record<keyof typeof coordinationErrors, string>;
