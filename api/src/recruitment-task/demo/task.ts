import type { LocalizedText } from '@placet/contract';
import type { Criterion } from '@placet/contract/rubric/definition.ts';

/** What the demo's shortlisted are asked. */
export const instructions: LocalizedText = {
  en: `## What happened
A newspaper reports that fourteen people were arrested after a vigil in the town of Oroya. A relative of one of them writes to us and names three. A ministry says that nobody was arrested.

## What to write
A note of **at most 600 words** to the head of the team:

- what we know, from whom, and how sure we are of it;
- what you would check next, and how;
- whom a publication could put in danger, and what you would leave out.

Write no name of your own, nor anything that says who you are: those who read your answer do not know whose it is.`,
  fr: `## Ce qui s’est passé
Un journal rapporte que quatorze personnes ont été arrêtées après une veillée dans la ville d’Oroya. Une proche de l’une d’elles nous écrit et en nomme trois. Un ministère affirme que personne n’a été arrêté.

## Ce qu’il faut écrire
Une note de **600 mots au plus** à la personne responsable de l’équipe :

- ce que nous savons, de qui, et avec quelle certitude ;
- ce que vous vérifieriez ensuite, et comment ;
- qui une publication pourrait mettre en danger, et ce que vous ne publieriez pas.

N’écrivez pas votre nom, ni rien qui dise qui vous êtes : les personnes qui lisent votre réponse ne savent pas de qui elle est.`,
};

const scale = (...anchors: readonly LocalizedText[]): Criterion['scale'] =>
  anchors.map((anchor, index) => ({ value: index + 1, anchor }));

/** By what the demo's answers are scored. */
export const criteria: readonly Criterion[] = [
  {
    key: 'sources',
    name: { en: 'Use of sources', fr: 'Usage des sources' },
    description: {
      en: 'Is each statement tied to who said it, and to how sure one can be?',
      fr: 'Chaque affirmation est-elle rattachée à sa source, et à son degré de certitude ?',
    },
    ...{ counted: true, weight: 2, optional: false },
    scale: scale(
      { en: 'Takes what is said for what is so', fr: 'Prend ce qui est dit pour vrai' },
      { en: 'Names sources, without weighing them', fr: 'Nomme les sources sans les peser' },
      { en: 'Weighs most of them', fr: 'En pèse la plupart' },
      { en: 'Weighs each, and says what is open', fr: 'Pèse chacune, et dit ce qui reste ouvert' },
    ),
  },
  {
    key: 'protection',
    name: { en: 'Protection of people', fr: 'Protection des personnes' },
    description: {
      en: 'Does the note see whom a publication could harm?',
      fr: 'La note voit-elle à qui une publication pourrait nuire ?',
    },
    ...{ counted: true, weight: 2, optional: false },
    scale: scale(
      { en: 'Exposes somebody', fr: 'Expose quelqu’un' },
      { en: 'Mentions the risk in passing', fr: 'Mentionne le risque en passant' },
      { en: 'Leaves out what endangers', fr: 'Tait ce qui met en danger' },
      { en: 'And asks for consent where it matters', fr: 'Et demande l’accord là où il le faut' },
    ),
  },
  {
    key: 'writing',
    name: { en: 'Writing', fr: 'Rédaction' },
    description: { en: 'Short, clear, usable as it is.', fr: 'Brève, claire, utilisable telle quelle.' },
    ...{ counted: true, weight: 1, optional: false },
    scale: scale(
      { en: 'Hard to follow', fr: 'Difficile à suivre' },
      { en: 'Can be followed', fr: 'Se suit' },
      { en: 'Clear', fr: 'Claire' },
      { en: 'Clear, and short', fr: 'Claire et brève' },
    ),
  },
];

/** What is answered; nothing in it says by whom. */
export const answers = [
  `We know of three arrests from one person, a relative, who was not there. The figure of fourteen stands in one newspaper that names no source; the denial of the ministry speaks against it without saying what did happen.
I would call the relative back on a safe line, ask who else saw it, and look for the register of the police station. I would compare pictures of the vigil with the place and the weather of that day.
The three names stay with us: their families have not agreed, and the relative can be recognised by what she knows. Until two sources that do not depend on each other agree, I would write of reports, without a number.`,
  `Three sources, of three kinds. The newspaper gives a number without saying where it comes from. The relative gives names, and has reason to be afraid. The ministry denies, as it has before.
Next I would look for somebody who was at the vigil and is not related to anybody, and ask the lawyers’ association who was brought before a judge.
Neither the names nor the street may be published. I would ask the families first, each on their own, and accept a no.`,
] as const;
