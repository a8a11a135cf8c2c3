import type { Templates } from '../template.ts';

export const referenceTemplates = {
  reference_request: ({ referee, applicant, organisation, call, url, deadline }) => ({
    subject: `${applicant} vous cite comme référence`,
    greeting: `Bonjour ${referee},`,
    paragraphs: [
      `${applicant} présente sa candidature pour « ${call} » auprès de ${organisation} et vous demande une recommandation.`,
      'Sur la page ci-dessous, vous indiquez d’abord si vous pouvez la donner. Aucun compte n’est nécessaire ; vous pouvez vous interrompre et revenir par le même lien.',
      `Votre texte est destiné à ${organisation}. ${applicant} saura que vous avez donné une recommandation, et ne la lira que si vous l’autorisez.`,
      `Merci de répondre d’ici au ${deadline}.`,
    ],
    action: { label: 'Ouvrir la demande', url },
    afterwards: ['Ce lien vous est réservé : merci de ne pas le transmettre.'],
  }),
  reference_reminder: ({ referee, applicant, organisation, call, url, deadline }) => ({
    subject: `Rappel : une recommandation pour ${applicant}`,
    greeting: `Bonjour ${referee},`,
    paragraphs: [
      `${applicant}, qui présente sa candidature pour « ${call} » auprès de ${organisation}, attend toujours votre recommandation. Si vous ne pouvez pas la donner, indiquez-le sur la page : quelqu’un d’autre pourra être sollicité.`,
      `Merci de répondre d’ici au ${deadline}.`,
    ],
    action: { label: 'Ouvrir la demande', url },
  }),
  reference_ended: ({ referee, applicant, organisation }) => ({
    subject: `La demande de recommandation pour ${applicant} est close`,
    greeting: `Bonjour ${referee},`,
    paragraphs: [
      `${organisation} n’a plus besoin de votre recommandation pour ${applicant}. Vous n’avez rien à faire ; ce que vous n’aviez pas envoyé a été effacé. Merci du temps que vous y avez consacré.`,
    ],
  }),
  reference_expired: ({ name, referee, call, url }) => ({
    subject: 'Une personne citée n’a pas répondu à temps',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `${referee} n’a pas répondu à notre demande de recommandation pour votre candidature à « ${call} », et le délai est passé. Merci de citer quelqu’un d’autre ; votre candidature garde sa place.`,
    ],
    action: { label: 'Citer quelqu’un d’autre', url },
  }),
  reference_received: ({ name, referee, call, url }) => ({
    subject: 'Une recommandation est arrivée',
    greeting: `Bonjour ${name},`,
    paragraphs: [`${referee} a donné sa recommandation pour votre candidature à « ${call} ».`],
    action: { label: 'Voir ma candidature', url },
  }),
  reference_declined: ({ name, referee, call, url }) => ({
    subject: 'Une personne citée ne peut pas vous recommander',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `${referee} ne peut pas donner de recommandation pour votre candidature à « ${call} ». Merci de citer quelqu’un d’autre ; votre candidature garde sa place.`,
    ],
    action: { label: 'Citer quelqu’un d’autre', url },
  }),
  reference_thanks: ({ referee, applicant, organisation }) => ({
    subject: `Merci de votre recommandation pour ${applicant}`,
    greeting: `Bonjour ${referee},`,
    paragraphs: [`${organisation} a bien reçu votre recommandation pour ${applicant}. Vous n’avez plus rien à faire.`],
  }),
  reference_bounced: ({ name, referee, email, call, url }) => ({
    subject: 'Notre message à la personne citée est revenu',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `Notre message à ${referee}, à l’adresse ${email}, pour votre candidature à « ${call} », n’a pas pu être remis. Merci de corriger l’adresse ou de citer quelqu’un d’autre.`,
    ],
    action: { label: 'Corriger l’adresse', url },
  }),
} satisfies Partial<Templates>;
