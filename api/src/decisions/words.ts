import type { Locale } from '@placet/contract';
import type { RejectionReason } from '@placet/contract/decisions/schemas.ts';
import { formatDay } from '../platform/i18n/when.ts';

/** The reason as it is told to the person, in one sentence. */
export const reasonSentences: Readonly<Record<Locale, Readonly<Record<RejectionReason, string>>>> = {
  en: {
    places: 'There were far more good applications than places.',
    profile: 'Others come closer to what the teams need this time.',
    languages: 'Others have the languages that the work needs this time.',
    availability: 'Your dates do not fit those of the internship.',
    work_permission: 'You would need a permission to work that we cannot obtain in time.',
    incomplete: 'Something was missing in your application that we could not decide without.',
    other: 'Other applications fitted better this time.',
  },
  fr: {
    places: 'Il y avait bien plus de bonnes candidatures que de places.',
    profile: 'D’autres profils sont plus proches de ce dont les équipes ont besoin cette fois.',
    languages: 'D’autres personnes ont les langues que le travail demande cette fois.',
    availability: 'Vos dates ne correspondent pas à celles du stage.',
    work_permission: 'Il vous faudrait une autorisation de travail que nous ne pouvons pas obtenir à temps.',
    incomplete: 'Il manquait dans votre candidature un élément sans lequel nous ne pouvions pas décider.',
    other: 'D’autres candidatures convenaient mieux cette fois.',
  },
};

const between: Readonly<Record<Locale, (from: string, to: string) => string>> = {
  en: (from, to) => `${from} to ${to}`,
  fr: (from, to) => `du ${from} au ${to}`,
};

/** A period in words. */
export function periodText(startsOn: string, endsOn: string, locale: Locale): string {
  const day = (text: string): string => formatDay(Temporal.PlainDate.from(text), locale);
  return between[locale](day(startsOn), day(endsOn));
}
