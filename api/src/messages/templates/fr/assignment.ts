import { shipped } from '../template.ts';

export const assignmentTemplates = shipped({
  review_reminder: {
    subject: 'Des évaluations vous attendent',
    body: [
      'Bonjour {name},',
      'Dans « {call} », évaluations non envoyées qui vous attendent : {reviews}.',
      'Elles sont à rendre au plus tard le {deadline}.',
      'Si vous ne pouvez pas en faire certaines, retirez-vous sur cette page ou écrivez-nous : quelqu’un d’autre les reprendra.',
      '[Ouvrir mes évaluations]({link})',
    ],
  },
});
