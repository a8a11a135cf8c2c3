import type { Section } from '@placet/contract/forms/question.ts';

const preferNot = { value: 'prefer-not', label: { en: 'I prefer not to say', fr: 'Je préfère ne pas répondre' } };

export const equality: Section = {
  key: 'equality',
  title: { en: 'Equality questions', fr: 'Questions sur l’égalité' },
  intro: {
    en: 'You may leave all of these empty. The answers are kept apart from your application and without your name. Nobody who decides about you sees them; we only count them, to see whom we fail to reach.',
    fr: 'Vous pouvez laisser toutes ces questions sans réponse. Les réponses sont conservées à part, sans votre nom. Personne qui décide de votre candidature ne les voit ; nous les comptons seulement, pour savoir qui nous n’atteignons pas.',
  },
  questions: [
    {
      key: 'age-group',
      type: 'single_choice',
      required: false,
      monitoring: true,
      label: { en: 'How old are you?', fr: 'Quel âge avez-vous ?' },
      options: [
        { value: 'to-24', label: { en: '18 to 24', fr: '18 à 24 ans' } },
        { value: 'to-34', label: { en: '25 to 34', fr: '25 à 34 ans' } },
        { value: 'to-49', label: { en: '35 to 49', fr: '35 à 49 ans' } },
        { value: 'from-50', label: { en: '50 or older', fr: '50 ans ou plus' } },
        preferNot,
      ],
    },
    {
      key: 'gender',
      type: 'single_choice',
      required: false,
      monitoring: true,
      label: { en: 'Which describes you best?', fr: 'Qu’est-ce qui vous décrit le mieux ?' },
      options: [
        { value: 'woman', label: { en: 'Woman', fr: 'Femme' } },
        { value: 'man', label: { en: 'Man', fr: 'Homme' } },
        { value: 'non-binary', label: { en: 'Non-binary', fr: 'Non binaire' } },
        { value: 'own-words', label: { en: 'In my own words', fr: 'Avec mes propres mots' } },
        preferNot,
      ],
    },
    {
      key: 'gender-own-words',
      type: 'short_text',
      required: false,
      monitoring: true,
      maxCharacters: 80,
      condition: { op: 'is', question: 'gender', value: 'own-words' },
      label: { en: 'Your own words', fr: 'Vos propres mots' },
    },
    {
      key: 'disability',
      type: 'single_choice',
      required: false,
      monitoring: true,
      label: {
        en: 'Do you live with a disability or a long-term illness?',
        fr: 'Vivez-vous avec un handicap ou une maladie de longue durée ?',
      },
      options: [
        { value: 'yes', label: { en: 'Yes', fr: 'Oui' } },
        { value: 'no', label: { en: 'No', fr: 'Non' } },
        preferNot,
      ],
    },
    {
      key: 'first-to-study',
      type: 'single_choice',
      required: false,
      monitoring: true,
      label: {
        en: 'Are you among the first in your family to go to university?',
        fr: 'Faites-vous partie des premières personnes de votre famille à aller à l’université ?',
      },
      options: [
        { value: 'yes', label: { en: 'Yes', fr: 'Oui' } },
        { value: 'no', label: { en: 'No', fr: 'Non' } },
        {
          value: 'not-university',
          label: { en: 'I did not go to university', fr: 'Je n’ai pas fait d’études universitaires' },
        },
        preferNot,
      ],
    },
  ],
};

export const statements: Section = {
  key: 'statements',
  title: { en: 'Before you send', fr: 'Avant d’envoyer' },
  questions: [
    {
      key: 'true-and-mine',
      type: 'statement',
      required: true,
      label: {
        en: 'What I have written is true, and it is my own work.',
        fr: 'Ce que j’ai écrit est vrai et c’est mon propre travail.',
      },
    },
    {
      key: 'confidential-work',
      type: 'statement',
      required: true,
      label: {
        en: 'I understand that the work is confidential. If I am accepted I will be asked to sign a commitment that holds during the internship and after it.',
        fr: 'Je comprends que le travail est confidentiel. Si ma candidature est acceptée, on me demandera de signer un engagement valable pendant le stage et après.',
      },
    },
    {
      key: 'data-notice',
      type: 'statement',
      required: true,
      label: {
        en: 'I have read what happens to my data and agree that it is used to decide on this application.',
        fr: 'J’ai lu ce qu’il advient de mes données et j’accepte qu’elles servent à décider de cette candidature.',
      },
    },
  ],
};
