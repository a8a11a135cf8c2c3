import { shipped } from '../template.ts';

export const discreetTemplates = shipped({
  something_new: {
    subject: 'Il y a du nouveau pour vous',
    body: ['Bonjour,', 'Il y a du nouveau pour vous. Connectez-vous pour le lire.'],
  },
});
