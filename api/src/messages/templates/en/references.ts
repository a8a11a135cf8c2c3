import { shipped } from '../template.ts';

export const referenceTemplates = shipped({
  reference_request: {
    subject: '{applicant} names you as a referee',
    body: [
      'Dear {referee},',
      '{applicant} applies for “{call}” at {organisation} and asks you for a reference.',
      'On the page below you first say whether you can give it. You need no account, and can stop and come back with the same link.',
      'What you write goes to {organisation}. {applicant} learns that you gave a reference, and reads it only if you allow it.',
      'Please answer by {deadline}.',
      '[Open the request]({link})',
      'The link is for you alone: please do not pass it on.',
    ],
  },
  reference_reminder: {
    subject: 'Reminder: a reference for {applicant}',
    body: [
      'Dear {referee},',
      '{applicant}, who applies for “{call}” at {organisation}, is still waiting for your reference. If you cannot give it, please say so on the page: then somebody else can be asked.',
      'Please answer by {deadline}.',
      '[Open the request]({link})',
    ],
  },
  reference_ended: {
    subject: 'The request for a reference for {applicant} has ended',
    body: [
      'Dear {referee},',
      '{organisation} no longer needs your reference for {applicant}. There is nothing you need to do, and what you had not sent was deleted. Thank you for your time.',
    ],
  },
  reference_expired: {
    subject: 'A referee has not answered in time',
    body: [
      'Dear {name},',
      '{referee} has not answered our request for a reference for your application for “{call}”, and the time for it is over. Please name somebody else; your application keeps its place.',
      '[Name another referee]({link})',
    ],
  },
  reference_received: {
    subject: 'A reference for you has arrived',
    body: [
      'Dear {name},',
      '{referee} gave the reference for your application for “{call}”.',
      '[Open my application]({link})',
    ],
  },
  reference_declined: {
    subject: 'A referee cannot give a reference',
    body: [
      'Dear {name},',
      '{referee} cannot give a reference for your application for “{call}”. Please name somebody else; your application keeps its place.',
      '[Name another referee]({link})',
    ],
  },
  reference_thanks: {
    subject: 'Thank you for your reference for {applicant}',
    body: [
      'Dear {referee},',
      '{organisation} has received your reference for {applicant}. There is nothing more to do.',
    ],
  },
  reference_bounced: {
    subject: 'Our mail to your referee came back',
    body: [
      'Dear {name},',
      'Our mail to {referee} at {address}, for your application for “{call}”, could not be delivered. Please correct the address or name somebody else.',
      '[Correct the address]({link})',
    ],
  },
});
