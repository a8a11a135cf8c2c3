import * as z from 'zod';
import { actingRoutes } from './acting-routes.ts';
import { locale } from '../locale.ts';
import { route } from '../route.ts';
import { byAddress, byToken, linkErrors, person } from './inputs.ts';
import {
  account,
  addressName,
  email,
  givenPassword,
  mailedLink,
  newPassword,
  personName,
  session,
  signedIn,
  timeZone,
  token,
} from './schemas.ts';
import { sessionRoutes } from './session-routes.ts';
import { staffRoutes } from './staff-routes.ts';

export const registerAccount = route({
  id: 'registerAccount',
  method: 'POST',
  path: '/accounts',
  tag: 'accounts',
  summary: 'Ask for an account. A mail follows in any case; the answer never says whether there is one already.',
  permission: 'account.register',
  body: byAddress,
  status: 202,
  errors: [],
  limit: 'mail',
});

export const confirmAccount = route({
  id: 'confirmAccount',
  method: 'POST',
  path: '/accounts/confirmation',
  tag: 'accounts',
  summary: 'Open the account with the token of the confirmation mail, and sign in.',
  permission: 'link.use',
  body: z.strictObject({ token, ...person, password: newPassword }),
  status: 201,
  response: signedIn,
  errors: [...linkErrors, 'account.exists'],
  limit: 'token',
});

export const readMailedLink = route({
  id: 'readMailedLink',
  method: 'POST',
  path: '/mailed-links/reading',
  tag: 'accounts',
  summary: 'What a mailed link is for. Changes nothing: the link stays usable.',
  permission: 'link.use',
  body: byToken,
  status: 200,
  response: mailedLink,
  errors: linkErrors,
  limit: 'token',
});

export const askForPasswordReset = route({
  id: 'askForPasswordReset',
  method: 'POST',
  path: '/password-resets',
  tag: 'accounts',
  summary: 'Have a link mailed to set a new password. The answer never says whether there is such an account.',
  permission: 'session.open',
  body: byAddress,
  status: 202,
  errors: [],
  limit: 'mail',
});

export const completePasswordReset = route({
  id: 'completePasswordReset',
  method: 'POST',
  path: '/password-resets/completion',
  tag: 'accounts',
  summary: 'Set a new password with the token of the mail. Ends every other session and signs in.',
  permission: 'link.use',
  body: z.strictObject({ token, password: newPassword }),
  status: 200,
  response: signedIn,
  errors: linkErrors,
  limit: 'token',
});

export const readAccount = route({
  id: 'readAccount',
  method: 'GET',
  path: '/account',
  tag: 'accounts',
  summary: 'Your own account.',
  permission: 'account.read',
  response: account,
  errors: [],
});

export const changeProfile = route({
  id: 'changeProfile',
  method: 'PATCH',
  path: '/account',
  tag: 'accounts',
  summary: 'Change your name, how you are addressed, your language or your time zone.',
  permission: 'account.change',
  body: z.strictObject({
    name: personName.optional(),
    addressName: addressName.nullable().optional(),
    locale: locale.optional(),
    timeZone: timeZone.nullable().optional(),
  }),
  response: account,
  errors: [],
  limit: 'write',
});

export const deleteAccount = route({
  id: 'deleteAccount',
  method: 'POST',
  path: '/account/deletion',
  tag: 'accounts',
  summary: 'Delete your account with its drafts and files, while no application was sent.',
  permission: 'account.delete',
  body: z.strictObject({ currentPassword: givenPassword }),
  errors: ['account.has_submitted', 'account.has_reviewed', 'role.last_administrator'],
  limit: 'sign_in',
});

export const changePassword = route({
  id: 'changePassword',
  method: 'POST',
  path: '/account/password',
  tag: 'accounts',
  summary: 'Change your password. Ends every other session.',
  permission: 'account.change',
  body: z.strictObject({ currentPassword: givenPassword, password: newPassword }),
  status: 200,
  response: session,
  errors: [],
  limit: 'sign_in',
});

export const askForEmailChange = route({
  id: 'askForEmailChange',
  method: 'POST',
  path: '/account/email-change',
  tag: 'accounts',
  summary: 'Have a link mailed to your new address; the old one is told. Nothing changes before the link is used.',
  permission: 'account.change',
  body: z.strictObject({ email, currentPassword: givenPassword }),
  status: 202,
  errors: ['account.email_unchanged'],
  limit: 'sign_in',
});

export const confirmEmailChange = route({
  id: 'confirmEmailChange',
  method: 'POST',
  path: '/account/email-change/confirmation',
  tag: 'accounts',
  summary: 'Use the new address from now on, with the token of the mail sent to it.',
  permission: 'link.use',
  body: byToken,
  errors: [...linkErrors, 'account.email_taken'],
  limit: 'token',
});

export const exportAccount = route({
  id: 'exportAccount',
  method: 'GET',
  path: '/account/export',
  tag: 'accounts',
  summary: 'Everything kept about you: a zip of JSON and your files.',
  permission: 'account.read',
  produces: 'application/zip',
  errors: [],
  limit: 'export',
});

/** What the API promises about accounts, sessions, roles and invitations. */
export const accountRoutes = [
  registerAccount,
  confirmAccount,
  readMailedLink,
  askForPasswordReset,
  completePasswordReset,
  readAccount,
  changeProfile,
  deleteAccount,
  changePassword,
  askForEmailChange,
  confirmEmailChange,
  exportAccount,
  ...sessionRoutes,
  ...staffRoutes,
  ...actingRoutes,
] as const;
