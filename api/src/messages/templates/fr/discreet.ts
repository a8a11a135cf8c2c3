import type { Templates } from '../template.ts';

export const discreetTemplates = {
  something_new: () => ({
    subject: 'Il y a du nouveau pour vous',
    greeting: 'Bonjour,',
    paragraphs: ['Il y a du nouveau pour vous. Connectez-vous pour le lire.'],
  }),
} satisfies Partial<Templates>;
