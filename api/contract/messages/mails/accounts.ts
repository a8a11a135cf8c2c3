import type { MailKind } from '../mail-kind.ts';
import * as p from '../placeholders.ts';

/** About an account, to its owner or whoever asks for one; and to those who work with the organisation. */
export const accountMails = {
  confirm_address: {
    group: 'accounts',
    again: 'no',
    title: { en: 'Confirm an address', fr: 'Confirmer une adresse' },
    when: { en: 'To whoever asks to open an account.', fr: 'À qui demande à ouvrir un compte.' },
    placeholders: { ...p.linkOnce, ...p.hours },
  },
  already_registered: {
    group: 'accounts',
    again: 'no',
    title: { en: 'There is an account already', fr: 'Il existe déjà un compte' },
    when: {
      en: 'To whoever asks to open an account and has one.',
      fr: 'À qui demande à ouvrir un compte et en a déjà un.',
    },
    placeholders: { ...p.addressed, ...p.signInLink, ...p.minutes },
  },
  no_account: {
    group: 'accounts',
    again: 'no',
    title: { en: 'There is no account', fr: 'Aucun compte' },
    when: {
      en: 'To whoever tries to sign in with an address that has no account.',
      fr: 'À qui essaie de se connecter avec une adresse sans compte.',
    },
    placeholders: { ...p.linkOnce, ...p.hours },
  },
  sign_in_link: {
    group: 'accounts',
    again: 'no',
    title: { en: 'Link to sign in', fr: 'Lien de connexion' },
    when: { en: 'To whoever asks for a link to sign in.', fr: 'À qui demande un lien de connexion.' },
    placeholders: { ...p.addressed, ...p.linkOnce, ...p.minutes },
  },
  reset_password: {
    group: 'accounts',
    again: 'no',
    title: { en: 'Set a new password', fr: 'Choisir un nouveau mot de passe' },
    when: { en: 'To whoever forgot their password.', fr: 'À qui a oublié son mot de passe.' },
    placeholders: { ...p.addressed, ...p.linkOnce, ...p.minutes },
  },
  password_changed: {
    group: 'accounts',
    again: 'as_it_was',
    title: { en: 'Password changed', fr: 'Mot de passe changé' },
    when: {
      en: 'To the owner of the account, as a warning.',
      fr: 'À la personne titulaire du compte, pour l’alerter.',
    },
    placeholders: { ...p.addressed, ...p.contact },
  },
  confirm_new_address: {
    group: 'accounts',
    again: 'no',
    title: { en: 'Confirm a new address', fr: 'Confirmer une nouvelle adresse' },
    when: {
      en: 'To the new address of somebody who changes theirs.',
      fr: 'À la nouvelle adresse de qui change la sienne.',
    },
    placeholders: { ...p.addressed, ...p.linkOnce, ...p.hours },
  },
  address_change_asked: {
    group: 'accounts',
    again: 'as_it_was',
    title: { en: 'Change of address asked for', fr: 'Changement d’adresse demandé' },
    when: { en: 'To the old address, as a warning.', fr: 'À l’ancienne adresse, pour alerter.' },
    placeholders: { ...p.addressed, ...p.newAddress, ...p.contact },
  },
  address_changed: {
    group: 'accounts',
    again: 'as_it_was',
    title: { en: 'Address changed', fr: 'Adresse changée' },
    when: { en: 'To the old address, as a warning.', fr: 'À l’ancienne adresse, pour alerter.' },
    placeholders: { ...p.addressed, ...p.newAddress, ...p.contact },
  },
  account_deleted: {
    group: 'accounts',
    again: 'no',
    title: { en: 'Account deleted', fr: 'Compte supprimé' },
    when: { en: 'To whoever deleted their account.', fr: 'À qui a supprimé son compte.' },
    placeholders: p.addressed,
  },
  account_closed: {
    group: 'accounts',
    again: 'as_it_was',
    title: { en: 'The account is closed', fr: 'Le compte est fermé' },
    when: {
      en: 'In place of a link to sign in, where an administrator has closed the account.',
      fr: 'À la place d’un lien de connexion, si le compte a été fermé.',
    },
    placeholders: { ...p.addressed, ...p.contact },
  },
  looked_as_you: {
    group: 'staff',
    again: 'as_it_was',
    title: { en: 'A colleague looked with your roles', fr: 'Une ou un collègue a regardé avec vos rôles' },
    when: {
      en: 'To somebody with whose roles a colleague looks at the service.',
      fr: 'À qui une ou un collègue emprunte les rôles pour regarder.',
    },
    placeholders: p.lookedAt,
  },
  invitation: {
    group: 'staff',
    again: 'no',
    title: { en: 'Invitation', fr: 'Invitation' },
    when: {
      en: 'To somebody an administrator invites to work with you.',
      fr: 'À une personne que l’administration invite à travailler avec vous.',
    },
    placeholders: p.invited,
  },
  roles_changed: {
    group: 'staff',
    again: 'as_it_was',
    title: { en: 'Role changed', fr: 'Rôle modifié' },
    when: {
      en: 'To somebody whose roles an administrator changes.',
      fr: 'À une personne dont l’administration modifie les rôles.',
    },
    placeholders: p.rolesChanged,
  },
} as const satisfies Readonly<Record<string, MailKind>>;
