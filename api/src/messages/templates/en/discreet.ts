import { shipped } from '../template.ts';

export const discreetTemplates = shipped({
  something_new: {
    subject: 'There is something new for you',
    body: ['Hello,', 'There is something new for you. Sign in to read it.'],
  },
});
