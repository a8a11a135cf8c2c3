import { shipped } from '../template.ts';

export const applicationTemplates = shipped({
  application_received: {
    subject: 'We have received your application {number}',
    body: [
      'Dear {name},',
      'Your application for “{call}” was received on {received_on}. Its number is {number}.',
      'We are writing to the people you named as referees (how many: {referees}). On the page behind the link you see who has answered.',
      'You will hear from us by {decision_by}.',
      'We consider your application until {active_until}.',
      'Fingerprint (SHA-256) of exactly what you sent: {fingerprint}',
      '[Open my application]({link})',
      'Keep this mail. A copy of what you sent is on the page behind the link.',
    ],
  },
  application_received_again: {
    subject: 'We have received your application {number} again',
    body: [
      'Dear {name},',
      'Your application for “{call}” was received on {received_on}. Its number is {number}.',
      'You will hear from us by {decision_by}.',
      'We consider your application until {active_until}.',
      'Fingerprint (SHA-256) of exactly what you sent: {fingerprint}',
      '[Open my application]({link})',
      'Keep this mail. A copy of what you sent is on the page behind the link.',
    ],
  },
  application_returned: {
    subject: 'Please complete your application {number}',
    body: [
      'Dear {name},',
      'We need something more for your application for “{call}”, in: {sections}.',
      '{note}',
      'Please send it again by {deadline}. Everything else stays as you sent it.',
      '[Complete my application]({link})',
    ],
  },
  application_return_undone: {
    subject: 'You need not change your application {number}',
    body: [
      'Dear {name},',
      'We asked you to complete your application for “{call}”. That is no longer needed: it stands as you sent it, and there is nothing for you to do.',
      '[Open my application]({link})',
    ],
  },
  application_withdrawn: {
    subject: 'Your application {number} is withdrawn',
    body: [
      'Dear {name},',
      'As you asked, your application for “{call}” is withdrawn. Nobody will consider it any more, and your data will be erased when its time of keeping ends.',
    ],
  },
  application_inactive: {
    subject: 'Your application {number} is no longer active',
    body: [
      'Dear {name},',
      'The time for which your application for “{call}” could be considered is over, and we had no place to offer you in it.',
      'If you are still interested, you are welcome to apply again.',
      '[See the call]({link})',
    ],
  },
  deadline_extended: {
    subject: 'You have more time for your application',
    body: [
      'Dear {name},',
      'You have begun an application for “{call}”. You can now send it until {deadline}.',
      'What you wrote is kept. If you have decided not to apply, there is nothing to do.',
      '[Go on with my application]({link})',
    ],
  },
});
