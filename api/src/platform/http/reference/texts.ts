import type { Locale } from '@placet/contract';

interface Texts {
  readonly title: string;
  readonly lead: string;
  readonly document: string;
  readonly contents: string;
  readonly skip: string;
  readonly permission: string;
  readonly idempotent: string;
  readonly parameters: string;
  readonly body: string;
  readonly answer: string;
  readonly nothing: string;
  readonly refusals: string;
  readonly data: string;
  readonly problems: string;
  readonly required: string;
  readonly or: string;
  readonly listOf: string;
  readonly object: string;
  readonly others: string;
  readonly characters: (count: string) => string;
  readonly entries: (count: string) => string;
  readonly routes: (count: number, all: number) => string;
  readonly places: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
  readonly code: string;
  readonly status: string;
  readonly meaning: string;
  readonly forPrograms: string;
  readonly from: string;
  readonly back: string;
  readonly unknown: string;
  readonly unknownLead: string;
  readonly example: string;
  /** What a client does about it, by status; those of 500 and above by 500. */
  readonly advice: Readonly<Record<number, string>>;
}

const en: Texts = {
  title: 'API reference',
  lead: 'Everything that the pages of Placet do, they do with this interface. Every refusal is a problem document (RFC 9457) with a stable code; times are RFC 3339 instants.',
  document: 'The same as an OpenAPI 3.1 document',
  contents: 'Contents',
  skip: 'Skip to the content',
  permission: 'Permission',
  idempotent: 'Needs an Idempotency-Key: a repeated request gets the first answer again.',
  parameters: 'Parameters',
  body: 'Body',
  answer: 'Answer',
  nothing: 'nothing to tell',
  refusals: 'Refusals',
  data: 'Data',
  problems: 'Refusals, by code',
  required: 'required',
  or: 'or',
  listOf: 'list of',
  object: 'object',
  others: 'any name',
  characters: (count) => `${count} characters`,
  entries: (count) => `${count} entries`,
  routes: (count, all) => `${String(count)} of ${String(all)} routes`,
  places: { path: 'in the path', query: 'in the query', header: 'header' },
  types: { string: 'text', integer: 'whole number', number: 'number', boolean: 'yes or no', null: 'nothing (null)' },
  code: 'Code',
  status: 'HTTP status',
  meaning: 'What the person is told',
  forPrograms: 'What a program can do',
  from: 'Where it comes from',
  back: 'All refusals',
  unknown: 'There is no such code',
  unknownLead: 'No refusal of this service has this code. The list of all codes may help.',
  example: 'The numbers are those of an example.',
  advice: {
    400: 'Correct how the request is made before sending it again; the same one will be refused again.',
    401: 'Sign in, or open the link again, and then repeat the request.',
    403: 'Do not repeat the request. Another account, or a request from the service’s own pages, is needed.',
    404: 'Do not repeat the request. What is not there and what is not yours to see are answered alike.',
    409: 'Read the present state again, and decide with it; some of these carry what is needed in “context”.',
    410: 'Do not repeat the request. What the link stood for is over; a new link has to be asked for.',
    412: 'Send the header that is named.',
    413: 'Send less. Where there is a limit, “context” names it.',
    415: 'Send the content type that the route names.',
    416: 'Ask for the size first, then for a part that lies within.',
    422: 'Correct what “issues” names, each with the path of the field, and send it again.',
    423: 'Wait for as long as Retry-After says, then ask how much arrived.',
    429: 'Wait for as long as Retry-After says, then send the same request again.',
    500: 'Send the same request again after a while; where it changes something, with the same Idempotency-Key. Name “instance” when you report it.',
  },
};

const fr: Texts = {
  title: 'Référence de l’API',
  lead: 'Tout ce que font les pages de Placet passe par cette interface. Chaque refus est un document de problème (RFC 9457) au code stable ; les heures sont des instants RFC 3339. Les descriptions sont en anglais.',
  document: 'La même chose en document OpenAPI 3.1',
  contents: 'Sommaire',
  skip: 'Aller au contenu',
  permission: 'Permission',
  idempotent: 'Demande une Idempotency-Key : une requête répétée reçoit la première réponse.',
  parameters: 'Paramètres',
  body: 'Corps',
  answer: 'Réponse',
  nothing: 'rien à dire',
  refusals: 'Refus',
  data: 'Données',
  problems: 'Les refus, par code',
  required: 'obligatoire',
  or: 'ou',
  listOf: 'liste de',
  object: 'objet',
  others: 'tout nom',
  characters: (count) => `${count} caractères`,
  entries: (count) => `${count} éléments`,
  routes: (count, all) => `${String(count)} routes sur ${String(all)}`,
  places: { path: 'dans le chemin', query: 'dans la requête', header: 'en-tête' },
  types: { string: 'texte', integer: 'nombre entier', number: 'nombre', boolean: 'oui ou non', null: 'rien (null)' },
  code: 'Code',
  status: 'Statut HTTP',
  meaning: 'Ce que lit la personne',
  forPrograms: 'Ce que peut faire un programme',
  from: 'D’où cela vient',
  back: 'Tous les refus',
  unknown: 'Ce code n’existe pas',
  unknownLead: 'Aucun refus de ce service n’a ce code. La liste de tous les codes peut aider.',
  example: 'Les nombres sont ceux d’un exemple.',
  advice: {
    400: 'Corriger la forme de la requête avant de la renvoyer ; la même sera refusée de nouveau.',
    401: 'Se connecter, ou rouvrir le lien, puis répéter la requête.',
    403: 'Ne pas répéter la requête. Il faut un autre compte, ou une requête venant des pages du service.',
    404: 'Ne pas répéter la requête. Ce qui n’existe pas et ce qui n’est pas à vous reçoivent la même réponse.',
    409: 'Relire l’état présent, puis décider ; « context » porte parfois ce qu’il faut.',
    410: 'Ne pas répéter la requête. Ce que le lien permettait est terminé ; il faut en demander un nouveau.',
    412: 'Envoyer l’en-tête nommé.',
    413: 'Envoyer moins. Quand il y a une limite, « context » la nomme.',
    415: 'Envoyer le type de contenu que la route nomme.',
    416: 'Demander d’abord la taille, puis une partie qui s’y trouve.',
    422: 'Corriger ce que nomme « issues », chacun avec le chemin du champ, puis renvoyer.',
    423: 'Attendre le temps que dit Retry-After, puis demander ce qui est arrivé.',
    429: 'Attendre le temps que dit Retry-After, puis renvoyer la même requête.',
    500: 'Renvoyer la même requête après un moment ; si elle change quelque chose, avec la même Idempotency-Key. Citer « instance » en le signalant.',
  },
};

export const referenceTexts: Readonly<Record<Locale, Texts>> = { en, fr };
