import type { Locale } from '@placet/contract';
import { issueTexts as formsEn } from '@placet/contract/forms/issue-texts/en.ts';
import { issueTexts as formsFr } from '@placet/contract/forms/issue-texts/fr.ts';
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
  invalid_value: () => 'Choose one of the values offered.',
  unrecognized_keys: () => 'This field is not known here.',
  control_characters: () => 'Remove the invisible control characters.',
  common_password: () => 'This password is too easy to guess. Use several unrelated words.',
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
  invalid_value: () => 'Choisissez l’une des valeurs proposées.',
  unrecognized_keys: () => 'Ce champ n’est pas connu ici.',
  control_characters: () => 'Retirez les caractères de contrôle invisibles.',
  common_password: () => 'Ce mot de passe est trop facile à deviner. Utilisez plusieurs mots sans lien entre eux.',
  custom: () => 'Corrigez cette valeur.',
};

const catalogues: Record<Locale, typeof en> = { en, fr };
/** Sentences for answers of forms; their codes are others. */
const forms: Record<Locale, object> = { en: formsEn, fr: formsFr };

/** What to do about one issue, in the reader's locale. */
export function issueText(issue: FoundIssue, locale: Locale): string {
  const texts = { ...catalogues[locale], ...forms[locale] };
  return (texts[issue.code] ?? texts.custom ?? (() => issue.code))({ ...issue.params });
}
