import type { Section } from '@placet/contract/forms/question.ts';

const megabyte = 1_000_000;

export const motivation: Section = {
  key: 'motivation',
  title: { en: 'Motivation', fr: 'Motivation' },
  questions: [
    {
      key: 'motivation',
      type: 'long_text',
      required: true,
      maxWords: 300,
      label: { en: 'Why do you want to do this internship?', fr: 'Pourquoi souhaitez-vous faire ce stage ?' },
      help: {
        en: 'In your own words, in English or French. Plain sentences are best; mistakes in the language do not count against you.',
        fr: 'Avec vos propres mots, en français ou en anglais. Des phrases simples suffisent ; les fautes de langue ne comptent pas contre vous.',
      },
    },
    {
      key: 'confidentiality-case',
      type: 'long_text',
      required: true,
      maxWords: 200,
      label: {
        en: 'Tell us about a time when somebody trusted you with something confidential',
        fr: 'Racontez une situation où l’on vous a confié quelque chose de confidentiel',
      },
      help: {
        en: 'What did you do to keep it safe? Do not tell us the secret itself.',
        fr: 'Qu’avez-vous fait pour le protéger ? Ne nous dites pas le secret lui-même.',
      },
    },
    {
      key: 'work-link',
      type: 'link',
      required: false,
      identifying: true,
      label: { en: 'A link to something you have made', fr: 'Un lien vers quelque chose que vous avez fait' },
      help: {
        en: 'An article, a project, a film. Leave it empty if it could put you at risk.',
        fr: 'Un article, un projet, une vidéo. N’indiquez rien si cela peut vous mettre en danger.',
      },
    },
  ],
};

export const documents: Section = {
  key: 'documents',
  title: { en: 'CV and cover letter', fr: 'CV et lettre de motivation' },
  questions: [
    {
      key: 'cv',
      type: 'file',
      kind: 'cv',
      required: true,
      identifying: true,
      accept: ['pdf', 'docx', 'odt'],
      maxBytes: 5 * megabyte,
      maxPages: 3,
      label: { en: 'Your CV', fr: 'Votre CV' },
      help: {
        en: 'No photo, date of birth or marital status, please.',
        fr: 'Sans photo, date de naissance ni situation familiale, s’il vous plaît.',
      },
    },
    {
      key: 'cover-letter',
      type: 'file',
      kind: 'cover-letter',
      required: true,
      identifying: true,
      accept: ['pdf', 'docx', 'odt'],
      maxBytes: 5 * megabyte,
      maxPages: 2,
      label: { en: 'Your cover letter', fr: 'Votre lettre de motivation' },
      help: { en: 'It names the programme you apply for.', fr: 'Elle nomme le programme auquel vous postulez.' },
    },
  ],
};

export const referees: Section = {
  key: 'referees',
  title: { en: 'Referees', fr: 'Personnes de référence' },
  intro: {
    en: 'Two people who know your work and are not related to you. Ask them first. We send each of them one message with one link; they need no account.',
    fr: 'Deux personnes qui connaissent votre travail et ne sont pas de votre famille. Demandez-leur d’abord leur accord. Nous envoyons à chacune un message avec un lien ; aucun compte n’est nécessaire.',
  },
  questions: [
    {
      key: 'referees',
      type: 'referees',
      required: true,
      identifying: true,
      label: { en: 'Your referees', fr: 'Vos personnes de référence' },
    },
  ],
};
