import type { Templates } from '../template.ts';

export const applicationTemplates = {
  application_received: ({
    name,
    call,
    number,
    sha256,
    submittedAt,
    url,
    sequence,
    referees,
    decisionBy,
    activeUntil,
  }) => ({
    subject:
      sequence > 1
        ? `We have received your application ${number} again`
        : `We have received your application ${number}`,
    greeting: `Dear ${name},`,
    paragraphs: [
      `Your application for “${call}” was received on ${submittedAt}. Its number is ${number}.`,
      ...(referees > 0
        ? ['We are writing to the people you named as referees. On the page behind the link you see who has answered.']
        : []),
      ...(decisionBy === null ? [] : [`You will hear from us by ${decisionBy}.`]),
      ...(activeUntil === null ? [] : [`We consider your application until ${activeUntil}.`]),
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
  application_return_undone: ({ name, call, number, url }) => ({
    subject: `You need not change your application ${number}`,
    greeting: `Dear ${name},`,
    paragraphs: [
      `We asked you to complete your application for “${call}”. That is no longer needed: it stands as you sent it, and there is nothing for you to do.`,
    ],
    action: { label: 'Open my application', url },
  }),
  application_withdrawn: ({ name, call, number }) => ({
    subject: `Your application ${number} is withdrawn`,
    greeting: `Dear ${name},`,
    paragraphs: [
      `As you asked, your application for “${call}” is withdrawn. Nobody will consider it any more, and your data will be erased when its time of keeping ends.`,
    ],
  }),
  application_inactive: ({ name, call, number, url }) => ({
    subject: `Your application ${number} is no longer active`,
    greeting: `Dear ${name},`,
    paragraphs: [
      `The time for which your application for “${call}” could be considered is over, and we had no place to offer you in it.`,
      'If you are still interested, you are welcome to apply again.',
    ],
    action: { label: 'See the call', url },
  }),
  deadline_extended: ({ name, call, deadline, url }) => ({
    subject: 'You have more time for your application',
    greeting: `Dear ${name},`,
    paragraphs: [
      `You have begun an application for “${call}”. You can now send it until ${deadline}.`,
      'What you wrote is kept. If you have decided not to apply, there is nothing to do.',
    ],
    action: { label: 'Go on with my application', url },
  }),
} satisfies Partial<Templates>;
