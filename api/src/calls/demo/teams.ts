import type { LocalizedText } from '@placet/contract';
import type { LanguageLevel } from '@placet/contract/forms/limits.ts';

export interface DemoTeam {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly description: LocalizedText;
  readonly place: LocalizedText;
  readonly languages: readonly { language: string; level: LanguageLevel; required: boolean }[];
}

export const geneva: LocalizedText = { en: 'Geneva', fr: 'Genève' };
export const newYork: LocalizedText = { en: 'New York', fr: 'New York' };
const both: LocalizedText = { en: 'Geneva and New York', fr: 'Genève et New York' };

export const demoTeams: readonly DemoTeam[] = [
  {
    slug: 'un-monitoring',
    name: { en: 'UN Monitoring', fr: 'Suivi de l’ONU' },
    summary: {
      en: 'Follows the Human Rights Council and the treaty bodies, and tells defenders what was decided about their country.',
      fr: 'Suit le Conseil des droits de l’homme et les organes de traités, et dit aux défenseurs ce qui s’y décide pour leur pays.',
    },
    description: {
      en: `When the Council sits, this team is in the room from nine until the interpreters leave. It writes the daily note that hundreds of
organisations read before breakfast.

## What interns do

- Sit in on debates, take notes, and draft a paragraph on each country that a reader with two minutes understands.
- Check every quotation against the webcast.
- Keep the table of votes and sponsors.
- Between sessions, help prepare defenders who come to Geneva to speak.

## What you bring

Excellent English, because everything is published in it. A second language of the United Nations opens more debates to you. You write
quickly and correct yourself without being asked.`,
      fr: `Quand le Conseil siège, cette équipe est dans la salle de neuf heures jusqu’au départ des interprètes. Elle rédige la note
quotidienne que des centaines d’organisations lisent avant le petit-déjeuner.

## Ce que font les stagiaires

- Assister aux débats, prendre des notes et rédiger sur chaque pays un paragraphe que l’on comprend en deux minutes.
- Vérifier chaque citation sur l’enregistrement.
- Tenir à jour le tableau des votes et des coparrainages.
- Entre les sessions, aider à préparer les défenseurs qui viennent s’exprimer à Genève.

## Ce que vous apportez

Un excellent anglais, car tout est publié dans cette langue. Une deuxième langue des Nations Unies vous ouvre davantage de débats. Vous
écrivez vite et vous vous relisez sans qu’on vous le demande.`,
    },
    place: both,
    languages: [
      { language: 'en', level: 'C2', required: true },
      { language: 'fr', level: 'B1', required: false },
      { language: 'es', level: 'B1', required: false },
    ],
  },
  {
    slug: 'documentation',
    name: { en: 'Documentation', fr: 'Documentation' },
    summary: {
      en: 'Receives testimonies and evidence, makes them findable, and keeps them safe for the day they are needed.',
      fr: 'Reçoit témoignages et preuves, les rend retrouvables et les garde à l’abri jusqu’au jour où ils serviront.',
    },
    description: {
      en: `A testimony is worth little if nobody can find it and dangerous if the wrong person can. This team describes, links and protects
what partners send: interviews, photographs, court files, lists of names.

## What interns do

- Describe documents so that a lawyer finds them in ten years.
- Compare places and dates between sources and mark what does not agree.
- Blur faces and remove hidden data before anything is shared.

## What you bring

Patience and exactness. Arabic, French or Spanish is a great help, since much of the material is in those languages. You will read
accounts of violence: there is a partner to talk to from the first week, and nobody reads alone.`,
      fr: `Un témoignage vaut peu si personne ne le retrouve, et devient dangereux si la mauvaise personne y parvient. Cette équipe décrit,
relie et protège ce que les partenaires envoient : entretiens, photographies, dossiers judiciaires, listes de noms.

## Ce que font les stagiaires

- Décrire les documents pour qu’une avocate les retrouve dans dix ans.
- Comparer lieux et dates entre les sources et signaler ce qui ne concorde pas.
- Flouter les visages et retirer les données cachées avant tout partage.

## Ce que vous apportez

De la patience et de l’exactitude. L’arabe, le français ou l’espagnol aident beaucoup, car une grande partie du fonds est dans ces langues.
Vous lirez des récits de violences : dès la première semaine, quelqu’un est là pour en parler, et personne ne lit seul.`,
    },
    place: geneva,
    languages: [
      { language: 'en', level: 'B2', required: true },
      { language: 'ar', level: 'B2', required: false },
      { language: 'fr', level: 'B2', required: false },
    ],
  },
  {
    slug: 'legal',
    name: { en: 'Legal', fr: 'Juridique' },
    summary: {
      en: 'Takes single cases to the treaty bodies and the special procedures of the United Nations.',
      fr: 'Porte des cas individuels devant les organes de traités et les procédures spéciales des Nations Unies.',
    },
    description: {
      en: `Some cases can only be heard in Geneva. This team prepares them: complaints to the Human Rights Committee, urgent appeals to
special rapporteurs, opinions of the Working Group on Arbitrary Detention.

## What interns do

- Research case law and set it out in a memorandum of a few pages.
- Put together the annexes of a complaint, numbered and complete.
- Draft letters of allegation with the lawyer in charge.

## What you bring

Law studies with a course in international human rights law, or practice that taught you the same. You will see files that are covered by
confidentiality for life: the induction explains what that means before you sign anything.`,
      fr: `Certaines affaires ne peuvent être entendues qu’à Genève. Cette équipe les prépare : plaintes au Comité des droits de l’homme, appels
urgents aux rapporteurs spéciaux, avis du Groupe de travail sur la détention arbitraire.

## Ce que font les stagiaires

- Rechercher la jurisprudence et l’exposer dans une note de quelques pages.
- Réunir les annexes d’une plainte, numérotées et complètes.
- Rédiger des lettres d’allégation avec la personne chargée du dossier.

## Ce que vous apportez

Des études de droit avec un enseignement en droit international des droits humains, ou une pratique qui vous a appris la même chose.
Vous verrez des dossiers couverts par le secret pour toujours : la formation d’accueil explique ce que cela veut dire avant toute signature.`,
    },
    place: geneva,
    languages: [
      { language: 'en', level: 'C1', required: true },
      { language: 'fr', level: 'B2', required: false },
    ],
  },
  {
    slug: 'africa',
    name: { en: 'Regional: Africa', fr: 'Régional : Afrique' },
    summary: {
      en: 'Stands beside defenders from Dakar to Antananarivo when they are threatened, and when they have something to say.',
      fr: 'Se tient aux côtés des défenseurs de Dakar à Antananarivo, quand on les menace et quand ils ont quelque chose à dire.',
    },
    description: {
      en: `The team works mostly in French: with the African Commission, with embassies in Geneva, and above all by telephone with people
whose work is under pressure.

## What interns do

- Read the press of two or three countries every morning and note what concerns defenders.
- Help with applications for emergency support.
- Prepare briefings and translate short texts.

## What you bring

Fluent French and good English. Some knowledge of a region, from studies, work or life. Discretion: a name said in the wrong place can cost
somebody their freedom.`,
      fr: `L’équipe travaille surtout en français : avec la Commission africaine, avec les ambassades à Genève et avant tout au téléphone avec
des personnes dont le travail est sous pression.

## Ce que font les stagiaires

- Lire chaque matin la presse de deux ou trois pays et relever ce qui concerne les défenseurs.
- Aider à constituer les demandes de soutien d’urgence.
- Préparer des notes et traduire de courts textes.

## Ce que vous apportez

Un français courant et un bon anglais. La connaissance d’une région, par les études, le travail ou la vie. De la discrétion : un nom
prononcé au mauvais endroit peut coûter à quelqu’un sa liberté.`,
    },
    place: geneva,
    languages: [
      { language: 'fr', level: 'C1', required: true },
      { language: 'en', level: 'B2', required: true },
    ],
  },
  {
    slug: 'finance-administration',
    name: { en: 'Finance and administration', fr: 'Finances et administration' },
    summary: {
      en: 'Makes sure that every franc given for a purpose serves it, and that the lights stay on.',
      fr: 'Veille à ce que chaque franc donné dans un but le serve, et à ce que la maison tourne.',
    },
    description: {
      en: `Twenty funders, three currencies, one team that knows where everything is.

## What interns do

- Enter and check receipts, and ask the kind question that clears up the odd one.
- Prepare parts of the reports that funders receive.
- Look after visas and travel for visiting defenders.

## What you bring

Fluent French, because suppliers, authorities and the auditor speak it. A liking for numbers that add up. Studies in accounting or
administration, or practice in an association.`,
      fr: `Vingt bailleurs, trois monnaies, une équipe qui sait où tout se trouve.

## Ce que font les stagiaires

- Saisir et vérifier les pièces, et poser la question aimable qui éclaircit la plus étrange.
- Préparer des parties des rapports remis aux bailleurs.
- S’occuper des visas et des voyages des défenseurs invités.

## Ce que vous apportez

Un français courant, car fournisseurs, administrations et fiduciaire le parlent. Le goût des chiffres justes. Des études de comptabilité ou
d’administration, ou une pratique associative.`,
    },
    place: geneva,
    languages: [
      { language: 'fr', level: 'C1', required: true },
      { language: 'en', level: 'B1', required: false },
    ],
  },
  {
    slug: 'communications',
    name: { en: 'Communications', fr: 'Communication' },
    summary: {
      en: 'Tells the public what defenders do and what is done to them, without putting anybody in danger.',
      fr: 'Raconte au public ce que font les défenseurs et ce qu’on leur fait, sans mettre personne en danger.',
    },
    description: {
      en: `What this team publishes is read by friends, journalists and police officers alike. So every sentence is checked three times: is it
true, is it clear, is it safe?

## What interns do

- Write short portraits and news items.
- Prepare pictures and subtitles.
- Look after the site in two languages and make sure it can be read by everybody, also with a screen reader.

## What you bring

A clear pen in English or French, and at least good reading of the other. You can show us something you wrote.`,
      fr: `Ce que publie cette équipe est lu par des amis, des journalistes et des policiers. Chaque phrase est donc vérifiée trois fois :
est-elle vraie, est-elle claire, est-elle sûre ?

## Ce que font les stagiaires

- Écrire de courts portraits et des brèves.
- Préparer images et sous-titres.
- Entretenir le site en deux langues et veiller à ce que tout le monde puisse le lire, y compris avec un lecteur d’écran.

## Ce que vous apportez

Une plume claire en anglais ou en français, et une bonne lecture de l’autre langue. Vous pouvez nous montrer un texte de vous.`,
    },
    place: both,
    languages: [
      { language: 'en', level: 'C1', required: true },
      { language: 'fr', level: 'B2', required: false },
    ],
  },
];
