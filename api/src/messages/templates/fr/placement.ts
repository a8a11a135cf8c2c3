import { shipped } from '../template.ts';

export const placementTemplates = shipped({
  placed: {
    subject: 'Votre place : {team} ({number})',
    body: [
      'Bonjour {name},',
      'Pour votre stage faisant suite à « {call} », vous avez une place dans cette équipe : {team}, {period}.',
      'Lieu de travail : {place}.',
      'Votre contact : {supervisors}.',
      '[Ouvrir ma candidature]({link})',
    ],
  },
  placement_moved: {
    subject: 'Vous changez d’équipe ({number})',
    body: [
      'Bonjour {name},',
      'Pendant votre stage, vous changez d’équipe : {team}, {period}.',
      'La raison : {reason}',
      'Lieu de travail : {place}.',
      'Votre contact : {supervisors}.',
      '[Ouvrir ma candidature]({link})',
    ],
  },
  placement_ended: {
    subject: 'Au sujet de votre place dans {team} ({number})',
    body: [
      'Bonjour {name},',
      'Votre place dans {team} se termine plus tôt que prévu, ou n’aura pas lieu.',
      'Le dernier jour : {last_day}.',
      'La raison : {reason}',
      'Répondez à ce message si quelque chose n’est pas clair.',
      '[Ouvrir ma candidature]({link})',
    ],
  },
  interns_expected: {
    subject: 'Stagiaires à venir : {team}',
    body: ['Bonjour {name},', 'Ces personnes ont une place dans {team} :\n{people}', '[Ouvrir mes équipes]({link})'],
  },
  intern_leaves: {
    subject: '{team} : un départ plus tôt que prévu',
    body: [
      'Bonjour {name},',
      '{person} quitte {team} plus tôt que prévu, ou ne viendra pas.',
      'Le dernier jour : {last_day}.',
      '[Ouvrir mes équipes]({link})',
    ],
  },
});
