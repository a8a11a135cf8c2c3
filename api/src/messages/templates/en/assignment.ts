import { shipped } from '../template.ts';

export const assignmentTemplates = shipped({
  review_reminder: {
    subject: 'Reviews that wait for you',
    body: [
      'Dear {name},',
      'In “{call}”, reviews that are not submitted and wait for you: {reviews}.',
      'They are due by {deadline}.',
      'If you cannot do some of them, step aside there, or write to us: somebody else takes them.',
      '[Open my reviews]({link})',
    ],
  },
});
