import { megabytes } from '../../platform/i18n/megabytes.ts';
import type { RefusalTexts } from './texts.ts';

const names: Record<string, string> = {
  pdf: 'PDF',
  docx: 'Word (.docx)',
  odt: 'OpenDocument (.odt)',
  rtf: 'RTF',
  jpeg: 'JPEG',
  png: 'PNG',
};
const list = (accept: string): string =>
  new Intl.ListFormat('fr', { type: 'disjunction' }).format(accept.split(' ').map((type) => names[type] ?? type));
const number = new Intl.NumberFormat('fr');
const pages = (count: number): string => `${number.format(count)} ${count < 2 ? 'page' : 'pages'}`;

export const fr: RefusalTexts = {
  empty: () =>
    'Ce fichier est vide. Ouvrez-le sur votre appareil pour vérifier son contenu, enregistrez-le, puis envoyez-le de nouveau.',
  too_large: ({ size, maxBytes }) =>
    `Ce fichier fait ${megabytes(size, 'fr')} ; la limite est de ${megabytes(maxBytes, 'fr')}. Réduisez-le (de nombreux logiciels proposent de « réduire la taille » à l’enregistrement en PDF), puis envoyez-le de nouveau.`,
  type_not_accepted: ({ found, accept }) =>
    `${found === '' ? 'Ce type de fichier n’est pas accepté ici' : `C’est un fichier de type ${found}, qui n’est pas accepté ici`}. Enregistrez-le au format ${list(accept)} et envoyez ce nouveau fichier.`,
  mislabelled: ({ extension, found, accept }) =>
    `Le nom se termine par .${extension}, mais le fichier est d’un autre type${found === '' ? '' : ` (${found})`}. Ouvrez-le dans le logiciel d’origine, enregistrez-le au format ${list(accept)} et envoyez ce nouveau fichier.`,
  encrypted: () =>
    'Ce fichier est protégé par un mot de passe : personne ici ne pourrait l’ouvrir. Enregistrez une copie sans mot de passe et envoyez-la.',
  broken: () =>
    'Ce fichier est endommagé et ne peut pas être ouvert. Ouvrez-le sur votre appareil, enregistrez-le de nouveau (en PDF si possible) et envoyez le nouveau fichier.',
  too_many_pages: (params) =>
    `Ce fichier compte ${pages(params.pages)} ; la limite est de ${pages(params.maxPages)}. Raccourcissez-le, puis envoyez-le de nouveau.`,
  too_many_pixels: ({ width, height, maxMegapixels }) =>
    `Cette image mesure ${number.format(width)} × ${number.format(height)} pixels ; la limite est de ${String(maxMegapixels)} mégapixels. Enregistrez une copie plus petite et envoyez-la.`,
  ambiguous: () =>
    'Ce fichier est de deux types à la fois, ce qui n’est pas accepté ici. Ouvrez-le, enregistrez-le de nouveau en PDF (par exemple avec « Imprimer au format PDF ») et envoyez ce nouveau fichier.',
  unpacks_too_large: ({ maxBytes }) =>
    `Une fois décompressé, ce fichier dépasse ${megabytes(maxBytes, 'fr')}, ce qui n’est pas accepté ici. Réduisez ses images ou enregistrez-le en PDF, puis envoyez ce nouveau fichier.`,
  too_complex: () =>
    'Ce fichier n’a pas pu être vérifié dans un temps raisonnable. Enregistrez-le de nouveau en PDF (par exemple avec « Imprimer au format PDF ») et envoyez ce nouveau fichier.',
  infected: () =>
    'L’antivirus a trouvé un élément dangereux dans ce fichier, qui n’a donc pas été conservé. Vérifiez votre appareil, refaites le document et envoyez le nouveau.',
};
