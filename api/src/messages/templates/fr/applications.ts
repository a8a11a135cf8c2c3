import { shipped } from '../template.ts';

export const applicationTemplates = shipped({
  application_received: {
    subject: 'Nous avons bien reçu votre candidature {number}',
    body: [
      'Bonjour {name},',
      'Votre candidature pour « {call} » a été reçue le {received_on}. Elle porte le numéro {number}.',
      'Nous écrivons aux personnes que vous avez indiquées pour vous recommander (nombre : {referees}). La page derrière le lien montre qui a répondu.',
      'Vous aurez de nos nouvelles au plus tard le {decision_by}.',
      'Nous examinons votre candidature jusqu’au {active_until}.',
      'Empreinte (SHA-256) de ce que vous avez envoyé, exactement : {fingerprint}',
      '[Voir ma candidature]({link})',
      'Conservez ce message. Une copie de ce que vous avez envoyé se trouve sur la page derrière le lien.',
    ],
  },
  application_received_again: {
    subject: 'Nous avons de nouveau reçu votre candidature {number}',
    body: [
      'Bonjour {name},',
      'Votre candidature pour « {call} » a été reçue le {received_on}. Elle porte le numéro {number}.',
      'Vous aurez de nos nouvelles au plus tard le {decision_by}.',
      'Nous examinons votre candidature jusqu’au {active_until}.',
      'Empreinte (SHA-256) de ce que vous avez envoyé, exactement : {fingerprint}',
      '[Voir ma candidature]({link})',
      'Conservez ce message. Une copie de ce que vous avez envoyé se trouve sur la page derrière le lien.',
    ],
  },
  application_returned: {
    subject: 'Merci de compléter votre candidature {number}',
    body: [
      'Bonjour {name},',
      'Il nous manque quelque chose dans votre candidature pour « {call} », dans : {sections}.',
      '{note}',
      'Merci de la renvoyer d’ici au {deadline}. Tout le reste demeure tel que vous l’avez envoyé.',
      '[Compléter ma candidature]({link})',
    ],
  },
  application_return_undone: {
    subject: 'Votre candidature {number} n’est plus à compléter',
    body: [
      'Bonjour {name},',
      'Nous vous avions demandé de compléter votre candidature pour « {call} ». Ce n’est plus nécessaire : elle demeure telle que vous l’avez envoyée, et vous n’avez rien à faire.',
      '[Voir ma candidature]({link})',
    ],
  },
  application_withdrawn: {
    subject: 'Votre candidature {number} est retirée',
    body: [
      'Bonjour {name},',
      'Comme vous l’avez demandé, votre candidature pour « {call} » est retirée. Plus personne ne l’examinera, et vos données seront effacées à la fin de leur durée de conservation.',
    ],
  },
  application_inactive: {
    subject: 'Votre candidature {number} n’est plus active',
    body: [
      'Bonjour {name},',
      'La période pendant laquelle votre candidature pour « {call} » pouvait être retenue est terminée, et nous n’avons pas eu de place à vous proposer.',
      'Si cela vous intéresse toujours, vous pouvez déposer une nouvelle candidature.',
      '[Voir l’appel]({link})',
    ],
  },
  deadline_extended: {
    subject: 'Vous avez plus de temps pour votre candidature',
    body: [
      'Bonjour {name},',
      'Vous avez commencé une candidature pour « {call} ». Vous pouvez désormais l’envoyer jusqu’au {deadline}.',
      'Ce que vous avez écrit est conservé. Si vous avez décidé de ne pas postuler, vous n’avez rien à faire.',
      '[Continuer ma candidature]({link})',
    ],
  },
});
