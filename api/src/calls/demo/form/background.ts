import type { Section } from '@placet/contract/forms/question.ts';

export const education: Section = {
  key: 'education',
  title: { en: 'Education', fr: 'Formation' },
  intro: {
    en: 'Studies, training, courses: what counts is what you learned, not where. Begin with the latest.',
    fr: 'Études, formations, cours : ce qui compte est ce que vous avez appris, non le lieu. Commencez par la plus récente.',
  },
  questions: [
    {
      key: 'education',
      type: 'education',
      required: true,
      minItems: 1,
      maxItems: 6,
      label: { en: 'Your education', fr: 'Votre formation' },
    },
    {
      key: 'enrolled',
      type: 'yes_no',
      required: true,
      label: {
        en: 'Will you be enrolled as a student during the internship?',
        fr: 'Suivrez-vous des études pendant le stage ?',
      },
    },
    {
      key: 'internship-agreement',
      type: 'yes_no',
      required: true,
      condition: { op: 'is', question: 'enrolled', value: true },
      label: {
        en: 'Does your university or school ask for an internship agreement?',
        fr: 'Votre établissement demande-t-il une convention de stage ?',
      },
    },
  ],
};

export const experience: Section = {
  key: 'experience',
  title: { en: 'Experience', fr: 'Expérience' },
  intro: {
    en: 'Paid or not: work, internships, volunteering, activism, care for your community. If you have none yet, go on: many of our interns had none.',
    fr: 'Rémunérée ou non : travail, stages, bénévolat, militantisme, engagement dans votre communauté. Si vous n’en avez pas encore, continuez : beaucoup de nos stagiaires n’en avaient pas.',
  },
  questions: [
    {
      key: 'experience',
      type: 'experience',
      required: false,
      maxItems: 8,
      maxWords: 100,
      label: { en: 'What you have done so far', fr: 'Ce que vous avez fait jusqu’ici' },
      help: {
        en: 'Leave out names and places that could put somebody at risk.',
        fr: 'N’indiquez ni noms ni lieux qui pourraient mettre quelqu’un en danger.',
      },
    },
    {
      key: 'skills',
      type: 'multiple_choice',
      required: false,
      label: { en: 'Which of these have you done before?', fr: 'Lesquelles de ces tâches avez-vous déjà faites ?' },
      options: [
        { value: 'research', label: { en: 'Legal or country research', fr: 'Recherche juridique ou sur un pays' } },
        { value: 'documentation', label: { en: 'Documenting violations', fr: 'Documentation de violations' } },
        {
          value: 'interviews',
          label: { en: 'Interviews with people affected', fr: 'Entretiens avec des personnes concernées' },
        },
        { value: 'writing', label: { en: 'Writing reports or articles', fr: 'Rédaction de rapports ou d’articles' } },
        { value: 'translation', label: { en: 'Translation or interpreting', fr: 'Traduction ou interprétation' } },
        { value: 'data', label: { en: 'Work with data', fr: 'Travail avec des données' } },
        {
          value: 'communications',
          label: { en: 'Social media, design or film', fr: 'Réseaux sociaux, graphisme ou vidéo' },
        },
        { value: 'finance', label: { en: 'Accounting or administration', fr: 'Comptabilité ou administration' } },
        { value: 'none', exclusive: true, label: { en: 'None of these', fr: 'Aucune de celles-ci' } },
      ],
    },
  ],
};

export const languages: Section = {
  key: 'languages',
  title: { en: 'Languages', fr: 'Langues' },
  intro: {
    en: 'The teams work in English, French or both. UN Monitoring needs excellent English; Finance and the regional team need fluent French.',
    fr: 'Les équipes travaillent en anglais, en français ou dans les deux langues. Le suivi de l’ONU demande un excellent anglais ; les finances et l’équipe régionale, un français courant.',
  },
  questions: [
    {
      key: 'languages',
      type: 'languages',
      required: true,
      minItems: 1,
      maxItems: 12,
      suggested: ['en', 'fr', 'es', 'ar'],
      label: { en: 'The languages you speak, and how well', fr: 'Les langues que vous parlez, et à quel niveau' },
      help: {
        en: 'Your own judgement is enough. A1 is a beginner, B2 works in the language, C2 is nearly native.',
        fr: 'Votre propre appréciation suffit. A1 : débutant ; B2 : vous travaillez dans la langue ; C2 : presque comme une langue maternelle.',
      },
    },
  ],
};
