import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { withFrenchSpaces } from './french-spaces.ts';

/** What the call asks of a referee: about ten minutes of writing. */
export const standardReferenceForm: FormDefinition = withFrenchSpaces({
  sections: [
    {
      key: 'acquaintance',
      title: { en: 'How you know this person', fr: 'Comment vous connaissez cette personne' },
      questions: [
        {
          key: 'capacity',
          type: 'single_choice',
          required: true,
          label: { en: 'In what role have you known them?', fr: 'À quel titre l’avez-vous connue ?' },
          options: [
            {
              value: 'teacher',
              label: { en: 'Teacher or academic supervisor', fr: 'Enseignement ou encadrement universitaire' },
            },
            { value: 'manager', label: { en: 'Manager or employer', fr: 'Responsable ou employeur' } },
            { value: 'colleague', label: { en: 'Colleague', fr: 'Collègue' } },
            { value: 'civil-society', label: { en: 'Together in civil society', fr: 'Engagement associatif commun' } },
            { value: 'other', label: { en: 'Something else', fr: 'Autre' } },
          ],
        },
        {
          key: 'capacity-other',
          type: 'short_text',
          required: true,
          condition: { op: 'is', question: 'capacity', value: 'other' },
          label: { en: 'What was it?', fr: 'À quel titre ?' },
        },
        {
          key: 'years-known',
          type: 'number',
          required: true,
          min: 0,
          max: 80,
          decimals: 1,
          label: { en: 'For how many years?', fr: 'Depuis combien d’années ?' },
          unit: { en: 'years', fr: 'ans' },
        },
        {
          key: 'relative',
          type: 'yes_no',
          required: true,
          label: { en: 'Are you related to them?', fr: 'Avez-vous un lien de famille avec elle ?' },
        },
      ],
    },
    {
      key: 'statement',
      title: { en: 'Your view', fr: 'Votre avis' },
      intro: {
        en: 'You can answer here, upload a letter, or do both.',
        fr: 'Vous pouvez répondre ici, joindre une lettre, ou les deux.',
      },
      questions: [
        {
          key: 'letter',
          type: 'file',
          kind: 'reference-letter',
          required: false,
          accept: ['pdf', 'docx', 'odt'],
          maxBytes: 5_000_000,
          maxPages: 4,
          label: { en: 'A letter, if you have one', fr: 'Une lettre, si vous en avez une' },
        },
        {
          key: 'strengths',
          type: 'long_text',
          required: true,
          maxWords: 300,
          condition: { op: 'not', of: { op: 'answered', question: 'letter' } },
          label: {
            en: 'What does this person do well, and how have you seen it?',
            fr: 'Qu’est-ce que cette personne fait bien, et comment l’avez-vous constaté ?',
          },
        },
        {
          key: 'support',
          type: 'long_text',
          required: false,
          maxWords: 150,
          label: { en: 'Where will they need support?', fr: 'Où aura-t-elle besoin de soutien ?' },
        },
        {
          key: 'trust',
          type: 'single_choice',
          required: true,
          label: {
            en: 'Would you trust them with information that could put somebody in danger?',
            fr: 'Lui confieriez-vous des informations qui pourraient mettre quelqu’un en danger ?',
          },
          options: [
            { value: 'yes', label: { en: 'Yes, without reservation', fr: 'Oui, sans réserve' } },
            { value: 'with-guidance', label: { en: 'Yes, with guidance', fr: 'Oui, avec un encadrement' } },
            { value: 'no', label: { en: 'No', fr: 'Non' } },
            { value: 'cannot-say', label: { en: 'I cannot say', fr: 'Je ne peux pas me prononcer' } },
          ],
        },
        {
          key: 'trust-reasons',
          type: 'long_text',
          required: true,
          maxWords: 150,
          condition: {
            op: 'any',
            of: [
              { op: 'is', question: 'trust', value: 'no' },
              { op: 'is', question: 'trust', value: 'with-guidance' },
            ],
          },
          label: { en: 'Please tell us why', fr: 'Dites-nous pourquoi, s’il vous plaît' },
        },
        {
          key: 'recommendation',
          type: 'single_choice',
          required: true,
          label: { en: 'Do you recommend them?', fr: 'La recommandez-vous ?' },
          options: [
            { value: 'strongly', label: { en: 'Strongly', fr: 'Vivement' } },
            { value: 'yes', label: { en: 'Yes', fr: 'Oui' } },
            { value: 'with-reservations', label: { en: 'With reservations', fr: 'Avec des réserves' } },
            { value: 'no', label: { en: 'No', fr: 'Non' } },
          ],
        },
      ],
    },
  ],
});
