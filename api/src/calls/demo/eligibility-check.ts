import type { EligibilityRules } from '@placet/contract/forms/eligibility-rules.ts';

/** Five questions that spare somebody a long form in vain; none of the answers is a wall. */
export const eligibilityCheck: EligibilityRules = {
  intro: {
    en: 'Five questions, two minutes. Nothing is stored, and you may apply whatever the answer.',
    fr: 'Cinq questions, deux minutes. Rien n’est enregistré, et vous pouvez postuler quelle que soit la réponse.',
  },
  questions: [
    {
      key: 'adult',
      type: 'yes_no',
      required: true,
      label: {
        en: 'Will you be 18 or older on the first day of the internship?',
        fr: 'Aurez-vous 18 ans ou plus le premier jour du stage ?',
      },
    },
    {
      key: 'eight-weeks',
      type: 'yes_no',
      required: true,
      label: {
        en: 'Could you be with us for at least eight weeks?',
        fr: 'Pourriez-vous être avec nous pendant au moins huit semaines ?',
      },
    },
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
      key: 'languages',
      type: 'languages',
      required: true,
      minItems: 1,
      maxItems: 12,
      suggested: ['en', 'fr', 'es', 'ar'],
      label: {
        en: 'Which languages do you speak, and how well?',
        fr: 'Quelles langues parlez-vous, et à quel niveau ?',
      },
      help: {
        en: 'Your own judgement is enough. A1 is a beginner, B2 works in the language, C2 is nearly native.',
        fr: 'Votre propre appréciation suffit. A1 : débutant ; B2 : vous travaillez dans la langue ; C2 : presque comme une langue maternelle.',
      },
    },
    {
      key: 'paid-work-needed',
      type: 'yes_no',
      required: true,
      label: {
        en: 'Would you need to be paid more than a small monthly allowance?',
        fr: 'Auriez-vous besoin d’une rémunération supérieure à une petite allocation mensuelle ?',
      },
    },
  ],
  rules: [
    {
      key: 'under-18',
      when: { op: 'is', question: 'adult', value: false },
      outcome: 'not_eligible',
      reason: {
        en: 'Interns must be 18 or older on their first day, because the confidentiality commitment is a contract.',
        fr: 'Les stagiaires doivent avoir 18 ans ou plus le premier jour, car l’engagement de confidentialité est un contrat.',
      },
      whatYouCanDo: {
        en: 'Apply for a later internship. Until then our public events are open to everybody.',
        fr: 'Postulez pour un stage ultérieur. D’ici là, nos événements publics sont ouverts à toutes et à tous.',
      },
    },
    {
      key: 'too-short',
      when: { op: 'is', question: 'eight-weeks', value: false },
      outcome: 'not_eligible',
      reason: {
        en: 'An internship lasts at least eight weeks: the first two go into training.',
        fr: 'Un stage dure au moins huit semaines : les deux premières sont consacrées à la formation.',
      },
      whatYouCanDo: {
        en: 'Part time is possible, from two days a week. The rolling call lets you choose a period that suits you.',
        fr: 'Le temps partiel est possible, à partir de deux jours par semaine. L’appel permanent vous laisse choisir une période qui vous convient.',
      },
    },
    {
      key: 'no-working-language',
      when: {
        op: 'all',
        of: [
          { op: 'answered', question: 'languages' },
          { op: 'not', of: { op: 'speaks', question: 'languages', language: 'en', level: 'B2' } },
          { op: 'not', of: { op: 'speaks', question: 'languages', language: 'fr', level: 'B2' } },
        ],
      },
      outcome: 'not_eligible',
      reason: {
        en: 'Every team works in English or French. You need at least one of them at level B2.',
        fr: 'Toutes les équipes travaillent en anglais ou en français. Il vous faut au moins l’une de ces langues au niveau B2.',
      },
      whatYouCanDo: {
        en: 'We keep a list of free and inexpensive language courses. You may also apply now if you will reach B2 before the internship begins: say so in your motivation.',
        fr: 'Nous tenons une liste de cours de langue gratuits ou bon marché. Vous pouvez aussi postuler dès maintenant si vous atteignez le niveau B2 avant le début du stage : dites-le dans votre motivation.',
      },
    },
    {
      key: 'needs-permit',
      when: {
        op: 'any',
        of: [
          { op: 'is', question: 'work-permission', value: 'no' },
          { op: 'is', question: 'work-permission', value: 'unsure' },
        ],
      },
      outcome: 'unsure',
      reason: {
        en: 'Whether you can take part depends on a permit or visa that we cannot promise.',
        fr: 'Votre participation dépend d’une autorisation ou d’un visa que nous ne pouvons pas promettre.',
      },
      whatYouCanDo: {
        en: 'Apply all the same, and early: some teams can take interns who work from abroad, and we write the letters a visa asks for.',
        fr: 'Postulez tout de même, et tôt : certaines équipes accueillent des stagiaires à distance, et nous rédigeons les lettres demandées pour un visa.',
      },
    },
    {
      key: 'allowance',
      when: { op: 'is', question: 'paid-work-needed', value: true },
      outcome: 'unsure',
      reason: {
        en: 'We pay an allowance for food and local transport, no salary.',
        fr: 'Nous versons une allocation pour les repas et les transports locaux, pas de salaire.',
      },
      whatYouCanDo: {
        en: 'Ask your university or a foundation about a grant for internships; we confirm your place in writing. Part time beside a job is possible as well.',
        fr: 'Demandez à votre université ou à une fondation une bourse de stage ; nous confirmons votre place par écrit. Le temps partiel à côté d’un emploi est aussi possible.',
      },
    },
    {
      key: 'all-well',
      when: {
        op: 'all',
        of: [
          { op: 'is', question: 'adult', value: true },
          { op: 'is', question: 'eight-weeks', value: true },
          {
            op: 'any',
            of: [
              { op: 'speaks', question: 'languages', language: 'en', level: 'B2' },
              { op: 'speaks', question: 'languages', language: 'fr', level: 'B2' },
            ],
          },
        ],
      },
      outcome: 'eligible',
      reason: {
        en: 'You meet what every team asks: age, time and a working language.',
        fr: 'Vous remplissez les conditions communes à toutes les équipes : âge, durée et langue de travail.',
      },
    },
  ],
  carryOver: [
    { from: 'adult', to: 'adult' },
    { from: 'eight-weeks', to: 'eight-weeks' },
    { from: 'work-permission', to: 'work-permission' },
    { from: 'languages', to: 'languages' },
  ],
};
