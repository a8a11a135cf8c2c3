import type { Templates } from '../template.ts';

export const applicationTemplates = {
  application_received: ({
    name,
    call,
    number,
    sha256,
    submittedAt,
    url,
    sequence,
    referees,
    decisionBy,
    activeUntil,
  }) => ({
    subject:
      sequence > 1
        ? `Nous avons de nouveau reçu votre candidature ${number}`
        : `Nous avons bien reçu votre candidature ${number}`,
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `Votre candidature pour « ${call} » a été reçue le ${submittedAt}. Elle porte le numéro ${number}.`,
      ...(referees > 0
        ? [
            'Nous écrivons aux personnes que vous avez indiquées pour vous recommander. La page derrière le lien montre qui a répondu.',
          ]
        : []),
      ...(decisionBy === null ? [] : [`Vous aurez de nos nouvelles au plus tard le ${decisionBy}.`]),
      ...(activeUntil === null ? [] : [`Nous examinons votre candidature jusqu’au ${activeUntil}.`]),
      `Empreinte (SHA-256) de ce que vous avez envoyé, exactement : ${sha256}`,
    ],
    action: { label: 'Voir ma candidature', url },
    afterwards: ['Conservez ce message. Une copie de ce que vous avez envoyé se trouve sur la page derrière le lien.'],
  }),
  application_returned: ({ name, call, number, sections, deadline, note, url }) => ({
    subject: `Merci de compléter votre candidature ${number}`,
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `Il nous manque quelque chose dans votre candidature pour « ${call} », dans : ${sections.join(', ')}.`,
      ...(note === '' ? [] : [note]),
      `Merci de la renvoyer d’ici au ${deadline}. Tout le reste demeure tel que vous l’avez envoyé.`,
    ],
    action: { label: 'Compléter ma candidature', url },
  }),
  application_return_undone: ({ name, call, number, url }) => ({
    subject: `Votre candidature ${number} n’est plus à compléter`,
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `Nous vous avions demandé de compléter votre candidature pour « ${call} ». Ce n’est plus nécessaire : elle demeure telle que vous l’avez envoyée, et vous n’avez rien à faire.`,
    ],
    action: { label: 'Voir ma candidature', url },
  }),
  application_withdrawn: ({ name, call, number }) => ({
    subject: `Votre candidature ${number} est retirée`,
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `Comme vous l’avez demandé, votre candidature pour « ${call} » est retirée. Plus personne ne l’examinera, et vos données seront effacées à la fin de leur durée de conservation.`,
    ],
  }),
  application_inactive: ({ name, call, number, url }) => ({
    subject: `Votre candidature ${number} n’est plus active`,
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `La période pendant laquelle votre candidature pour « ${call} » pouvait être retenue est terminée, et nous n’avons pas eu de place à vous proposer.`,
      'Si cela vous intéresse toujours, vous pouvez déposer une nouvelle candidature.',
    ],
    action: { label: 'Voir l’appel', url },
  }),
  deadline_extended: ({ name, call, deadline, url }) => ({
    subject: 'Vous avez plus de temps pour votre candidature',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `Vous avez commencé une candidature pour « ${call} ». Vous pouvez désormais l’envoyer jusqu’au ${deadline}.`,
      'Ce que vous avez écrit est conservé. Si vous avez décidé de ne pas postuler, vous n’avez rien à faire.',
    ],
    action: { label: 'Continuer ma candidature', url },
  }),
} satisfies Partial<Templates>;
