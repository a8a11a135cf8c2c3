import type { Templates } from '../template.ts';

export const discreetTemplates = {
  something_new: () => ({
    subject: 'There is something new for you',
    greeting: 'Hello,',
    paragraphs: ['There is something new for you. Sign in to read it.'],
  }),
} satisfies Partial<Templates>;
