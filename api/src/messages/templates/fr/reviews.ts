import { shipped } from '../template.ts';

export const reviewTemplates = shipped({
  discussion_mention: {
    subject: 'Une discussion vous mentionne',
    body: [
      'Bonjour {name},',
      'Dans « {call} », la discussion d’une candidature vous mentionne. Ce qui est dit se lit une fois la session ouverte.',
      '[Ouvrir la discussion]({link})',
    ],
  },
});
