import type { Section } from '@placet/contract/forms/question.ts';

export const wishes: Section = {
  key: 'wishes',
  title: { en: 'Programme and teams', fr: 'Programme et équipes' },
  questions: [
    {
      key: 'programme',
      type: 'single_choice',
      required: true,
      label: { en: 'Which internship do you apply for?', fr: 'À quel stage postulez-vous ?' },
      options: [
        { value: 'geneva', label: { en: 'Geneva', fr: 'Genève' } },
        { value: 'new-york', label: { en: 'New York', fr: 'New York' } },
        { value: 'either', label: { en: 'Either of them', fr: 'L’un ou l’autre' } },
      ],
    },
    {
      key: 'teams',
      type: 'team_preferences',
      required: true,
      minItems: 1,
      maxItems: 3,
      label: { en: 'Which teams would you like to work with?', fr: 'Avec quelles équipes souhaitez-vous travailler ?' },
      help: {
        en: 'Choose up to three, best first. Where you are placed also depends on what the teams need at that time.',
        fr: 'Choisissez-en trois au plus, la préférée en premier. L’affectation dépend aussi des besoins des équipes à ce moment-là.',
      },
    },
    {
      key: 'team-reasons',
      type: 'long_text',
      required: false,
      maxWords: 150,
      label: { en: 'Why your first choice?', fr: 'Pourquoi votre premier choix ?' },
    },
  ],
};

export const availability: Section = {
  key: 'availability',
  title: { en: 'When you are available', fr: 'Vos disponibilités' },
  questions: [
    {
      key: 'eight-weeks',
      type: 'yes_no',
      required: false,
      label: {
        en: 'Could you be with us for at least eight weeks?',
        fr: 'Pourriez-vous être avec nous pendant au moins huit semaines ?',
      },
    },
    {
      key: 'available',
      type: 'date_range',
      required: true,
      earliest: { from: 'today' },
      latest: { from: 'today', years: 2 },
      minDays: 56,
      label: {
        en: 'From when until when could you be with us?',
        fr: 'De quand à quand pourriez-vous être avec nous ?',
      },
      help: {
        en: 'At least eight weeks. We agree the exact dates with you later.',
        fr: 'Au moins huit semaines. Nous fixerons les dates exactes avec vous plus tard.',
      },
    },
    {
      key: 'presence',
      type: 'single_choice',
      required: true,
      label: { en: 'How much time do you have?', fr: 'De combien de temps disposez-vous ?' },
      options: [
        { value: 'full-time', label: { en: 'Full time, five days a week', fr: 'Temps plein, cinq jours par semaine' } },
        { value: 'part-time', label: { en: 'Part time', fr: 'Temps partiel' } },
      ],
    },
    {
      key: 'days-a-week',
      type: 'number',
      required: true,
      min: 2,
      max: 4.5,
      decimals: 1,
      condition: { op: 'is', question: 'presence', value: 'part-time' },
      label: { en: 'How many days a week?', fr: 'Combien de jours par semaine ?' },
      unit: { en: 'days', fr: 'jours' },
    },
    {
      key: 'availability-notes',
      type: 'long_text',
      required: false,
      maxWords: 100,
      label: {
        en: 'Is there anything else we should know about your dates?',
        fr: 'Y a-t-il autre chose à savoir au sujet de vos dates ?',
      },
      help: {
        en: 'Examinations, for instance, or care for somebody.',
        fr: 'Des examens, par exemple, ou un proche à soigner.',
      },
    },
  ],
};

export const workPermission: Section = {
  key: 'work-permission',
  title: { en: 'Permission to work', fr: 'Autorisation de travail' },
  intro: {
    en: 'We cannot arrange every visa. Tell us how things stand: it does not decide on your application by itself.',
    fr: 'Nous ne pouvons pas obtenir tous les visas. Dites-nous ce qu’il en est : cela ne décide pas à soi seul de votre candidature.',
  },
  questions: [
    {
      key: 'work-permission',
      type: 'single_choice',
      required: true,
      label: {
        en: 'May you work in the country where the internship takes place?',
        fr: 'Avez-vous le droit de travailler dans le pays où se déroule le stage ?',
      },
      options: [
        { value: 'yes', label: { en: 'Yes, without a time limit', fr: 'Oui, sans limite de durée' } },
        {
          value: 'permit',
          label: { en: 'Yes, with a permit that ends', fr: 'Oui, avec une autorisation à durée limitée' },
        },
        {
          value: 'no',
          label: { en: 'No, I would need a permit or visa', fr: 'Non, il me faudrait une autorisation ou un visa' },
        },
        { value: 'unsure', label: { en: 'I do not know', fr: 'Je ne sais pas' } },
      ],
    },
    {
      key: 'permit-ends',
      type: 'date',
      required: true,
      sensitive: true,
      earliest: { from: 'today' },
      condition: { op: 'is', question: 'work-permission', value: 'permit' },
      label: { en: 'When does your permit end?', fr: 'Quand votre autorisation prend-elle fin ?' },
    },
    {
      key: 'nationalities',
      type: 'short_text',
      required: true,
      sensitive: true,
      condition: {
        op: 'any',
        of: [
          { op: 'is', question: 'work-permission', value: 'no' },
          { op: 'is', question: 'work-permission', value: 'unsure' },
        ],
      },
      label: {
        en: 'Which passports or travel documents do you hold?',
        fr: 'De quels passeports ou titres de voyage disposez-vous ?',
      },
      help: {
        en: 'We ask because visa rules depend on it. If you are stateless or a refugee, say so.',
        fr: 'Nous le demandons parce que les règles de visa en dépendent. Si vous êtes apatride ou bénéficiez d’une protection internationale, dites-le.',
      },
    },
  ],
};
