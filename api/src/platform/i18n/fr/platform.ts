import type { platformErrors } from '@placet/contract/platform/errors.ts';

export const platform = {
  'request.malformed': 'La demande n’a pas pu être lue. Rechargez la page et réessayez.',
  'request.invalid': 'Certaines informations sont à corriger. Voyez les champs indiqués ci-dessous.',
  'request.too_large': 'Ce qui a été envoyé est trop volumineux.',
  'request.media_type': 'Ce type de contenu n’est pas accepté ici.',
  'request.cross_site':
    'Cette demande venait d’un autre site et a été refusée. Ouvrez Placet directement et réessayez.',
  'request.rate_limited': 'Trop de tentatives. Patientez un peu, puis réessayez.',
  'idempotency.key_missing':
    'Cette action exige un en-tête Idempotency-Key, pour qu’un double envoi ne compte qu’une fois.',
  'idempotency.key_reused': 'Cette Idempotency-Key a déjà servi à une autre demande. Utilisez-en une nouvelle.',
  'idempotency.in_flight':
    'La même demande est en cours de traitement. Patientez un instant : la réponse sera la même.',
  sign_in_required: 'Connectez-vous pour continuer.',
  forbidden: 'Votre compte ne permet pas cette action.',
  not_found: 'Il n’y a rien ici, ou vous n’y avez pas accès.',
  unavailable:
    'Le service ne peut pas répondre pour le moment. Votre envoi n’a pas été enregistré ; réessayez dans une minute.',
  storage_full:
    'Il n’y a plus de place pour de nouveaux fichiers. Rien de ce qui est enregistré n’est perdu ; réessayez plus tard.',
  internal:
    'Une erreur s’est produite de notre côté. Réessayez ; si cela se répète, indiquez-nous le numéro ci-dessous.',
} satisfies Record<keyof typeof platformErrors, string>;
