import type { Templates } from '../template.ts';

export const accountTemplates = {
  confirm_address: ({ name, url, hours }) => ({
    subject: 'Confirm your e-mail address',
    greeting: `Dear ${name},`,
    paragraphs: [
      'You, or somebody using your address, opened an account. Press the button on the page below to confirm that the address is yours.',
    ],
    action: { label: 'Confirm my address', url },
    afterwards: [
      `The link works once and for ${String(hours)} hours. If it was not you, ignore this mail: nothing will happen.`,
    ],
  }),
  already_registered: ({ name, signInUrl, resetUrl }) => ({
    subject: 'You already have an account',
    greeting: `Dear ${name},`,
    paragraphs: [
      'Somebody, probably you, tried to open an account with this address. There is one already, so nothing was changed.',
    ],
    action: { label: 'Sign in', url: signInUrl },
    afterwards: [`If you forgot your password, set a new one here: ${resetUrl}`],
  }),
  sign_in_link: ({ name, url, minutes }) => ({
    subject: 'Your link to sign in',
    greeting: `Dear ${name},`,
    paragraphs: ['Use this link to sign in without a password.'],
    action: { label: 'Sign in', url },
    afterwards: [
      `The link works once and for ${String(minutes)} minutes. If you did not ask for it, ignore this mail.`,
    ],
  }),
  no_account: ({ registerUrl }) => ({
    subject: 'There is no account with this address',
    greeting: 'Hello,',
    paragraphs: [
      'Somebody, probably you, tried to sign in with this address or to reset its password. There is no account with it: you may have used another address, or not registered yet.',
    ],
    action: { label: 'Open an account', url: registerUrl },
    afterwards: ['If it was not you, ignore this mail.'],
  }),
  reset_password: ({ name, url, minutes }) => ({
    subject: 'Set a new password',
    greeting: `Dear ${name},`,
    paragraphs: ['Use this link to choose a new password. All your other sessions will then be ended.'],
    action: { label: 'Set a new password', url },
    afterwards: [
      `The link works once and for ${String(minutes)} minutes. If you did not ask for it, ignore this mail: your password stays as it is.`,
    ],
  }),
  password_changed: ({ name, contact }) => ({
    subject: 'Your password was changed',
    greeting: `Dear ${name},`,
    paragraphs: [
      'The password of your account was changed just now, and all other sessions were ended.',
      `If it was not you, write at once to ${contact}.`,
    ],
  }),
  confirm_new_address: ({ name, url, hours }) => ({
    subject: 'Confirm your new e-mail address',
    greeting: `Dear ${name},`,
    paragraphs: ['You asked to use this address for your account. Press the button on the page below to confirm it.'],
    action: { label: 'Use this address', url },
    afterwards: [`The link works once and for ${String(hours)} hours. Until then your old address stays in use.`],
  }),
  address_changed: ({ name, newAddressHint, contact }) => ({
    subject: 'The e-mail address of your account was changed',
    greeting: `Dear ${name},`,
    paragraphs: [
      `Your account now uses the address ${newAddressHint}. This is the last mail to the old one.`,
      `If it was not you, write at once to ${contact}.`,
    ],
  }),
  invitation: ({ organisation, inviter, roles, url, days }) => ({
    subject: `${organisation} invites you to Placet`,
    greeting: 'Hello,',
    paragraphs: [
      `${inviter} invites you to work with ${organisation} on its internship applications, as: ${roles.join(', ')}.`,
    ],
    action: { label: 'Accept the invitation', url },
    afterwards: [`The link works once and for ${String(days)} days.`],
  }),
} satisfies Partial<Templates>;
