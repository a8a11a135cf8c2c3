import { shipped } from '../template.ts';

export const decisionTemplates = shipped({
  released_offer: {
    subject: 'Nous vous proposons un stage ({number})',
    body: [
      'Bonjour {name},',
      'Nous avons le plaisir de vous proposer un stage en réponse à votre candidature pour « {call} » : {period}.',
      'Vous travailleriez dans cette équipe : {team}.',
      'L’offre dépend de ces conditions :\n{conditions}',
      'Merci de l’accepter ou de la décliner d’ici au {deadline}. Sans réponse de votre part, elle expire à ce moment.',
      '[Lire l’offre et y répondre]({link})',
    ],
  },
  released_waitlist: {
    subject: 'Vous êtes sur notre liste d’attente ({number})',
    body: [
      'Bonjour {name},',
      'Nous aurions aimé vous proposer une place pour « {call} » et n’en avons pas en ce moment. Vous êtes sur la liste d’attente : dès qu’une place se libère pour vous, nous vous écrivons, et aussi quand nous saurons qu’il n’y en aura pas.',
      'Vous n’avez rien à faire.',
      '[Voir ma candidature]({link})',
    ],
  },
  released_rejection: {
    subject: 'Au sujet de votre candidature {number}',
    body: [
      'Bonjour {name},',
      'Merci de votre candidature pour « {call} ». Nous l’avons lue avec attention et ne pouvons pas vous proposer de place cette fois.',
      '{reason}',
      '{line}',
      'Si vous pensez que quelque chose nous a échappé, vous pouvez nous demander une fois, sur la page derrière le lien, de la réexaminer.',
      '[Voir ma candidature]({link})',
    ],
  },
  offer_reminder: {
    subject: 'Merci de répondre à notre offre ({number})',
    body: [
      'Bonjour {name},',
      'Vous n’avez pas encore répondu à notre offre pour « {call} ». Elle expire le {deadline}.',
      '[Lire l’offre et y répondre]({link})',
    ],
  },
  offer_accepted: {
    subject: 'Vous avez accepté notre offre ({number})',
    body: [
      'Bonjour {name},',
      'Nous avons bien reçu votre accord pour « {call} » : {period}. Nous nous réjouissons de travailler avec vous et vous écrirons pour la suite.',
      '[Voir ma candidature]({link})',
    ],
  },
  offer_declined: {
    subject: 'Vous avez décliné notre offre ({number})',
    body: [
      'Bonjour {name},',
      'Nous avons bien noté que vous déclinez notre offre pour « {call} ». Merci de nous l’avoir dit : une autre personne pourra prendre la place.',
    ],
  },
  offer_lapsed: {
    subject: 'Notre offre a expiré ({number})',
    body: [
      'Bonjour {name},',
      'Le délai pour répondre à notre offre pour « {call} » est passé, et nous n’avons pas eu de vos nouvelles. L’offre a expiré.',
      '[Voir ma candidature]({link})',
    ],
  },
  offer_revoked: {
    subject: 'Nous devons retirer notre offre ({number})',
    body: [
      'Bonjour {name},',
      'Nous en sommes désolés : nous devons retirer l’offre que nous vous avions faite pour « {call} », pour cette raison :',
      '{reason}',
      '[Voir ma candidature]({link})',
    ],
  },
  appeal_received: {
    subject: 'Nous avons reçu votre demande de réexamen ({number})',
    body: [
      'Bonjour {name},',
      'Nous regardons de nouveau ce qui a été décidé au sujet de votre candidature pour « {call} », et vous écrirons ensuite.',
      '[Voir ma candidature]({link})',
    ],
  },
  appeal_answered: {
    subject: 'Notre réponse à votre demande de réexamen ({number})',
    body: [
      'Bonjour {name},',
      'Vous nous avez demandé de réexaminer votre candidature pour « {call} ». Voici notre réponse :',
      '{answer}',
      '[Voir ma candidature]({link})',
    ],
  },
});
