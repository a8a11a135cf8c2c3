import type { Section } from '@placet/contract/forms/question.ts';

export const aboutYou: Section = {
  key: 'about-you',
  title: { en: 'About you', fr: 'Vous' },
  questions: [
    {
      key: 'full-name',
      type: 'short_text',
      required: true,
      identifying: true,
      autofill: 'name',
      label: { en: 'Your full name', fr: 'Votre nom complet' },
      help: {
        en: 'Write it as it should stand on a letter, in any script and in any order.',
        fr: 'Écrivez-le comme il doit figurer sur une lettre, dans l’écriture et dans l’ordre de votre choix.',
      },
    },
    {
      key: 'address-name',
      type: 'short_text',
      required: true,
      identifying: true,
      maxCharacters: 80,
      label: { en: 'How should we address you?', fr: 'Comment devons-nous nous adresser à vous ?' },
      help: {
        en: 'What we write after “Dear” in a message, for instance “Amina” or “Dr Diallo”.',
        fr: 'Ce que nous écrivons au début d’un message, par exemple « Bonjour Amina » ou « Dr Diallo ».',
      },
    },
    {
      key: 'country',
      type: 'country',
      required: true,
      identifying: true,
      label: { en: 'The country you live in now', fr: 'Le pays où vous vivez actuellement' },
    },
    {
      key: 'city',
      type: 'short_text',
      required: false,
      identifying: true,
      autofill: 'address-level2',
      label: { en: 'Town or city', fr: 'Ville ou localité' },
    },
    {
      key: 'adult',
      type: 'yes_no',
      required: false,
      label: {
        en: 'Will you be 18 or older on the first day of the internship?',
        fr: 'Aurez-vous 18 ans ou plus le premier jour du stage ?',
      },
    },
  ],
};

export const contact: Section = {
  key: 'contact',
  title: { en: 'How to contact you safely', fr: 'Vous contacter en toute sécurité' },
  intro: {
    en: 'Writing to you must not put you at risk. What you tell us about your safety is encrypted, and only the coordinators of this call can read it.',
    fr: 'Vous écrire ne doit pas vous mettre en danger. Ce que vous nous dites de votre sécurité est chiffré ; seules les personnes qui coordonnent cet appel peuvent le lire.',
  },
  questions: [
    {
      key: 'email',
      type: 'email',
      required: true,
      identifying: true,
      label: { en: 'E-mail address for this application', fr: 'Adresse e-mail pour cette candidature' },
      help: {
        en: 'Use an address that nobody else reads.',
        fr: 'Utilisez une adresse que personne d’autre ne lit.',
      },
    },
    {
      key: 'phone',
      type: 'phone',
      required: false,
      identifying: true,
      label: { en: 'Phone number', fr: 'Numéro de téléphone' },
      help: {
        en: 'Only if we may call you. Begin with the country code, for example +41 22 123 45 67.',
        fr: 'Seulement si nous pouvons vous appeler. Commencez par l’indicatif du pays, par exemple +41 22 123 45 67.',
      },
    },
    {
      key: 'ways-to-contact',
      type: 'multiple_choice',
      required: true,
      label: { en: 'How may people contact you?', fr: 'Comment peut-on vous contacter ?' },
      help: {
        en: 'If you choose the last one, our mails only say that there is something new for you. They name neither us nor the call; you read what it is after signing in.',
        fr: 'Si vous choisissez la dernière possibilité, nos messages disent seulement qu’il y a du nouveau pour vous. Ils ne nomment ni nous ni l’appel ; vous lisez la suite en vous connectant.',
      },
      options: [
        { value: 'email', label: { en: 'By e-mail', fr: 'Par e-mail' } },
        { value: 'phone', label: { en: 'By phone', fr: 'Par téléphone' } },
        { value: 'signal', label: { en: 'By Signal', fr: 'Par Signal' } },
        {
          value: 'portal',
          exclusive: true,
          discreet: true,
          label: { en: 'Only here, when I sign in', fr: 'Uniquement ici, quand je me connecte' },
        },
      ],
    },
    {
      key: 'contact-precautions',
      type: 'yes_no',
      required: true,
      discreet: true,
      sensitive: true,
      label: {
        en: 'Is there anything we must be careful about when we contact you?',
        fr: 'Devons-nous prendre des précautions quand nous vous contactons ?',
      },
      help: {
        en: 'For instance: somebody else reads your mail, or our name must not appear. If you say yes, our mails to you name nothing.',
        fr: 'Par exemple : une autre personne lit votre courrier, ou notre nom ne doit pas apparaître. Si vous répondez oui, nos messages ne nomment rien.',
      },
    },
    {
      key: 'contact-safety',
      type: 'long_text',
      required: true,
      sensitive: true,
      maxWords: 150,
      condition: { op: 'is', question: 'contact-precautions', value: true },
      label: {
        en: 'What should we do, and what should we avoid?',
        fr: 'Que devons-nous faire, et que devons-nous éviter ?',
      },
      help: {
        en: 'Safe hours, words to avoid, another way to reach you. You need not explain why.',
        fr: 'Les heures sûres, les mots à éviter, un autre moyen de vous joindre. Vous n’avez pas à expliquer pourquoi.',
      },
    },
  ],
};
