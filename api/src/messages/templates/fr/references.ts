import { shipped } from '../template.ts';

export const referenceTemplates = shipped({
  reference_request: {
    subject: '{applicant} vous cite comme référence',
    body: [
      'Bonjour {referee},',
      '{applicant} présente sa candidature pour « {call} » auprès de {organisation} et vous demande une recommandation.',
      'Sur la page ci-dessous, vous indiquez d’abord si vous pouvez la donner. Aucun compte n’est nécessaire ; vous pouvez vous interrompre et revenir par le même lien.',
      'Votre texte est destiné à {organisation}. {applicant} saura que vous avez donné une recommandation, et ne la lira que si vous l’autorisez.',
      'Merci de répondre d’ici au {deadline}.',
      '[Ouvrir la demande]({link})',
      'Ce lien vous est réservé : merci de ne pas le transmettre.',
    ],
  },
  reference_reminder: {
    subject: 'Rappel : une recommandation pour {applicant}',
    body: [
      'Bonjour {referee},',
      '{applicant}, qui présente sa candidature pour « {call} » auprès de {organisation}, attend toujours votre recommandation. Si vous ne pouvez pas la donner, indiquez-le sur la page : quelqu’un d’autre pourra être sollicité.',
      'Merci de répondre d’ici au {deadline}.',
      '[Ouvrir la demande]({link})',
    ],
  },
  reference_ended: {
    subject: 'La demande de recommandation pour {applicant} est close',
    body: [
      'Bonjour {referee},',
      '{organisation} n’a plus besoin de votre recommandation pour {applicant}. Vous n’avez rien à faire ; ce que vous n’aviez pas envoyé a été effacé. Merci du temps que vous y avez consacré.',
    ],
  },
  reference_expired: {
    subject: 'Une personne citée n’a pas répondu à temps',
    body: [
      'Bonjour {name},',
      '{referee} n’a pas répondu à notre demande de recommandation pour votre candidature à « {call} », et le délai est passé. Merci de citer quelqu’un d’autre ; votre candidature garde sa place.',
      '[Citer quelqu’un d’autre]({link})',
    ],
  },
  reference_received: {
    subject: 'Une recommandation est arrivée',
    body: [
      'Bonjour {name},',
      '{referee} a donné sa recommandation pour votre candidature à « {call} ».',
      '[Voir ma candidature]({link})',
    ],
  },
  reference_declined: {
    subject: 'Une personne citée ne peut pas vous recommander',
    body: [
      'Bonjour {name},',
      '{referee} ne peut pas donner de recommandation pour votre candidature à « {call} ». Merci de citer quelqu’un d’autre ; votre candidature garde sa place.',
      '[Citer quelqu’un d’autre]({link})',
    ],
  },
  reference_thanks: {
    subject: 'Merci de votre recommandation pour {applicant}',
    body: [
      'Bonjour {referee},',
      '{organisation} a bien reçu votre recommandation pour {applicant}. Vous n’avez plus rien à faire.',
    ],
  },
  reference_bounced: {
    subject: 'Notre message à la personne citée est revenu',
    body: [
      'Bonjour {name},',
      'Notre message à {referee}, à l’adresse {address}, pour votre candidature à « {call} », n’a pas pu être remis. Merci de corriger l’adresse ou de citer quelqu’un d’autre.',
      '[Corriger l’adresse]({link})',
    ],
  },
});
