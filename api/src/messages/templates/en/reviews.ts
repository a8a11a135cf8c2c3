import { shipped } from '../template.ts';

export const reviewTemplates = shipped({
  discussion_mention: {
    subject: 'A discussion mentions you',
    body: [
      'Dear {name},',
      'In “{call}”, you are mentioned in the discussion of an application. What was said is for you to read after signing in.',
      '[Open the discussion]({link})',
    ],
  },
});
