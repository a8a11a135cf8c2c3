import type { Locale } from '@placet/contract';
import type { DemoApplicant } from '../people/applicant.ts';
import { everybody } from '../people/everybody.ts';
import { en } from '../texts/en.ts';
import { enTrust } from '../texts/en-trust.ts';
import { fr } from '../texts/fr.ts';
import type { ApplicantTexts, Background } from '../texts/texts.ts';

const texts: Readonly<Record<Locale, ApplicantTexts>> = { en: { ...en, ...enTrust }, fr };

/** The story that fits what somebody does; the others take turns. */
const told: Readonly<Record<Locale, Partial<Record<Background, number>>>> = {
  en: { law: 0, translation: 3, health: 5, journalism: 6, finance: 7 },
  fr: { law: 0, translation: 2, finance: 4, health: 5 },
};
const inTurn: Readonly<Record<Locale, readonly number[]>> = { en: [1, 2, 4], fr: [1, 3] };

export function nth<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('an empty list has no such item');
  return item;
}

export function textsOf({ locale }: DemoApplicant): ApplicantTexts {
  return texts[locale];
}

/** What somebody wrote, put together so that no two write the same. */
export interface Words {
  readonly motivation: string;
  readonly beginning: string;
  readonly skill: string;
  readonly team: string;
  readonly ending: string;
  readonly trusted: string;
}

/** @param index the person's place among everybody. */
export function wordsOf(person: DemoApplicant, index: number): Words {
  const { locale, background, teams } = person;
  const own = texts[locale];
  const before = everybody.slice(0, index).map((one) => one.person);
  const alike = before.filter((one) => one.locale === locale);
  const [wish] = teams;
  if (wish === undefined) throw new Error('everybody wishes a team');
  const beginning = nth(own.beginnings, person.begins);
  const skill = own.skills[background];
  const team = nth(own.teams[wish], alike.filter((one) => one.teams[0] === wish).length);
  const ending = nth(own.endings, alike.length);
  const trusted = nth(own.trusted, told[locale][background] ?? nth(inTurn[locale], alike.length));
  return {
    motivation: [beginning, skill, team, ending].join('\n\n'),
    beginning,
    skill,
    team,
    ending,
    trusted,
  };
}
