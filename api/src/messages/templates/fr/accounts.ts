import type { Templates } from '../template.ts';

export const accountTemplates = {
  confirm_address: ({ name, url, hours }) => ({
    subject: 'Confirmez votre adresse électronique',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      'Vous, ou une personne utilisant votre adresse, avez ouvert un compte. Appuyez sur le bouton de la page ci-dessous pour confirmer que cette adresse est la vôtre.',
    ],
    action: { label: 'Confirmer mon adresse', url },
    afterwards: [
      `Le lien fonctionne une seule fois, pendant ${String(hours)} heures. Si ce n’était pas vous, ignorez ce message : il ne se passera rien.`,
    ],
  }),
  already_registered: ({ name, signInUrl, resetUrl }) => ({
    subject: 'Vous avez déjà un compte',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      'Quelqu’un, probablement vous, a essayé d’ouvrir un compte avec cette adresse. Il en existe déjà un ; rien n’a été modifié.',
    ],
    action: { label: 'Me connecter', url: signInUrl },
    afterwards: [`Si vous avez oublié votre mot de passe, choisissez-en un nouveau ici : ${resetUrl}`],
  }),
  sign_in_link: ({ name, url, minutes }) => ({
    subject: 'Votre lien de connexion',
    greeting: `Bonjour ${name},`,
    paragraphs: ['Ce lien vous permet de vous connecter sans mot de passe.'],
    action: { label: 'Me connecter', url },
    afterwards: [
      `Le lien fonctionne une seule fois, pendant ${String(minutes)} minutes. Si vous ne l’avez pas demandé, ignorez ce message.`,
    ],
  }),
  no_account: ({ registerUrl }) => ({
    subject: 'Aucun compte avec cette adresse',
    greeting: 'Bonjour,',
    paragraphs: [
      'Quelqu’un, probablement vous, a essayé de se connecter avec cette adresse ou de changer son mot de passe. Aucun compte ne l’utilise : peut-être en avez-vous pris une autre, ou n’avez-vous pas encore de compte.',
    ],
    action: { label: 'Ouvrir un compte', url: registerUrl },
    afterwards: ['Si ce n’était pas vous, ignorez ce message.'],
  }),
  reset_password: ({ name, url, minutes }) => ({
    subject: 'Choisissez un nouveau mot de passe',
    greeting: `Bonjour ${name},`,
    paragraphs: ['Ce lien vous permet de choisir un nouveau mot de passe. Vos autres sessions seront alors fermées.'],
    action: { label: 'Choisir un nouveau mot de passe', url },
    afterwards: [
      `Le lien fonctionne une seule fois, pendant ${String(minutes)} minutes. Si vous ne l’avez pas demandé, ignorez ce message : votre mot de passe reste inchangé.`,
    ],
  }),
  password_changed: ({ name, contact }) => ({
    subject: 'Votre mot de passe a été changé',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      'Le mot de passe de votre compte vient d’être changé et toutes les autres sessions ont été fermées.',
      `Si ce n’était pas vous, écrivez sans attendre à ${contact}.`,
    ],
  }),
  confirm_new_address: ({ name, url, hours }) => ({
    subject: 'Confirmez votre nouvelle adresse électronique',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      'Vous avez demandé à utiliser cette adresse pour votre compte. Appuyez sur le bouton de la page ci-dessous pour la confirmer.',
    ],
    action: { label: 'Utiliser cette adresse', url },
    afterwards: [
      `Le lien fonctionne une seule fois, pendant ${String(hours)} heures. D’ici là, votre ancienne adresse reste utilisée.`,
    ],
  }),
  address_changed: ({ name, newAddressHint, contact }) => ({
    subject: 'L’adresse électronique de votre compte a changé',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `Votre compte utilise désormais l’adresse ${newAddressHint}. Ceci est le dernier message envoyé à l’ancienne.`,
      `Si ce n’était pas vous, écrivez sans attendre à ${contact}.`,
    ],
  }),
  invitation: ({ organisation, inviter, roles, url, days }) => ({
    subject: `${organisation} vous invite sur Placet`,
    greeting: 'Bonjour,',
    paragraphs: [
      `${inviter} vous invite à travailler avec ${organisation} sur ses candidatures de stage, avec ces rôles : ${roles.join(', ')}.`,
    ],
    action: { label: 'Accepter l’invitation', url },
    afterwards: [`Le lien fonctionne une seule fois, pendant ${String(days)} jours.`],
  }),
} satisfies Partial<Templates>;
