import type { Templates } from '../template.ts';
import { roleList } from './roles.ts';

const notYou = (contact: string | null): string =>
  contact === null
    ? 'Si ce n’était pas vous, écrivez sans attendre à l’organisation.'
    : `Si ce n’était pas vous, écrivez sans attendre à ${contact}.`;

export const accountTemplates = {
  confirm_address: ({ url, hours }) => ({
    subject: 'Confirmez votre adresse électronique',
    greeting: 'Bonjour,',
    paragraphs: [
      'Quelqu’un, probablement vous, a demandé à ouvrir un compte avec cette adresse. Sur la page ci-dessous, vous confirmez qu’elle est la vôtre et choisissez un mot de passe.',
    ],
    action: { label: 'Confirmer mon adresse', url },
    afterwards: [
      `Le lien fonctionne une seule fois, pendant ${String(hours)} heures. Si ce n’était pas vous, ignorez ce message : aucun compte ne sera ouvert.`,
    ],
  }),
  already_registered: ({ name, signInUrl, minutes, resetUrl }) => ({
    subject: 'Vous avez déjà un compte',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      'Quelqu’un, probablement vous, a demandé à ouvrir un compte avec cette adresse. Vous en avez déjà un et rien n’a été modifié. Ce lien vous y connecte :',
    ],
    action: { label: 'Me connecter', url: signInUrl },
    afterwards: [
      `Le lien fonctionne une seule fois, pendant ${String(minutes)} minutes. Pour choisir un nouveau mot de passe : ${resetUrl}`,
      'Si ce n’était pas vous, ignorez ce message.',
    ],
  }),
  sign_in_link: ({ name, url, minutes }) => ({
    subject: 'Votre lien de connexion',
    greeting: `Bonjour ${name},`,
    paragraphs: ['Ce lien vous connecte sans mot de passe.'],
    action: { label: 'Me connecter', url },
    afterwards: [
      `Le lien fonctionne une seule fois, pendant ${String(minutes)} minutes. Si vous ne l’avez pas demandé, ignorez ce message et ne le transmettez à personne.`,
    ],
  }),
  no_account: ({ registerUrl, hours }) => ({
    subject: 'Aucun compte avec cette adresse',
    greeting: 'Bonjour,',
    paragraphs: [
      'Quelqu’un, probablement vous, a essayé de se connecter avec cette adresse ou de choisir un nouveau mot de passe. Aucun compte ne l’utilise : peut-être en avez-vous pris une autre, ou n’avez-vous pas encore de compte. Vous pouvez en ouvrir un ici :',
    ],
    action: { label: 'Ouvrir un compte', url: registerUrl },
    afterwards: [
      `Le lien fonctionne une seule fois, pendant ${String(hours)} heures. Si ce n’était pas vous, ignorez ce message.`,
    ],
  }),
  reset_password: ({ name, url, minutes }) => ({
    subject: 'Choisissez un nouveau mot de passe',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      'Sur la page ci-dessous, vous choisissez un nouveau mot de passe. Toutes vos autres sessions seront alors fermées.',
    ],
    action: { label: 'Choisir un nouveau mot de passe', url },
    afterwards: [
      `Le lien fonctionne une seule fois, pendant ${String(minutes)} minutes. Si vous ne l’avez pas demandé, ignorez ce message : votre mot de passe reste inchangé.`,
    ],
  }),
  password_changed: ({ name, contact }) => ({
    subject: 'Votre mot de passe a été changé',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      'Le mot de passe de votre compte vient d’être changé. Toutes vos autres sessions ont été fermées.',
      notYou(contact),
    ],
  }),
  confirm_new_address: ({ name, url, hours }) => ({
    subject: 'Confirmez votre nouvelle adresse électronique',
    greeting: `Bonjour ${name},`,
    paragraphs: ['Vous avez demandé à utiliser cette adresse pour votre compte. Confirmez-la sur la page ci-dessous.'],
    action: { label: 'Utiliser cette adresse', url },
    afterwards: [
      `Le lien fonctionne une seule fois, pendant ${String(hours)} heures. D’ici là, votre compte garde son ancienne adresse. Si vous n’avez rien demandé, ignorez ce message.`,
    ],
  }),
  address_change_asked: ({ name, newAddressHint, contact }) => ({
    subject: 'Une nouvelle adresse électronique pour votre compte',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `Vous avez demandé à utiliser l’adresse ${newAddressHint} pour votre compte. Elle prendra le relais une fois confirmée ; d’ici là, rien ne change.`,
      notYou(contact),
    ],
  }),
  address_changed: ({ name, newAddressHint, contact }) => ({
    subject: 'L’adresse électronique de votre compte a changé',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      `Votre compte utilise désormais l’adresse ${newAddressHint}. Ceci est le dernier message envoyé à l’ancienne.`,
      notYou(contact),
    ],
  }),
  account_deleted: ({ name }) => ({
    subject: 'Votre compte a été supprimé',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      'Votre compte est supprimé, avec vos brouillons et vos fichiers. Ceci est le dernier message que nous vous envoyons ; sa copie chez nous sera supprimée aussi.',
      'Vous pouvez ouvrir un nouveau compte à tout moment.',
    ],
  }),
  invitation: ({ organisation, inviter, roles, url, days }) => ({
    subject: `${organisation} vous invite sur Placet`,
    greeting: 'Bonjour,',
    paragraphs: [
      inviter === null
        ? `${organisation} vous invite à travailler sur ses candidatures de stage.`
        : `${inviter} vous invite à travailler avec ${organisation} sur ses candidatures de stage.`,
      `Votre rôle : ${roleList(roles)}.`,
    ],
    action: { label: 'Voir l’invitation', url },
    afterwards: [
      `Le lien fonctionne une seule fois, pendant ${String(days)} jours. Ne le transmettez à personne : il n’est destiné qu’à vous.`,
    ],
  }),
  roles_changed: ({ name, organisation, given, taken }) => ({
    subject: 'Votre rôle a changé',
    greeting: `Bonjour ${name},`,
    paragraphs: [
      ...(given.length > 0 ? [`Chez ${organisation}, vous avez désormais ce rôle : ${roleList(given)}.`] : []),
      ...(taken.length > 0 ? [`Chez ${organisation}, vous n’avez plus ce rôle : ${roleList(taken)}.`] : []),
      'Il se peut que vous deviez vous reconnecter.',
    ],
  }),
} satisfies Partial<Templates>;
