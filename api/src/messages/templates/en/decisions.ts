import { shipped } from '../template.ts';

export const decisionTemplates = shipped({
  released_offer: {
    subject: 'We offer you an internship ({number})',
    body: [
      'Dear {name},',
      'We are glad to offer you an internship in answer to your application for “{call}”: {period}.',
      'You would work in this team: {team}.',
      'The offer depends on these conditions:\n{conditions}',
      'Please accept or decline it by {deadline}. Without an answer the offer lapses then.',
      '[Read and answer the offer]({link})',
    ],
  },
  released_waitlist: {
    subject: 'You are on our waiting list ({number})',
    body: [
      'Dear {name},',
      'We would have liked to offer you a place in “{call}”, and have none at the moment. You are on the waiting list: when a place becomes free for you, we write to you at once, and also when we know that none will.',
      'There is nothing for you to do.',
      '[Open my application]({link})',
    ],
  },
  released_rejection: {
    subject: 'About your application {number}',
    body: [
      'Dear {name},',
      'Thank you for applying for “{call}”. We read your application with care, and cannot offer you a place this time.',
      '{reason}',
      '{line}',
      'If you think that we overlooked something, you can ask us once, on the page behind the link, to look at it again.',
      '[Open my application]({link})',
    ],
  },
  offer_reminder: {
    subject: 'Please answer our offer ({number})',
    body: [
      'Dear {name},',
      'You have not yet answered our offer for “{call}”. It lapses on {deadline}.',
      '[Read and answer the offer]({link})',
    ],
  },
  offer_accepted: {
    subject: 'You have accepted our offer ({number})',
    body: [
      'Dear {name},',
      'We have received that you accept our offer for “{call}”: {period}. We look forward to working with you, and write to you about what comes next.',
      '[Open my application]({link})',
    ],
  },
  offer_declined: {
    subject: 'You have declined our offer ({number})',
    body: [
      'Dear {name},',
      'We have received that you decline our offer for “{call}”. Thank you for telling us; somebody else can have the place now.',
    ],
  },
  offer_lapsed: {
    subject: 'Our offer has lapsed ({number})',
    body: [
      'Dear {name},',
      'The time to answer our offer for “{call}” is over, and we have heard nothing from you. The offer has lapsed.',
      '[Open my application]({link})',
    ],
  },
  offer_revoked: {
    subject: 'We have to take our offer back ({number})',
    body: [
      'Dear {name},',
      'We are sorry: we have to take back the offer that we made you for “{call}”, for this reason:',
      '{reason}',
      '[Open my application]({link})',
    ],
  },
  appeal_received: {
    subject: 'We have received your appeal ({number})',
    body: [
      'Dear {name},',
      'We look again at what was decided on your application for “{call}”, and write to you when we have.',
      '[Open my application]({link})',
    ],
  },
  appeal_answered: {
    subject: 'Our answer to your appeal ({number})',
    body: [
      'Dear {name},',
      'You asked us to look again at your application for “{call}”. This is our answer:',
      '{answer}',
      '[Open my application]({link})',
    ],
  },
});
