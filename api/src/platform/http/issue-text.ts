import type { Locale } from '@placet/contract';
import { issueTexts as formsEn } from '@placet/contract/forms/issue-texts/en.ts';
import { issueTexts as formsFr } from '@placet/contract/forms/issue-texts/fr.ts';
import type { Finding } from '@placet/contract/messages/findings.ts';
import { findingText } from '@placet/contract/messages/finding-texts.ts';
import type { FoundIssue } from './problem.ts';

type Text = (params: Readonly<Record<string, unknown>>) => string;

/** Sentences for what Zod finds wrong with a request; form answers have their own (contract/forms/issue-texts). */
const en: Record<string, Text> = {
  required: () => 'Enter a value.',
  invalid_type: () => 'This has the wrong kind of value.',
  invalid_format: ({ format }) =>
    format === 'email' ? 'Enter an e-mail address in the form name@example.org.' : 'This is not in the expected form.',
  too_small: ({ minimum, origin }) =>
    origin === 'string'
      ? Number(minimum) <= 1
        ? 'Enter a value.'
        : `Use at least ${String(minimum)} characters.`
      : `This must be at least ${String(minimum)}.`,
  too_big: ({ maximum, origin }) =>
    origin === 'string' ? `Use at most ${String(maximum)} characters.` : `This must be at most ${String(maximum)}.`,
  invalid_union: () => 'This has none of the forms that are possible here.',
  invalid_value: () => 'Choose one of the values offered.',
  unrecognized_keys: () => 'This field is not known here.',
  control_characters: () => 'Remove the invisible control characters.',
  common_password: () => 'This password is too easy to guess. Use several unrelated words.',
  personal_password: () => 'This password is made of your name or address. Use several unrelated words.',
  wrong_password: () => 'This is not your current password.',
  invalid_email: () => 'Enter an e-mail address in the form name@example.org.',
  invalid_time_zone: () => 'Choose one of the time zones offered.',
  role_not_limited_to_calls: () => 'This role is not limited to a call.',
  role_not_limited_to_teams: () => 'This role is not limited to a team.',
  role_needs_team: () => 'Choose the team.',
  unknown_call: () => 'This call does not exist.',
  unknown_team: () => 'This team does not exist.',
  language_repeated: () => 'A language is there twice. Keep one of them.',
  period_reversed: () => 'The last day is before the first. Correct one of them.',
  contrast_too_low: ({ ratio }) =>
    `Choose a colour with more contrast: text in it would have ${String(ratio)} to 1, and needs 4.5 to 1.`,
  default_locale_not_offered: () => 'Choose one of the languages offered.',
  not_a_png: () => 'Choose a picture; this is not a readable PNG.',
  picture_size: ({ least, most }) => `Choose a picture of ${String(least)} to ${String(most)} pixels a side.`,
  unknown_programme: () => 'Choose one of the programmes.',
  slug_taken: () => 'Another call has this address. Choose a different one.',
  key_repeated: () => 'Two criteria have the same key. Give one of them another.',
  independent_weight: () => 'A criterion that is only shown has no weight.',
  unknown_category: () => 'Choose one of the categories.',
  unknown_order: () => 'The order names something that is not there any more. Load the page again.',
  content_empty: () => 'Write a text, or enter a link.',
  page_slug_taken: () => 'Another page has this address. Choose a different one.',
  not_https: () => 'Enter an address that begins with https://.',
  task_closes_past: () => 'Choose a time in the future.',
  no_such_time: () => 'The clocks there never show this time: they go forward over it, or there is no such day.',
  closes_before_opening: () => 'The call must close after it opens.',
  decision_before_closing: () => 'The decision cannot be due before the call closes.',
  ends_before_start: () => 'The internship must end after it starts.',
  no_draft: () => 'No draft of this call has this number.',
  score_missing: () => 'Give this score.',
  custom: () => 'Correct this value.',
};

