import type { Templates } from '../template.ts';

export const referenceTemplates = {
  reference_request: ({ referee, applicant, organisation, call, url, deadline }) => ({
    subject: `${applicant} names you as a referee`,
    greeting: `Dear ${referee},`,
    paragraphs: [
      `${applicant} applies for “${call}” at ${organisation} and asks you for a reference.`,
      'On the page below you first say whether you can give it. You need no account, and can stop and come back with the same link.',
      `What you write goes to ${organisation}. ${applicant} learns that you gave a reference, and reads it only if you allow it.`,
      `Please answer by ${deadline}.`,
    ],
    action: { label: 'Open the request', url },
    afterwards: ['The link is for you alone: please do not pass it on.'],
  }),
  reference_reminder: ({ referee, applicant, organisation, call, url, deadline }) => ({
    subject: `Reminder: a reference for ${applicant}`,
    greeting: `Dear ${referee},`,
    paragraphs: [
      `${applicant}, who applies for “${call}” at ${organisation}, is still waiting for your reference. If you cannot give it, please say so on the page: then somebody else can be asked.`,
      `Please answer by ${deadline}.`,
    ],
    action: { label: 'Open the request', url },
  }),
  reference_ended: ({ referee, applicant, organisation }) => ({
    subject: `The request for a reference for ${applicant} has ended`,
    greeting: `Dear ${referee},`,
    paragraphs: [
      `${organisation} no longer needs your reference for ${applicant}. There is nothing you need to do, and what you had not sent was deleted. Thank you for your time.`,
    ],
  }),
  reference_expired: ({ name, referee, call, url }) => ({
    subject: 'A referee has not answered in time',
    greeting: `Dear ${name},`,
    paragraphs: [
      `${referee} has not answered our request for a reference for your application for “${call}”, and the time for it is over. Please name somebody else; your application keeps its place.`,
    ],
    action: { label: 'Name another referee', url },
  }),
  reference_received: ({ name, referee, call, url }) => ({
    subject: 'A reference for you has arrived',
    greeting: `Dear ${name},`,
    paragraphs: [`${referee} gave the reference for your application for “${call}”.`],
    action: { label: 'Open my application', url },
  }),
  reference_declined: ({ name, referee, call, url }) => ({
    subject: 'A referee cannot give a reference',
    greeting: `Dear ${name},`,
    paragraphs: [
      `${referee} cannot give a reference for your application for “${call}”. Please name somebody else; your application keeps its place.`,
    ],
    action: { label: 'Name another referee', url },
  }),
  reference_thanks: ({ referee, applicant, organisation }) => ({
    subject: `Thank you for your reference for ${applicant}`,
    greeting: `Dear ${referee},`,
    paragraphs: [`${organisation} has received your reference for ${applicant}. There is nothing more to do.`],
  }),
  reference_bounced: ({ name, referee, email, call, url }) => ({
    subject: 'Our mail to your referee came back',
    greeting: `Dear ${name},`,
    paragraphs: [
      `Our mail to ${referee} at ${email}, for your application for “${call}”, could not be delivered. Please correct the address or name somebody else.`,
    ],
    action: { label: 'Correct the address', url },
  }),
} satisfies Partial<Templates>;
