import type { Paper } from '../../documents/demo/paper.ts';
import { demoCalls } from '../../calls/demo/calls.ts';
import type { DemoApplicant } from '../people/applicant.ts';
import { textsOf, wordsOf } from './words.ts';

const headings = {
  en: {
    did: 'Experience',
    studied: 'Education',
    speaks: 'Languages',
    now: 'today',
    dear: 'Dear colleagues,',
    applies: (call: string) => `I apply for the internship “${call}”.`,
    greeting: 'With kind regards',
    elsewhere: 'I apply for the summer programme of the Open Rivers Institute.',
    letter: 'To whom it may concern,',
    knows: (name: string) => `I write in support of ${name}, who applies to you for an internship.`,
  },
  fr: {
    did: 'Expérience',
    studied: 'Formation',
    speaks: 'Langues',
    now: 'aujourd’hui',
    dear: 'Madame, Monsieur,',
    applies: (call: string) => `Je présente ma candidature au stage « ${call} ».`,
    greeting: 'Avec mes salutations les meilleures',
    elsewhere: 'Je présente ma candidature au programme d’été de l’Institut des rivières.',
    letter: 'Madame, Monsieur,',
    knows: (name: string) => `Je soutiens volontiers la candidature de ${name} à un stage chez vous.`,
  },
} as const;

const placeOf = ({ lives: [country, city], locale }: DemoApplicant): string =>
  `${city}, ${new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country}`;

export function cvOf(person: DemoApplicant): Paper {
  const { locale, name, background } = person;
  const words = headings[locale];
  const [, organisation, role, from, to] = person.did;
  const [institution, qualification, field, began, ended] = person.studied;
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const languages = person.speaks.split(' ').map((one) => {
    const [language = '', level = ''] = one.split(':');
    return `${names.of(language) ?? language} (${level})`;
  });
  const job = `${from.slice(0, 4)}–${to?.slice(0, 4) ?? words.now}  ${role}, ${organisation}`;
  return {
    locale,
    title: name,
    under: placeOf(person),
    parts: [
      { heading: words.did, lines: [job, textsOf(person).doings[background]] },
      { heading: words.studied, lines: [`${began}–${ended}  ${qualification}, ${field}, ${institution}`] },
      { heading: words.speaks, lines: [languages.join(', ')] },
    ],
  };
}

/** @param wrong the letter was meant for somebody else: what a coordinator sends back. */
export function letterOf(person: DemoApplicant, index: number, wrong = false): Paper {
  const { locale, name, call: slug } = person;
  const words = headings[locale];
  const { skill, team, ending } = wordsOf(person, index);
  const call = demoCalls.find((one) => one.slug === slug)?.name[locale] ?? slug;
  const opening = wrong ? words.elsewhere : words.applies(call);
  const lines = [words.dear, opening, skill, ...(wrong ? [] : [team]), ending, words.greeting, name];
  return { locale, title: name, under: placeOf(person), parts: [{ heading: '', lines }] };
}

/** What a referee uploads in place of writing into the form. */
export function recommendationOf(person: DemoApplicant, referee: string, organisation: string, text: string): Paper {
  const words = headings[person.locale];
  const lines = [words.letter, words.knows(person.name), text, words.greeting, referee];
  return { locale: person.locale, title: referee, under: organisation, parts: [{ heading: '', lines }] };
}
