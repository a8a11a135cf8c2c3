import { shipped } from '../template.ts';

export const placementTemplates = shipped({
  placed: {
    subject: 'Your place: {team} ({number})',
    body: [
      'Dear {name},',
      'For your internship in answer to “{call}” you have a place in this team: {team}, {period}.',
      'It works here: {place}.',
      'Your contact there: {supervisors}.',
      '[Open my application]({link})',
    ],
  },
  placement_moved: {
    subject: 'You change to another team ({number})',
    body: [
      'Dear {name},',
      'During your internship you change to another team: {team}, {period}.',
      'The reason: {reason}',
      'It works here: {place}.',
      'Your contact there: {supervisors}.',
      '[Open my application]({link})',
    ],
  },
  placement_ended: {
    subject: 'About your place in {team} ({number})',
    body: [
      'Dear {name},',
      'Your place in {team} ends earlier than planned, or does not take place.',
      'The last day: {last_day}.',
      'The reason: {reason}',
      'Please answer this mail if something about it is not clear.',
      '[Open my application]({link})',
    ],
  },
  interns_expected: {
    subject: 'Interns to expect: {team}',
    body: ['Dear {name},', 'These people are placed in {team}:\n{people}', '[Open my teams]({link})'],
  },
  intern_leaves: {
    subject: '{team}: somebody leaves earlier',
    body: [
      'Dear {name},',
      '{person} leaves {team} earlier than planned, or does not come.',
      'The last day: {last_day}.',
      '[Open my teams]({link})',
    ],
  },
});
