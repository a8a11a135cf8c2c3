import type { Templates } from '../template.ts';

export const applicationTemplates = {
  application_received: ({ name, call, number, sha256, submittedAt, url, next }) => ({
    subject: `We have received your application ${number}`,
    greeting: `Dear ${name},`,
    paragraphs: [
      `Your application for “${call}” was received on ${submittedAt}. Its number is ${number}.`,
      next,
      `Fingerprint (SHA-256) of exactly what you sent: ${sha256}`,
    ],
    action: { label: 'Open my application', url },
    afterwards: ['Keep this mail. A copy of what you sent is on the page behind the link.'],
  }),
  application_returned: ({ name, call, number, sections, deadline, note, url }) => ({
    subject: `Please complete your application ${number}`,
    greeting: `Dear ${name},`,
    paragraphs: [
      `We need something more for your application for “${call}”, in: ${sections.join(', ')}.`,
      ...(note === '' ? [] : [note]),
      `Please send it again by ${deadline}. Everything else stays as you sent it.`,
    ],
    action: { label: 'Complete my application', url },
  }),
  application_withdrawn: ({ name, call, number }) => ({
    subject: `Your application ${number} is withdrawn`,
    greeting: `Dear ${name},`,
    paragraphs: [
      `As you asked, your application for “${call}” is withdrawn. Nobody will consider it any more, and your data will be erased when its time of keeping ends.`,
    ],
  }),
} satisfies Partial<Templates>;
