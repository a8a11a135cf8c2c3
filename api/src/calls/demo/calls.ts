import type { LocalizedText } from '@placet/contract';
import { geneva, newYork } from './teams.ts';

/** A date of the demo, counted from the day it is first started, so that it never looks abandoned. */
export interface DemoDay {
  readonly days: number;
  /** Local time in the call's zone. */
  readonly time: string;
}

export interface DemoCall {
  readonly slug: string;
  readonly programme: string;
  readonly kind: 'dated' | 'rolling';
  readonly state: 'open' | 'closed';
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly description: LocalizedText;
  readonly place: LocalizedText;
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly opens: DemoDay;
  readonly closes?: DemoDay;
  /** Days after closing. */
  readonly decisionAfter?: number;
  readonly activeMonths?: number;
  readonly places?: number;
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly teams: readonly string[];
}

export const demoProgrammes: readonly { readonly slug: string; readonly name: LocalizedText }[] = [
  { slug: 'geneva', name: { en: 'Geneva internship', fr: 'Stage à Genève' } },
  { slug: 'new-york', name: { en: 'New York internship', fr: 'Stage à New York' } },
];

const genevaTeams = ['un-monitoring', 'documentation', 'legal', 'africa', 'finance-administration', 'communications'];

const whoCan: LocalizedText = {
  en: `## Who can apply

- You are 18 or older on the first day.
- You work well in English or in French, at level B2 or better. Some teams need one of them at a higher level.
- You can be with us for at least eight weeks, full time or from two days a week.
- You may work in the country, or can get permission in time. We write the letters a visa asks for; we cannot promise the visa.

You need no degree. Studies, work, activism and life all count; tell us what you learned from them. If in doubt, take the two-minute
check or write to us.`,
  fr: `## Qui peut postuler

- Vous avez 18 ans ou plus le premier jour.
- Vous travaillez bien en anglais ou en français, au niveau B2 ou mieux. Certaines équipes demandent davantage dans l’une de ces langues.
- Vous pouvez être avec nous au moins huit semaines, à plein temps ou dès deux jours par semaine.
- Vous avez le droit de travailler dans le pays, ou pouvez l’obtenir à temps. Nous rédigeons les lettres demandées pour un visa ; nous ne
pouvons pas promettre le visa.

Aucun diplôme n’est exigé. Études, travail, engagement et vie comptent ; dites-nous ce que vous y avez appris. En cas de doute, faites la
vérification de deux minutes ou écrivez-nous.`,
};

const whatWeGive: LocalizedText = {
  en: `## What we offer

- An allowance for meals and local transport of 900 francs a month, less for part time. It is no salary.
- A person of your own to ask anything, called a buddy, and a welcome kit before the first day.
- Training in the first two weeks: security, how the United Nations work, how to listen to somebody who has lived through violence.
- A list of free and inexpensive language courses. We do not pay for courses.
- A certificate at the end, and our honest advice on what next.

All our work is confidential. Before you begin, we explain what that means and you sign a commitment that also binds after
the internship.`,
  fr: `## Ce que nous offrons

- Une allocation de 900 francs par mois pour les repas et les transports locaux, moins en cas de temps partiel. Ce n’est pas un salaire.
- Une personne rien que pour vos questions, votre marraine ou parrain, et un dossier de bienvenue avant le premier jour.
- Une formation pendant les deux premières semaines : sécurité, fonctionnement des Nations Unies, écoute de personnes qui ont vécu des violences.
- Une liste de cours de langue gratuits ou bon marché. Nous ne finançons pas les cours.
- Une attestation à la fin, et nos conseils sincères pour la suite.

Tout notre travail est confidentiel. Avant de commencer, nous vous expliquons ce que cela signifie et vous signez un engagement qui vaut
aussi après le stage.`,
};

const text = (intro: LocalizedText): LocalizedText => ({
  en: [intro.en, whoCan.en, whatWeGive.en].join('\n\n'),
  fr: [intro.fr, whoCan.fr, whatWeGive.fr].join('\n\n'),
});

/** The same promise for every call. */
export const dataUse: LocalizedText = {
  en: `Only the coordinators of this call and the people who review it read your application, and you can see who opened it and when. What you
say about contacting you safely is encrypted and shown to coordinators alone. The questions on equality are stored without your name.

If you are not chosen, everything is erased three months after the call has ended. You can withdraw, take a copy with you or have your data
erased at any time. [What happens to your data](/privacy) says it in full.`,
  fr: `Seules les personnes qui coordonnent cet appel et celles qui l’évaluent lisent votre candidature, et vous voyez qui l’a ouverte et quand. Ce
que vous dites de la manière sûre de vous joindre est chiffré et réservé à la coordination. Les questions sur l’égalité sont conservées sans votre nom.

Si votre candidature n’est pas retenue, tout est effacé trois mois après la fin de l’appel. Vous pouvez à tout moment retirer votre candidature, en emporter
une copie ou faire effacer vos données. [Ce que deviennent vos données](/privacy) le dit en entier.`,
};

