import { writerFor } from './issue-texts.ts';
import type { EntryField, IssueTexts, MissingTexts } from './issue-texts.ts';

const { count, day, form, number } = writerFor('fr');

const words = { one: 'mot', other: 'mots' };
const characters = { one: 'caractère', other: 'caractères' };
const items = { one: 'élément', other: 'éléments' };
const people = { one: 'personne', other: 'personnes' };
const days = { one: 'jour', other: 'jours' };
const places = { one: 'chiffre', other: 'chiffres' };
const areNeeded = { one: 'est nécessaire', other: 'sont nécessaires' };
const arePossible = { one: 'est possible', other: 'sont possibles' };

/** The first of a month is an ordinal in French, which the Unicode data leaves out. */
const first = (date: string) => date.replace(/^1 /, '1er ');

const missing = {
  short_text: 'Saisissez une réponse.',
  long_text: 'Rédigez une réponse.',
  single_choice: 'Choisissez une des réponses.',
  multiple_choice: 'Choisissez au moins une des réponses.',
  yes_no: 'Choisissez oui ou non.',
  date: 'Saisissez la date.',
  date_range: 'Saisissez le premier et le dernier jour.',
  number: 'Saisissez un nombre.',
  country: 'Choisissez un pays.',
  phone: 'Saisissez un numéro de téléphone.',
  email: 'Saisissez une adresse e-mail.',
  link: 'Saisissez une adresse web.',
  languages: 'Ajoutez au moins une langue.',
  education: 'Ajoutez au moins une formation.',
  experience: 'Ajoutez au moins une expérience.',
  file: 'Ajoutez le fichier.',
  team_preferences: 'Choisissez au moins une équipe.',
  statement: 'Cochez la case pour accepter cette déclaration.',
} satisfies MissingTexts;

const fields: Record<EntryField, string> = {
  language: 'Choisissez la langue.',
  level: 'Choisissez votre niveau dans cette langue.',
  institution: 'Saisissez l’école, l’université ou l’organisme.',
  qualification: 'Saisissez le diplôme ou le certificat, ou ce que vous avez étudié.',
  kind: 'Choisissez le type d’expérience.',
  organisation: 'Saisissez l’organisation, ou le cadre de cette activité.',
  role: 'Saisissez votre fonction ou ce que vous y avez fait.',
  from: 'Indiquez quand cela a commencé.',
  to: 'Indiquez quand cela s’est terminé, ou que cela continue.',
  name: 'Saisissez le nom complet de cette personne.',
  email: 'Saisissez l’adresse e-mail de cette personne.',
  relation: 'Dites comment cette personne vous connaît.',
  locale: 'Choisissez la langue dans laquelle nous devons écrire à cette personne.',
};

