import type { accountErrors } from '@placet/contract/accounts/errors.ts';

export const accounts = {
  'session.credentials_wrong': 'The address or the password is wrong. Check both, or have a link mailed to you.',
  'link.unknown': 'This link cannot be used. Open the newest mail we sent you, or ask for another.',
  'link.expired': 'This link is too old to be used. Ask for a new one.',
  'link.used': 'This link was used already. Each works once; ask for a new one if you still need it.',
  'account.exists': 'There is an account with this address already. Sign in instead.',
  'account.email_taken': 'Another account uses this address.',
  'account.email_unchanged': 'This is the address your account has already.',
  'account.has_reviewed':
    'You were asked to judge applications: what you said of them stays with your name as long as they are kept. Ask an administrator to close the account.',
  'account.has_submitted':
    'You sent an application, so your account cannot be deleted here. Write to us if you want your data removed.',
  'account.deactivated': 'This account was closed by the organisation. Write to them if you need it.',
  'account.own_deactivation': 'You cannot close your own account here. Ask another administrator.',
  'acting.not_possible': 'You cannot see the service as this person: they may see something that you may not.',
  'acting.read_only':
    'You are looking with a colleague’s roles, and nothing can be changed meanwhile. Go back to being yourself first.',
  'role.held_already': 'This person holds this role already.',
  'role.last_administrator': 'There must be at least one administrator. Make somebody else one first.',
} satisfies Record<keyof typeof accountErrors, string>;