const fr: typeof en = {
  required: () => 'Saisissez une valeur.',
  invalid_type: () => 'Cette valeur n’est pas du bon type.',
  invalid_format: ({ format }) =>
    format === 'email'
      ? 'Saisissez une adresse électronique de la forme nom@exemple.org.'
      : 'Ce n’est pas la forme attendue.',
  too_small: ({ minimum, origin }) =>
    origin === 'string'
      ? Number(minimum) <= 1
        ? 'Saisissez une valeur.'
        : `Utilisez au moins ${String(minimum)} caractères.`
      : `Il faut au moins ${String(minimum)}.`,
  too_big: ({ maximum, origin }) =>
    origin === 'string' ? `Utilisez au plus ${String(maximum)} caractères.` : `Il faut au plus ${String(maximum)}.`,
  invalid_union: () => 'Ceci n’a aucune des formes possibles ici.',
  invalid_value: () => 'Choisissez l’une des valeurs proposées.',
  unrecognized_keys: () => 'Ce champ n’est pas connu ici.',
  control_characters: () => 'Retirez les caractères de contrôle invisibles.',
  common_password: () => 'Ce mot de passe est trop facile à deviner. Utilisez plusieurs mots sans lien entre eux.',
  personal_password: () =>
    'Ce mot de passe est fait de votre nom ou de votre adresse. Utilisez plusieurs mots sans lien entre eux.',
  wrong_password: () => 'Ce n’est pas votre mot de passe actuel.',
  invalid_email: () => 'Saisissez une adresse électronique de la forme nom@exemple.org.',
  invalid_time_zone: () => 'Choisissez l’un des fuseaux horaires proposés.',
  role_not_limited_to_calls: () => 'Ce rôle ne se limite pas à un appel.',
  role_not_limited_to_teams: () => 'Ce rôle ne se limite pas à une équipe.',
  role_needs_team: () => 'Choisissez l’équipe.',
  unknown_call: () => 'Cet appel n’existe pas.',
  unknown_team: () => 'Cette équipe n’existe pas.',
  language_repeated: () => 'Une langue y est deux fois. Gardez-en une.',
  period_reversed: () => 'Le dernier jour précède le premier. Corrigez l’un des deux.',
  contrast_too_low: ({ ratio }) =>
    `Choisissez une couleur plus contrastée : un texte de cette couleur aurait ${String(ratio).replace('.', ',')} pour 1, il en faut 4,5.`,
  default_locale_not_offered: () => 'Choisissez l’une des langues proposées.',
  not_a_png: () => 'Choisissez une image ; ceci n’est pas un PNG lisible.',
  picture_size: ({ least, most }) => `Choisissez une image de ${String(least)} à ${String(most)} pixels de côté.`,
  unknown_programme: () => 'Choisissez l’un des programmes.',
  slug_taken: () => 'Un autre appel porte déjà cette adresse. Choisissez-en une autre.',
  key_repeated: () => 'Deux critères ont la même clé. Changez l’une d’elles.',
  independent_weight: () => 'Un critère seulement montré n’a pas de poids.',
  unknown_category: () => 'Choisissez une des catégories.',
  unknown_order: () => 'Cet ordre nomme quelque chose qui n’existe plus. Rechargez la page.',
  content_empty: () => 'Écrivez un texte ou saisissez un lien.',
  page_slug_taken: () => 'Une autre page a cette adresse. Choisissez-en une autre.',
  not_https: () => 'Saisissez une adresse qui commence par https://.',
  task_closes_past: () => 'Choisissez un moment à venir.',
  no_such_time: () => 'Les horloges n’affichent jamais cette heure là-bas : elle est sautée, ou ce jour n’existe pas.',
  closes_before_opening: () => 'L’appel doit se fermer après son ouverture.',
  decision_before_closing: () => 'La décision ne peut pas être due avant la clôture de l’appel.',
  ends_before_start: () => 'Le stage doit se terminer après son début.',
  score_missing: () => 'Donnez cette note.',
  no_draft: () => 'Aucun brouillon de cet appel ne porte ce numéro.',
  custom: () => 'Corrigez cette valeur.',
};

const catalogues: Record<Locale, typeof en> = { en, fr };
/** Sentences for answers of forms; their codes are others. */
const forms: Record<Locale, object> = { en: formsEn, fr: formsFr };

/** What to do about one issue, in the reader's locale. */
export function issueText(issue: FoundIssue, locale: Locale): string {
  if (issue.code.startsWith('mail_text.'))
    return findingText({ ...issue.params, code: issue.code.slice('mail_text.'.length) as Finding['code'] }, locale);
  const texts = { ...catalogues[locale], ...forms[locale] };
  return (texts[issue.code] ?? texts.custom ?? (() => issue.code))({ ...issue.params });
}
