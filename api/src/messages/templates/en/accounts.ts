import { shipped } from '../template.ts';

export const accountTemplates = shipped({
  confirm_address: {
    subject: 'Confirm your e-mail address',
    body: [
      'Hello,',
      'Somebody, probably you, asked to open an account with this address. On the page below you confirm that it is yours and choose a password.',
      '[Confirm my address]({link})',
      'The link works once and for {hours} hours. If it was not you, ignore this mail: no account will be opened.',
    ],
  },
  already_registered: {
    subject: 'You already have an account',
    body: [
      'Dear {name},',
      'Somebody, probably you, asked to open an account with this address. You have one already, and nothing was changed. This link signs you in to it:',
      '[Sign in]({link})',
      'The link works once and for {minutes} minutes. To set a new password, go to {reset_link}',
      'If it was not you, ignore this mail.',
    ],
  },
  sign_in_link: {
    subject: 'Your link to sign in',
    body: [
      'Dear {name},',
      'This link signs you in without a password.',
      '[Sign in]({link})',
      'The link works once and for {minutes} minutes. If you did not ask for it, ignore this mail; do not pass it on.',
    ],
  },
  no_account: {
    subject: 'There is no account with this address',
    body: [
      'Hello,',
      'Somebody, probably you, tried to sign in with this address or to set a new password. There is no account with it: perhaps you used another address, or have not opened one yet. You can do so here:',
      '[Open an account]({link})',
      'The link works once and for {hours} hours. If it was not you, ignore this mail.',
    ],
  },
  reset_password: {
    subject: 'Set a new password',
    body: [
      'Dear {name},',
      'On the page below you choose a new password. Wherever else you are signed in, you are then signed out.',
      '[Set a new password]({link})',
      'The link works once and for {minutes} minutes. If you did not ask for it, ignore this mail: your password stays as it is.',
    ],
  },
  password_changed: {
    subject: 'Your password was changed',
    body: [
      'Dear {name},',
      'The password of your account was changed just now. Wherever else you were signed in, you have been signed out.',
      'If it was not you, write to the organisation at once.',
      'You reach it at {contact}.',
    ],
  },
  confirm_new_address: {
    subject: 'Confirm your new e-mail address',
    body: [
      'Dear {name},',
      'You asked to use this address for your account. Confirm it on the page below.',
      '[Use this address]({link})',
      'The link works once and for {hours} hours. Until then your account keeps its old address. If you did not ask for it, ignore this mail.',
    ],
  },
  address_change_asked: {
    subject: 'A new e-mail address for your account',
    body: [
      'Dear {name},',
      'You asked to use the address {new_address} for your account. It takes over once it is confirmed there; until then nothing changes.',
      'If it was not you, write to the organisation at once.',
      'You reach it at {contact}.',
    ],
  },
  address_changed: {
    subject: 'The e-mail address of your account was changed',
    body: [
      'Dear {name},',
      'Your account now uses the address {new_address}. This is the last mail to the old one.',
      'If it was not you, write to the organisation at once.',
      'You reach it at {contact}.',
    ],
  },
  account_deleted: {
    subject: 'Your account was deleted',
    body: [
      'Dear {name},',
      'Your account is deleted, with your drafts and your files. This is the last mail you get from us, and its copy here is deleted too.',
      'You can open a new account at any time.',
    ],
  },
  account_closed: {
    subject: 'Your account is closed',
    body: [
      'Dear {name},',
      'Somebody, probably you, tried to sign in to your account or to set a new password. The organisation has closed this account, so nobody can sign in to it. Nothing was deleted.',
      'If you need it, write to the organisation.',
      'You reach it at {contact}.',
    ],
  },
  looked_as_you: {
    subject: 'A colleague looked at the pages that your roles open',
    body: [
      'Dear {name},',
      '{who} looks at the pages that your roles open, for at most {minutes} minutes, and can change nothing there. Your own account, applications and notes are not shown.',
      'The reason given: {reason}',
    ],
  },
  invitation: {
    subject: '{organisation} invites you to Placet',
    body: [
      'Hello,',
      'You are invited to work with {organisation} on its internship applications.',
      '{inviter} sends you this invitation.',
      'Your role: {roles}.',
      '[See the invitation]({link})',
      'The link works once and for {days} days. Do not pass it on: it is for you alone.',
    ],
  },
  roles_changed: {
    subject: 'Your role was changed',
    body: [
      'Dear {name},',
      'With {organisation} you now have the role: {given}.',
      'With {organisation} you no longer have the role: {taken}.',
      'You may have to sign in again.',
    ],
  },
});