export const issueTexts: IssueTexts = {
  missing: ({ type }) => (type === 'referees' ? 'Ajoutez vos personnes de référence.' : missing[type]),
  'entry.missing': ({ field }) => (field in fields ? fields[field as EntryField] : 'Remplissez ce champ.'),
  'answer.wrong_shape': () => 'Répondez de nouveau à cette question : la réponse enregistrée ne lui correspond plus.',
  'answer.unknown_question': () => 'Rechargez la page : cette question ne fait plus partie du formulaire.',
  'answer.too_long': ({ limit }) =>
    `Raccourcissez ce texte à ${count(limit, characters)} au plus pour qu’il puisse être enregistré.`,
  'text.control_characters': () =>
    'Supprimez les caractères invisibles, par exemple en retapant le texte au lieu de le coller.',
  'text.line_breaks': () => 'Écrivez ceci sur une seule ligne.',
  'text.too_many_words': ({ over, limit }) =>
    `Raccourcissez votre réponse de ${count(over, words)}. La limite est de ${count(limit, words)}.`,
  'text.too_many_characters': ({ over, limit }) =>
    `Raccourcissez votre réponse de ${count(over, characters)}. La limite est de ${count(limit, characters)}.`,
  'choice.unknown': () => 'Choisissez de nouveau : une des réponses choisies n’est pas proposée.',
  'choice.repeated': () => 'Choisissez chaque réponse une seule fois.',
  'choice.exclusive': () => 'Choisissez soit cette réponse seule, soit les autres sans elle.',
  'list.too_few': ({ min, count: given }) =>
    `Ajoutez-en encore ${number(min - given)}. Au moins ${count(min, items)} ${form(min, areNeeded)}.`,
  'list.too_many': ({ over, max }) =>
    `Retirez-en ${number(over)}. Au plus ${count(max, items)} ${form(max, arePossible)}.`,
  'date.invalid': () => 'Saisissez une date réelle avec jour, mois et année, par exemple 27 3 2027.',
  'date.too_early': ({ earliest }) => `Saisissez le ${first(day(earliest))} ou une date ultérieure.`,
  'date.too_late': ({ latest }) => `Saisissez le ${first(day(latest))} ou une date antérieure.`,
  'range.start_missing': () => 'Saisissez le premier jour.',
  'range.end_missing': () => 'Saisissez le dernier jour.',
  'range.reversed': () => 'Saisissez un dernier jour qui ne précède pas le premier.',
  'range.too_short': ({ min, days: given }) =>
    `Choisissez une durée plus longue : au moins ${count(min, days)} ${form(min, areNeeded)}, ici ${count(given, days)}.`,
  'range.too_long': ({ max, days: given }) =>
    `Choisissez une durée plus courte : au plus ${count(max, days)} ${form(max, arePossible)}, ici ${count(given, days)}.`,
  'month.invalid': () =>
    'Saisissez une année à quatre chiffres, par exemple 2024, et choisissez le mois si vous le connaissez.',
  'month.future': () => 'Saisissez un moment qui n’est pas dans le futur.',
  'month.reversed': () => 'Saisissez une fin qui ne précède pas le début.',
  'number.invalid': () => 'Saisissez un nombre en chiffres, par exemple 12.',
  'number.too_small': ({ min }) => `Saisissez ${number(min)} ou plus.`,
  'number.too_large': ({ max }) => `Saisissez ${number(max)} ou moins.`,
  'number.too_precise': ({ decimals }) =>
    decimals === 0 ? 'Saisissez un nombre entier.' : `Saisissez au plus ${count(decimals, places)} après la virgule.`,
  'country.unknown': () => 'Choisissez un pays dans la liste.',
  'phone.invalid': () => 'Saisissez le numéro avec l’indicatif du pays, par exemple +41 22 123 45 67.',
  'email.invalid': () => 'Saisissez une adresse e-mail de la forme nom@exemple.org.',
  'link.invalid': () => 'Saisissez une adresse web complète, par exemple https://exemple.org/page.',
  'language.unknown': () => 'Choisissez une langue dans la liste.',
  'language.repeated': () => 'Cette langue figure deux fois dans la liste : retirez-en une.',
  'language.level_unknown': () => 'Choisissez un niveau dans la liste.',
  'file.unknown': () => 'Ajoutez de nouveau le fichier : le précédent n’existe plus.',
  'file.being_checked': () =>
    'Attendez que ce fichier ait été vérifié. Vous n’avez pas besoin de rester sur cette page.',
  'file.refused': () => 'Ajoutez un autre fichier : celui-ci a été refusé.',
  'referees.too_few': ({ expected, count: given }) =>
    given === 0
      ? `Ajoutez ${count(expected, people)} de référence.`
      : `Ajoutez encore ${count(expected - given, people)} de référence. Nous en demandons ${number(expected)}.`,
  'referees.too_many': ({ over, expected }) =>
    `Retirez ${count(over, people)} de référence. Nous en demandons ${number(expected)}.`,
  'referees.same_email': () => 'Donnez une adresse e-mail différente pour chaque personne de référence.',
  'referees.own_email': () => 'Saisissez l’adresse de la personne de référence : celle-ci est la vôtre.',
};
