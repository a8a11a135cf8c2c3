import type { documentErrors } from '@placet/contract/documents/errors.ts';
import type { ErrorText } from '../error-text.ts';
import { megabytes } from '../megabytes.ts';

export const documents = {
  'upload.version': 'Les envois de fichiers suivent tus 1.0.0 : ajoutez l’en-tête « Tus-Resumable: 1.0.0 ».',
  'upload.header_invalid':
    'Un en-tête de l’envoi manque ou est incorrect. Rechargez la page et envoyez de nouveau le fichier.',
  'upload.offset_wrong':
    'Cette partie du fichier ne suit pas ce qui est déjà arrivé. Demandez où en est l’envoi, puis continuez.',
  'upload.busy':
    'Ce fichier est en cours d’envoi depuis un autre onglet ou appareil. Patientez un instant : l’envoi se poursuit tout seul.',
  'upload.longer_than_declared':
    'Il est arrivé plus que la taille du fichier. Si vous l’avez modifié entre-temps, envoyez-le de nouveau depuis le début.',
  'document.empty':
    'Ce fichier est vide. Ouvrez-le sur votre appareil pour vérifier son contenu, enregistrez-le, puis envoyez-le de nouveau.',
  'document.too_large': ({ size, maxBytes }) =>
    `Ce fichier fait ${megabytes(size, 'fr')} ; la limite est de ${megabytes(maxBytes, 'fr')}. Réduisez-le (de nombreux logiciels proposent de « réduire la taille » à l’enregistrement en PDF), puis envoyez-le de nouveau.`,
  'document.quota_reached': ({ maxBytes }) =>
    `Vos fichiers prennent trop de place ensemble ; la limite est de ${megabytes(maxBytes, 'fr')}. Retirez ceux dont vous n’avez plus besoin, puis réessayez.`,
  'document.not_ready':
    'Ce fichier ne peut pas encore être ouvert : il est en cours de réception ou de vérification. Réessayez dans un instant.',
  'document.submitted':
    'Ce fichier a été envoyé avec votre candidature et en fait partie. Vous pouvez en choisir un autre à sa place.',
  'document.range_invalid': 'Cette partie du fichier n’existe pas.',
} satisfies Record<keyof typeof documentErrors, ErrorText>;
