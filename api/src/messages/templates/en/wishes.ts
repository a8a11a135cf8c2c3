import { shipped } from '../template.ts';

export const wishTemplates = shipped({
  wishes_asked: {
    subject: 'Which teams would you like to join? ({number})',
    body: [
      'Dear {name},',
      'Before we think about who could work where in “{call}”, we would like to hear what you wish. A page shows what the work of each team is. There you can put teams into your order, and say when and how you can be there.',
      'You can answer, and change your answer, until {deadline}. Put first what you would really like best: your order is what we look at first.',
      'That we ask is no promise of a place.',
      '[Say what I wish]({link})',
    ],
  },
  wishes_reminder: {
    subject: 'Your wishes for a team: until {deadline} ({number})',
    body: [
      'Dear {name},',
      'You have not said yet which teams of “{call}” you would like to join. You can until {deadline}.',
      'If you do not answer, what you said in your application counts.',
      '[Say what I wish]({link})',
    ],
  },
  candidates_reminder: {
    subject: 'Candidates for your team wait to be ranked',
    body: [
      'Dear {name},',
      'In “{call}”, needs of your teams whose ranking is not finished: {needs}.',
      'They can be ranked until {deadline}.',
      'Without a ranking, candidates stand by how well they answer what the need wishes, and those alike by lottery.',
      '[Open my teams]({link})',
    ],
  },
});
