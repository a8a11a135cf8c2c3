import type { LocalizedText } from '@placet/contract';
import type { Audience } from '@placet/contract/content/schemas.ts';

export interface DemoResource {
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly body?: LocalizedText;
  readonly link?: string;
  readonly languages?: readonly string[];
  readonly audience: Audience;
}

/** The library of the demo: courses and readings for everybody, practical matters for those who applied, the first days for those with a place. */
export const demoResources: readonly { readonly name: LocalizedText; readonly resources: readonly DemoResource[] }[] = [
  {
    name: { en: 'Language courses in Geneva', fr: 'Cours de langue à Genève' },
    resources: [
      {
        title: { en: 'French for newcomers, A1 to B1', fr: 'Français pour nouveaux arrivants, A1 à B1' },
        summary: {
          en: 'Free, with volunteers. Old town, Tuesdays and Thursdays from 18:30 to 20:00; begin in any week.',
          fr: 'Gratuit, avec des bénévoles. Vieille-Ville, mardi et jeudi de 18 h 30 à 20 h ; entrée chaque semaine.',
        },
        link: 'https://courses.example/french-newcomers',
        languages: ['fr'],
        audience: 'public',
      },
      {
        title: { en: 'Evening French, A2 to C1', fr: 'Français du soir, A2 à C1' },
        summary: {
          en: '280 francs for twelve weeks. Near the station, Mondays and Wednesdays from 19:00 to 21:00, with a test of your level.',
          fr: '280 francs pour douze semaines. Près de la gare, lundi et mercredi de 19 h à 21 h, avec un test de niveau.',
        },
        link: 'https://courses.example/french-evening',
        languages: ['fr'],
        audience: 'public',
      },
      {
        title: { en: 'English writing for NGO work, B2 to C1', fr: 'Écrire en anglais pour une ONG, B2 à C1' },
        summary: {
          en: '150 francs for eight Saturdays, 9:30 to 12:30, near the lake. Summaries, statements, letters.',
          fr: '150 francs pour huit samedis, de 9 h 30 à 12 h 30, près du lac. Résumés, déclarations, lettres.',
        },
        link: 'https://courses.example/english-writing',
        languages: ['en'],
        audience: 'public',
      },
      {
        title: { en: 'Language exchange at the library', fr: 'Tandem linguistique à la bibliothèque' },
        summary: {
          en: 'Free, no enrolment. Fridays at 17:30: half an hour in your language, half an hour in theirs.',
          fr: 'Gratuit, sans inscription. Vendredi à 17 h 30 : une demi-heure dans votre langue, une demi-heure dans la leur.',
        },
        body: {
          en: `People meet on the second floor and find each other by the little flags on the tables.

- Arabic, English, French, Portuguese and Spanish are nearly always there.
- Beginners are welcome: there are cards with subjects to talk about.
- We pay for no course, this one included; it costs nothing.`,
          fr: `On se retrouve au deuxième étage, d’après les petits drapeaux posés sur les tables.

- L’arabe, l’anglais, le français, le portugais et l’espagnol sont presque toujours là.
- Les débutants sont les bienvenus : des cartes proposent des sujets.
- Nous ne payons aucun cours ; celui-ci ne coûte rien.`,
        },
        languages: ['ar', 'en', 'es', 'fr', 'pt'],
        audience: 'public',
      },
    ],
  },
  {
    name: { en: 'To read before you apply', fr: 'À lire avant de postuler' },
    resources: [
      {
        title: { en: 'What confidentiality means here', fr: 'Ce que la confidentialité veut dire ici' },
        summary: {
          en: 'Why interns sign a commitment, what it covers and how long it lasts. Five minutes.',
          fr: 'Pourquoi les stagiaires signent un engagement, ce qu’il couvre et combien de temps il dure. Cinq minutes.',
        },
        body: {
          en: `People tell us things that could cost them their freedom. Interns read them, so interns keep them.

## What it covers

Names and anything that leads to one; what is said in meetings; drafts; who works with us and where.

## How long

During the internship and **after** it. What could hurt somebody today can hurt them in ten years.

## What it does not cover

That you worked with us, what you learned, and what we published. You may always report a wrong.`,
          fr: `Des personnes nous confient ce qui pourrait leur coûter la liberté. Les stagiaires le lisent, donc le gardent.

## Ce qu’il couvre

Les noms et tout ce qui y mène ; ce qui se dit en réunion ; les brouillons ; qui travaille avec nous, et où.

## Combien de temps

Pendant le stage et **après**. Ce qui peut nuire aujourd’hui peut encore nuire dans dix ans.

## Ce qu’il ne couvre pas

Que vous avez travaillé avec nous, ce que vous avez appris et ce que nous avons publié. Vous pouvez toujours signaler un abus.`,
        },
        audience: 'public',
      },
      {
        title: { en: 'The Human Rights Council, in short', fr: 'Le Conseil des droits de l’homme, en bref' },
        summary: {
          en: 'How a session runs, who may speak, and what we do in the room.',
          fr: 'Le déroulement d’une session, qui peut prendre la parole et ce que nous y faisons.',
        },
        link: 'https://reading.example/council',
        languages: ['en', 'fr'],
        audience: 'public',
      },
    ],
  },
  {
    name: { en: 'Permits and visas', fr: 'Permis et visas' },
    resources: [
      {
        title: { en: 'Visa and permit for Geneva', fr: 'Visa et permis pour Genève' },
        summary: {
          en: 'Who needs which, how long it takes, and which letter comes from us.',
          fr: 'Qui a besoin de quoi, combien de temps il faut et quelle lettre vient de nous.',
        },
        body: {
          en: `1. **Citizens of the EU and EFTA** register with the canton within two weeks of arriving.
2. **Everybody else** needs a permit, and most a visa. Six to twelve weeks; the authorities decide alone.
3. **Students in Switzerland** need a letter of their school: the internship belongs to their studies.

Do not book anything you cannot cancel before the permit is there. We write the letter the day you accept an offer.`,
          fr: `1. **Ressortissants de l’UE et de l’AELE** : annonce au canton dans les deux semaines après l’arrivée.
2. **Toute autre nationalité** : un permis, et le plus souvent un visa. Six à douze semaines ; les autorités décident seules.
3. **Études en Suisse** : une lettre de votre école disant que le stage en fait partie.

Ne réservez rien qui ne puisse être annulé avant d’avoir le permis. Nous écrivons la lettre le jour où vous acceptez une offre.`,
        },
        audience: 'applicants',
      },
      {
        title: { en: 'Grants that pay internships', fr: 'Bourses pour des stages' },
        summary: {
          en: 'Foundations and universities to ask before a decision: most want three months.',
          fr: 'Fondations et universités à solliciter avant la décision : la plupart demandent trois mois.',
        },
        link: 'https://grants.example/internships',
        languages: ['en', 'fr'],
        audience: 'applicants',
      },
    ],
  },
  {
    name: { en: 'Welcome', fr: 'Bienvenue' },
    resources: [
      {
        title: { en: 'Your first week', fr: 'Votre première semaine' },
        summary: {
          en: 'Two days of induction, your buddy, your desk, lunch on Friday.',
          fr: 'Deux jours d’accueil, votre parrain ou marraine, votre bureau, le déjeuner du vendredi.',
        },
        body: {
          en: `- **Monday and Tuesday**: induction on confidentiality, security and our work.
- **Wednesday**: your team, your accounts, your first hour with your supervisor.
- **Friday**: lunch with everybody.

Bring your passport, and nothing to sign: the commitment is explained first.`,
          fr: `- **Lundi et mardi** : accueil sur la confidentialité, la sécurité et notre travail.
- **Mercredi** : votre équipe, vos accès, votre première heure avec la personne qui vous encadre.
- **Vendredi** : déjeuner avec tout le monde.

Prenez votre passeport, et rien à signer : l’engagement est d’abord expliqué.`,
        },
        audience: 'successful_applicants',
      },
      {
        title: { en: 'A room in Geneva', fr: 'Une chambre à Genève' },
        summary: {
          en: 'Student halls, rooms with families, what is a fair rent and how to notice a fraud.',
          fr: 'Foyers, chambres chez l’habitant, loyers corrects et signes d’une escroquerie.',
        },
        body: {
          en: `A room costs 700 to 1,000 francs. Pay nothing before you or somebody you trust has seen it.

Ask the halls first: their waiting lists are long, and they know our name.`,
          fr: `Une chambre coûte de 700 à 1 000 francs. Ne payez rien avant que vous ou une personne de confiance l’ayez vue.

Écrivez d’abord aux foyers : les listes d’attente sont longues, et ils nous connaissent.`,
        },
        audience: 'successful_applicants',
      },
    ],
  },
];