export const demoCalls: readonly DemoCall[] = [
  {
    slug: 'geneva-spring-2027',
    programme: 'geneva',
    kind: 'dated',
    state: 'open',
    name: { en: 'Geneva, spring 2027', fr: 'Genève, printemps 2027' },
    summary: {
      en: 'Eight to twenty-four weeks beside people who document violations and bring them before the United Nations.',
      fr: 'De huit à vingt-quatre semaines aux côtés de celles et ceux qui documentent les violations et les portent devant les Nations Unies.',
    },
    description: text({
      en: `## What you will do

In spring the Human Rights Council sits for five weeks, and every team has its hands full. You join one of them: you follow debates, describe
evidence, prepare a complaint, answer the telephone in French. The work is real and somebody depends on it, so there is always a person who
checks it with you.

On the form you rank the teams you would like. Where you are placed depends on what the teams need when you come.`,
      fr: `## Ce que vous ferez

Au printemps, le Conseil des droits de l’homme siège cinq semaines, et chaque équipe a fort à faire. Vous en rejoignez une : vous suivez des
débats, décrivez des preuves, préparez une plainte, répondez au téléphone en français. Le travail est réel et quelqu’un en dépend ; il y a donc toujours une
personne pour le relire avec vous.

Dans le formulaire, vous classez les équipes qui vous attirent. Votre affectation dépend des besoins des équipes au moment de votre venue.`,
    }),
    place: geneva,
    languages: ['en', 'fr'],
    timeZone: 'Europe/Zurich',
    opens: { days: -21, time: '09:00' },
    closes: { days: 30, time: '18:00' },
    decisionAfter: 32,
    places: 4,
    startsOn: '2027-03-01',
    endsOn: '2027-08-31',
    teams: genevaTeams,
  },
  {
    slug: 'geneva-rolling',
    programme: 'geneva',
    kind: 'rolling',
    state: 'open',
    name: { en: 'Geneva, any time', fr: 'Genève, toute l’année' },
    summary: {
      en: 'Choose your own period. Your application stays active for six months, and teams look at it whenever they have a place.',
      fr: 'Choisissez votre période. Votre candidature reste active six mois, et les équipes la consultent dès qu’une place se libère.',
    },
    description: text({
      en: `## What you will do

The same work as in the dated calls, at a time of your choice. Outside the sessions of the Council there is more time for research and
writing; teams that are rarely chosen, such as finance and documentation, often have a place at once.

If nothing fits within six months we tell you, and you may apply again with the same answers.`,
      fr: `## Ce que vous ferez

Le même travail que dans les appels à date fixe, au moment de votre choix. En dehors des sessions du Conseil, il reste plus de temps pour la
recherche et l’écriture ; des équipes rarement choisies, comme les finances ou la documentation, ont souvent une place tout de suite.

Si rien ne convient en six mois, nous vous le disons, et vous pouvez postuler à nouveau avec les mêmes réponses.`,
    }),
    place: geneva,
    languages: ['en', 'fr'],
    timeZone: 'Europe/Zurich',
    opens: { days: -200, time: '09:00' },
    activeMonths: 6,
    teams: genevaTeams,
  },
  {
    slug: 'new-york-summer-2027',
    programme: 'new-york',
    kind: 'dated',
    state: 'open',
    name: { en: 'New York, summer 2027', fr: 'New York, été 2027' },
    summary: {
      en: 'Ten weeks at the small office across from the General Assembly: monitoring and communications.',
      fr: 'Dix semaines au petit bureau en face de l’Assemblée générale : suivi et communication.',
    },
    description: text({
      en: `## What you will do

Three people and two interns follow the committees of the General Assembly. You take notes, prepare meetings with missions, and write for
the site. It is a small office: everybody does a little of everything.`,
      fr: `## Ce que vous ferez

Trois personnes et deux stagiaires suivent les commissions de l’Assemblée générale. Vous prenez des notes, préparez les rencontres avec les
missions et écrivez pour le site. C’est un petit bureau : tout le monde y fait un peu de tout.`,
    }),
    place: newYork,
    languages: ['en'],
    timeZone: 'America/New_York',
    opens: { days: 12, time: '09:00' },
    closes: { days: 68, time: '17:00' },
    decisionAfter: 30,
    places: 2,
    startsOn: '2027-06-07',
    endsOn: '2027-08-13',
    teams: ['un-monitoring', 'communications'],
  },
  {
    slug: 'geneva-autumn-2026',
    programme: 'geneva',
    kind: 'dated',
    state: 'closed',
    name: { en: 'Geneva, autumn 2026', fr: 'Genève, automne 2026' },
    summary: {
      en: 'The autumn session of the Council, and the reviews of fourteen states.',
      fr: 'La session d’automne du Conseil et l’examen de quatorze États.',
    },
    description: text({
      en: `## What you will do

You help follow the autumn session and the Universal Periodic Review.`,
      fr: `## Ce que vous ferez

Vous aidez à suivre la session d’automne et l’Examen périodique universel.`,
    }),
    place: geneva,
    languages: ['en', 'fr'],
    timeZone: 'Europe/Zurich',
    opens: { days: -170, time: '09:00' },
    closes: { days: -110, time: '18:00' },
    decisionAfter: 30,
    places: 10,
    startsOn: '2026-09-07',
    endsOn: '2026-12-18',
    teams: genevaTeams,
  },
];
