import type { Templates } from '../template.ts';
import { roleList } from './roles.ts';

const notYou = (contact: string | null): string =>
  contact === null
    ? 'If it was not you, write to the organisation at once.'
    : `If it was not you, write at once to ${contact}.`;

export const accountTemplates = {
  confirm_address: ({ url, hours }) => ({
    subject: 'Confirm your e-mail address',
    greeting: 'Hello,',
    paragraphs: [
      'Somebody, probably you, asked to open an account with this address. On the page below you confirm that it is yours and choose a password.',
    ],
    action: { label: 'Confirm my address', url },
    afterwards: [
      `The link works once and for ${String(hours)} hours. If it was not you, ignore this mail: no account will be opened.`,
    ],
  }),
  already_registered: ({ name, signInUrl, minutes, resetUrl }) => ({
    subject: 'You already have an account',
    greeting: `Dear ${name},`,
    paragraphs: [
      'Somebody, probably you, asked to open an account with this address. You have one already, and nothing was changed. This link signs you in to it:',
    ],
    action: { label: 'Sign in', url: signInUrl },
    afterwards: [
      `The link works once and for ${String(minutes)} minutes. To set a new password, go to ${resetUrl}`,
      'If it was not you, ignore this mail.',
    ],
  }),
  sign_in_link: ({ name, url, minutes }) => ({
    subject: 'Your link to sign in',
    greeting: `Dear ${name},`,
    paragraphs: ['This link signs you in without a password.'],
    action: { label: 'Sign in', url },
    afterwards: [
      `The link works once and for ${String(minutes)} minutes. If you did not ask for it, ignore this mail; do not pass it on.`,
    ],
  }),
  no_account: ({ registerUrl, hours }) => ({
    subject: 'There is no account with this address',
    greeting: 'Hello,',
    paragraphs: [
      'Somebody, probably you, tried to sign in with this address or to set a new password. There is no account with it: perhaps you used another address, or have not opened one yet. You can do so here:',
    ],
    action: { label: 'Open an account', url: registerUrl },
    afterwards: [`The link works once and for ${String(hours)} hours. If it was not you, ignore this mail.`],
  }),
  reset_password: ({ name, url, minutes }) => ({
    subject: 'Set a new password',
    greeting: `Dear ${name},`,
    paragraphs: [
      'On the page below you choose a new password. Wherever else you are signed in, you are then signed out.',
    ],
    action: { label: 'Set a new password', url },
    afterwards: [
      `The link works once and for ${String(minutes)} minutes. If you did not ask for it, ignore this mail: your password stays as it is.`,
    ],
  }),
  password_changed: ({ name, contact }) => ({
    subject: 'Your password was changed',
    greeting: `Dear ${name},`,
    paragraphs: [
      'The password of your account was changed just now. Wherever else you were signed in, you have been signed out.',
      notYou(contact),
    ],
  }),
  confirm_new_address: ({ name, url, hours }) => ({
    subject: 'Confirm your new e-mail address',
    greeting: `Dear ${name},`,
    paragraphs: ['You asked to use this address for your account. Confirm it on the page below.'],
    action: { label: 'Use this address', url },
    afterwards: [
      `The link works once and for ${String(hours)} hours. Until then your account keeps its old address. If you did not ask for it, ignore this mail.`,
    ],
  }),
  address_change_asked: ({ name, newAddressHint, contact }) => ({
    subject: 'A new e-mail address for your account',
    greeting: `Dear ${name},`,
    paragraphs: [
      `You asked to use the address ${newAddressHint} for your account. It takes over once it is confirmed there; until then nothing changes.`,
      notYou(contact),
    ],
  }),
  address_changed: ({ name, newAddressHint, contact }) => ({
    subject: 'The e-mail address of your account was changed',
    greeting: `Dear ${name},`,
    paragraphs: [
      `Your account now uses the address ${newAddressHint}. This is the last mail to the old one.`,
      notYou(contact),
    ],
  }),
  account_deleted: ({ name }) => ({
    subject: 'Your account was deleted',
    greeting: `Dear ${name},`,
    paragraphs: [
      'Your account is deleted, with your drafts and your files. This is the last mail you get from us, and its copy here is deleted too.',
      'You can open a new account at any time.',
    ],
  }),
  invitation: ({ organisation, inviter, roles, url, days }) => ({
    subject: `${organisation} invites you to Placet`,
    greeting: 'Hello,',
    paragraphs: [
      inviter === null
        ? `You are invited to work with ${organisation} on its internship applications.`
        : `${inviter} invites you to work with ${organisation} on its internship applications.`,
      `Your role: ${roleList(roles)}.`,
    ],
    action: { label: 'See the invitation', url },
    afterwards: [`The link works once and for ${String(days)} days. Do not pass it on: it is for you alone.`],
  }),
  roles_changed: ({ name, organisation, given, taken }) => ({
    subject: 'Your role was changed',
    greeting: `Dear ${name},`,
    paragraphs: [
      ...(given.length > 0 ? [`With ${organisation} you now have the role: ${roleList(given)}.`] : []),
      ...(taken.length > 0 ? [`With ${organisation} you no longer have the role: ${roleList(taken)}.`] : []),
      'You may have to sign in again.',
    ],
  }),
} satisfies Partial<Templates>;
