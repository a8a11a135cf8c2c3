import { shipped } from '../template.ts';

export const taskTemplates = shipped({
  task_sent: {
    subject: 'A task for you ({number})',
    body: [
      'Dear {name},',
      'Your application for “{call}” interests us, and we would like to see how you work. There is a task for you. It can be done from {opens} until {deadline}.',
      'Once you start it, you have this much time: {time_allowed}. What it asks is shown then. Choose a moment when you are undisturbed; nothing begins before you say so.',
      'If you need more time or another form, because of a disability, your safety or your connection, answer before you start: we find a way.',
      '[Open the task]({link})',
    ],
  },
  task_reminder: {
    subject: 'The task waits for you until tomorrow ({number})',
    body: [
      'Dear {name},',
      'You have not handed in the task for “{call}” yet. It can be started until {deadline}.',
      'Once started, you have this much time: {time_allowed}.',
      '[Open the task]({link})',
    ],
  },
  task_changed: {
    subject: 'Your times for the task have changed ({number})',
    body: [
      'Dear {name},',
      'For your task in “{call}” this holds now: it can be done until {deadline}.',
      'Once started, you have this much time: {time_allowed}.',
      '[Open the task]({link})',
    ],
  },
  task_withdrawn: {
    subject: 'You need not do the task ({number})',
    body: [
      'Dear {name},',
      'We have taken back the task for “{call}” that we sent you: there is nothing for you to do. Your application goes on as it was.',
      '[Open my application]({link})',
    ],
  },
  task_handed_in: {
    subject: 'We have received your answer to the task ({number})',
    body: [
      'Dear {name},',
      'Your answer to the task for “{call}” arrived on {handed_in_on}. Those who score it do not learn whose it is.',
      'It came late, by {late}. It is read all the same.',
      '[See what you handed in]({link})',
    ],
  },
});
