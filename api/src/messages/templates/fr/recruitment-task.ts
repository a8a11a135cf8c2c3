import { shipped } from '../template.ts';

export const taskTemplates = shipped({
  task_sent: {
    subject: 'Une épreuve pour vous ({number})',
    body: [
      'Bonjour {name},',
      'Votre candidature pour « {call} » nous intéresse, et nous aimerions voir comment vous travaillez. Une épreuve vous attend. Elle peut être faite de {opens} à {deadline}.',
      'Une fois commencée, vous avez cette durée : {time_allowed}. Ce qu’elle demande s’affiche alors. Choisissez un moment tranquille ; rien ne commence avant que vous le disiez.',
      'S’il vous faut plus de temps ou une autre forme, à cause d’un handicap, de votre sécurité ou de votre connexion, répondez-nous avant de commencer : nous trouverons une solution.',
      '[Ouvrir l’épreuve]({link})',
    ],
  },
  task_reminder: {
    subject: 'L’épreuve vous attend jusqu’à demain ({number})',
    body: [
      'Bonjour {name},',
      'Vous n’avez pas encore remis l’épreuve pour « {call} ». Elle peut être commencée jusqu’au {deadline}.',
      'Une fois commencée, vous avez cette durée : {time_allowed}.',
      '[Ouvrir l’épreuve]({link})',
    ],
  },
  task_changed: {
    subject: 'Vos délais pour l’épreuve ont changé ({number})',
    body: [
      'Bonjour {name},',
      'Pour votre épreuve de « {call} », voici ce qui vaut maintenant : elle peut être faite jusqu’au {deadline}.',
      'Une fois commencée, vous avez cette durée : {time_allowed}.',
      '[Ouvrir l’épreuve]({link})',
    ],
  },
  task_withdrawn: {
    subject: 'Vous n’avez pas à faire l’épreuve ({number})',
    body: [
      'Bonjour {name},',
      'Nous avons retiré l’épreuve pour « {call} » que nous vous avions envoyée : vous n’avez rien à faire. Votre candidature suit son cours.',
      '[Voir ma candidature]({link})',
    ],
  },
  task_handed_in: {
    subject: 'Nous avons reçu votre réponse à l’épreuve ({number})',
    body: [
      'Bonjour {name},',
      'Votre réponse à l’épreuve pour « {call} » est arrivée le {handed_in_on}. Les personnes qui la notent n’apprennent pas de qui elle est.',
      'Elle est arrivée en retard, de {late}. Elle est lue quand même.',
      '[Voir ce que vous avez remis]({link})',
    ],
  },
});
