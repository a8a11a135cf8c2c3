import type { LocalizedText } from '@placet/contract';
import type { Criterion } from '@placet/contract/rubric/definition.ts';

const scale = (...anchors: readonly LocalizedText[]): Criterion['scale'] =>
  anchors.map((anchor, index) => ({ value: index + 1, anchor }));

/** By what the demo's reviewers will score. */
export const demoCriteria: readonly Criterion[] = [
  {
    key: 'motivation',
    name: { en: 'Motivation', fr: 'Motivation' },
    description: {
      en: 'Why this work, and why with us. What they did before counts more than what they say.',
      fr: 'Pourquoi ce travail, et pourquoi avec nous. Ce qui a été fait compte plus que ce qui est dit.',
    },
    ...{ counted: true, weight: 3, optional: false },
    scale: scale(
      { en: 'Could have been sent to anybody', fr: 'Aurait pu être envoyé à n’importe qui' },
      { en: 'General interest in human rights', fr: 'Intérêt général pour les droits humains' },
      { en: 'Reasons of their own, tied to our work', fr: 'Raisons personnelles, liées à notre travail' },
      { en: 'Has already acted on those reasons', fr: 'A déjà agi pour ces raisons' },
    ),
  },
  {
    key: 'experience',
    name: { en: 'Relevant experience', fr: 'Expérience utile' },
    description: {
      en: 'Paid or not: study, work, associations, family. Judge it by what was possible where they live.',
      fr: 'Rémunérée ou non : études, emploi, associations, famille. À juger selon ce qui était possible là où la personne vit.',
    },
    ...{ counted: true, weight: 2, optional: false },
    scale: scale(
      { en: 'None yet', fr: 'Aucune encore' },
      { en: 'Some, in another field', fr: 'Un peu, dans un autre domaine' },
      { en: 'Some, in this field', fr: 'Un peu, dans ce domaine' },
      { en: 'Much, with results they describe', fr: 'Beaucoup, avec des résultats décrits' },
    ),
  },
  {
    key: 'languages',
    name: { en: 'Languages', fr: 'Langues' },
    description: {
      en: 'For the teams they wish for, by their answers and not only by the levels they state.',
      fr: 'Pour les équipes souhaitées, d’après les réponses et non seulement les niveaux indiqués.',
    },
    ...{ counted: true, weight: 2, optional: true },
    scale: scale(
      { en: 'Below what the teams need', fr: 'En dessous des besoins des équipes' },
      { en: 'Enough with help', fr: 'Suffisant avec de l’aide' },
      { en: 'What the teams need', fr: 'Ce qu’il faut aux équipes' },
      { en: 'More, or another language we lack', fr: 'Davantage, ou une langue qui nous manque' },
    ),
  },
  {
    key: 'confidentiality',
    name: { en: 'Awareness of confidentiality', fr: 'Sens de la confidentialité' },
    description: {
      en: 'Do they see what a careless word can do, and does the application itself keep others safe?',
      fr: 'Voient-ils ce qu’une parole imprudente peut causer, et la candidature protège-t-elle elle-même autrui ?',
    },
    ...{ counted: true, weight: 3, optional: false },
    scale: scale(
      { en: 'Names people who could be harmed', fr: 'Nomme des personnes exposées' },
      { en: 'Does not mention it', fr: 'N’en parle pas' },
      { en: 'Understands why it matters', fr: 'Comprend pourquoi c’est important' },
      { en: 'Has practised it, and says how', fr: 'L’a pratiquée, et dit comment' },
    ),
  },
  {
    key: 'team-fit',
    name: { en: 'Fit with a team', fr: 'Affinité avec une équipe' },
    description: {
      en: 'Only shown, for placement later: it changes no result.',
      fr: 'Seulement montré, pour l’affectation : ne change aucun résultat.',
    },
    ...{ counted: false, weight: 0, optional: true },
    scale: scale(
      { en: 'No team in mind', fr: 'Aucune équipe en vue' },
      { en: 'One of the teams', fr: 'Une des équipes' },
      { en: 'Clearly a team that asks for it', fr: 'Nettement une équipe qui le demande' },
    ),
  },
];
