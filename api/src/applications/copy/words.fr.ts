import { dayWriter } from './day-writer.ts';
import type { CopyWords } from './copy-words.ts';

export const fr: CopyWords = {
  title: 'Votre candidature',
  number: 'Numéro',
  name: 'Nom',
  received: 'Reçue le',
  timesSent: 'Nombre d’envois',
  fingerprint: 'Empreinte (SHA-256)',
  notAnswered: 'Sans réponse',
  apart:
    'Les réponses aux questions sur l’égalité sont conservées à part, sans votre nom. Elles ne figurent pas dans cette copie.',
  exact: (fileName) =>
    `L’empreinte est celle du fichier ${fileName}, qui contient exactement ce que vous avez envoyé. Vous pouvez le télécharger à côté de cette copie.`,
  unprintable:
    'Certains caractères ne peuvent pas être imprimés ici et sont remplacés par des rectangles. Le fichier indiqué ci-dessus les contient tous.',
  page: 'Page',
  yes: 'Oui',
  no: 'Non',
  agreed: 'Accepté',
  native: 'langue maternelle',
  now: 'aujourd’hui',
  kinds: {
    job: 'emploi',
    internship: 'stage',
    volunteering: 'bénévolat',
    activism: 'militantisme',
    research: 'recherche',
    other: 'autre',
  },
  day: dayWriter('fr'),
};
