import * as z from 'zod';
import { route } from '../route.ts';
import { byAddress, byToken, linkErrors } from './inputs.ts';
import { email, givenPassword, session, sessionEntry, signedIn } from './schemas.ts';

export const readSession = route({
  id: 'readSession',
  method: 'GET',
  path: '/session',
  tag: 'session',
  summary: 'Who is signed in and until when; null for a visitor. Does not count as use of the session.',
  permission: 'session.read',
  response: session.nullable(),
  errors: [],
});

export const signIn = route({
  id: 'signIn',
  method: 'POST',
  path: '/session',
  tag: 'session',
  summary: 'Sign in with address and password.',
  permission: 'session.open',
  body: z.strictObject({ email, password: givenPassword }),
  status: 200,
  response: session,
  errors: ['session.credentials_wrong'],
  limit: 'sign_in',
});

export const signOut = route({
  id: 'signOut',
  method: 'DELETE',
  path: '/session',
  tag: 'session',
  summary: 'Sign out. Fine when nobody is signed in.',
  permission: 'session.close',
  errors: [],
});

export const extendSession = route({
  id: 'extendSession',
  method: 'POST',
  path: '/session/extension',
  tag: 'session',
  summary: 'Stay signed in for another idle period.',
  permission: 'session.extend',
  status: 200,
  response: session,
  errors: [],
});

export const askForSignInLink = route({
  id: 'askForSignInLink',
  method: 'POST',
  path: '/sign-in-links',
  tag: 'session',
  summary: 'Have a link mailed that signs in. The answer never says whether there is such an account.',
  permission: 'session.open',
  body: byAddress,
  status: 202,
  errors: [],
  limit: 'mail',
});

export const redeemSignInLink = route({
  id: 'redeemSignInLink',
  method: 'POST',
  path: '/sign-in-links/redemption',
  tag: 'session',
  summary: 'Sign in with the token of a mailed link.',
  permission: 'link.use',
  body: byToken,
  status: 200,
  response: signedIn,
  errors: linkErrors,
  limit: 'token',
});

export const listSessions = route({
  id: 'listSessions',
  method: 'GET',
  path: '/account/sessions',
  tag: 'session',
  summary: 'Where you are signed in.',
  permission: 'account.read',
  response: z.array(sessionEntry),
  errors: [],
});

export const endSession = route({
  id: 'endSession',
  method: 'DELETE',
  path: '/account/sessions/:id',
  tag: 'session',
  summary: 'End one of your sessions.',
  permission: 'session.end',
  params: z.object({ id: z.uuid() }),
  errors: [],
});

export const endOtherSessions = route({
  id: 'endOtherSessions',
  method: 'DELETE',
  path: '/account/sessions',
  tag: 'session',
  summary: 'End every session of yours but this one.',
  permission: 'session.end',
  errors: [],
});

export const sessionRoutes = [
  readSession,
  signIn,
  signOut,
  extendSession,
  askForSignInLink,
  redeemSignInLink,
  listSessions,
  endSession,
  endOtherSessions,
] as const;
