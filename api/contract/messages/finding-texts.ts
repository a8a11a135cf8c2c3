import type { Locale } from '../locale.ts';
import type { Finding, FindingCode } from './findings.ts';

type Text = (finding: Omit<Finding, 'code' | 'part' | 'at'>) => string;
const braces = (name: string | undefined): string => `{${name ?? ''}}`;

const en: Readonly<Record<FindingCode, Text>> = {
  empty: () => 'Enter a text.',
  too_long: () => 'This is too long. Shorten it.',
  line_break: () => 'The subject is one line. Remove the line break.',
  control_characters: () => 'Remove the invisible control characters.',
  unknown_placeholder: ({ placeholder, nearest }) =>
    nearest
      ? `${braces(placeholder)} is not known in this mail. Did you mean ${braces(nearest)}?`
      : `${braces(placeholder)} is not known in this mail. Use those listed.`,
  brace_open: () => 'A brace stands alone. Write a placeholder as {name}, with both braces on one line.',
  required_missing: ({ placeholder }) =>
    `${braces(placeholder)} is missing: without it the mail is of no use to its reader.`,
  may_be_left_out: ({ placeholder }) =>
    `${braces(placeholder)} would be left out at times, with its paragraph: something else in it is not always there. Put it in a paragraph of its own.`,
  optional_in_subject: ({ placeholder }) =>
    `${braces(placeholder)} is not always there. Use it in the text, not in the subject.`,
  link_in_subject: ({ placeholder }) => `A link does not work in a subject. Use ${braces(placeholder)} in the text.`,
  button: () =>
    'A button stands in a paragraph of its own, and leads to a link of this mail: [What it does]({link}). Write other addresses out.',
  nothing_stays: () =>
    'At times nothing would be left of this mail. Add a paragraph without placeholders that may be missing.',
  names_nothing: ({ placeholder }) => `Remove ${braces(placeholder)}: this mail names nothing and nobody.`,
  names_sender: ({ named }) =>
    named === undefined
      ? 'Remove the address: this mail leads nowhere, in case somebody else reads it.'
      : `Remove “${named}”: this mail does not say who writes, in case somebody else reads it.`,
};

const fr: typeof en = {
  empty: () => 'Saisissez un texte.',
  too_long: () => 'C’est trop long. Raccourcissez.',
  line_break: () => 'L’objet tient sur une ligne. Retirez le saut de ligne.',
  control_characters: () => 'Retirez les caractères de contrôle invisibles.',
  unknown_placeholder: ({ placeholder, nearest }) =>
    nearest
      ? `${braces(placeholder)} n’existe pas dans ce message. Vouliez-vous dire ${braces(nearest)} ?`
      : `${braces(placeholder)} n’existe pas dans ce message. Utilisez ceux de la liste.`,
  brace_open: () => 'Une accolade est seule. Un champ s’écrit {name}, avec ses deux accolades sur une même ligne.',
  required_missing: ({ placeholder }) =>
    `Il manque ${braces(placeholder)} : sans lui, ce message ne sert à rien à qui le lit.`,
  may_be_left_out: ({ placeholder }) =>
    `${braces(placeholder)} disparaîtrait parfois, avec son paragraphe : autre chose n’y est pas toujours. Donnez-lui un paragraphe à part.`,
  optional_in_subject: ({ placeholder }) =>
    `${braces(placeholder)} n’est pas toujours là. Utilisez-le dans le texte, pas dans l’objet.`,
  link_in_subject: ({ placeholder }) =>
    `Un lien ne fonctionne pas dans un objet. Utilisez ${braces(placeholder)} dans le texte.`,
  button: () =>
    'Un bouton forme un paragraphe à lui seul et mène à un lien de ce message : [Ce qu’il fait]({link}). Écrivez les autres adresses en toutes lettres.',
  nothing_stays: () =>
    'Parfois, il ne resterait rien de ce message. Ajoutez un paragraphe sans champ qui puisse manquer.',
  names_nothing: ({ placeholder }) => `Retirez ${braces(placeholder)} : ce message ne nomme rien ni personne.`,
  names_sender: ({ named }) =>
    named === undefined
      ? 'Retirez l’adresse : ce message ne mène nulle part, au cas où quelqu’un d’autre le lirait.'
      : `Retirez « ${named} » : ce message ne dit pas qui écrit, au cas où quelqu’un d’autre le lirait.`,
};

const catalogues: Readonly<Record<Locale, typeof en>> = { en, fr };

/** What to do about a finding, in the reader's locale. */
export function findingText({ code, ...facts }: Omit<Finding, 'part' | 'at'>, locale: Locale): string {
  return catalogues[locale][code](facts);
}
