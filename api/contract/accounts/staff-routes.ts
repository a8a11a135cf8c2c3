import * as z from 'zod';
import { locale } from '../locale.ts';
import { route } from '../route.ts';
import { byToken, linkErrors, person } from './inputs.ts';
import {
  accountReason,
  email,
  invitation,
  heldRole,
  newPassword,
  offeredInvitation,
  roleGrant,
  roleScopeChoices,
  signedIn,
  staffMember,
  token,
} from './schemas.ts';

const oneAccount = z.object({ id: z.uuid() });

export const listStaff = route({
  id: 'listStaff',
  method: 'GET',
  path: '/staff',
  tag: 'administration',
  summary: 'Everybody who holds a role.',
  permission: 'staff.read',
  response: z.array(staffMember),
  errors: [],
});

export const listRoleScopes = route({
  id: 'listRoleScopes',
  method: 'GET',
  path: '/staff/scopes',
  tag: 'administration',
  summary: 'The calls and teams a role can be limited to.',
  permission: 'staff.read',
  response: roleScopeChoices,
  errors: [],
});

export const listRoles = route({
  id: 'listRoles',
  method: 'GET',
  path: '/accounts/:id/roles',
  tag: 'administration',
  summary: 'One account with its roles.',
  permission: 'staff.read',
  params: oneAccount,
  response: staffMember,
  errors: [],
});

export const grantRole = route({
  id: 'grantRole',
  method: 'POST',
  path: '/accounts/:id/roles',
  tag: 'administration',
  summary: 'Give a role, possibly limited to a call or a team.',
  permission: 'role.grant',
  params: oneAccount,
  body: roleGrant,
  status: 201,
  response: heldRole,
  errors: ['role.held_already'],
  limit: 'write',
});

export const revokeRole = route({
  id: 'revokeRole',
  method: 'DELETE',
  path: '/accounts/:id/roles/:roleId',
  tag: 'administration',
  summary: 'Take a role away; it is gone at their next request.',
  permission: 'role.grant',
  params: z.object({ id: z.uuid(), roleId: z.uuid() }),
  errors: ['role.last_administrator'],
  limit: 'write',
});

export const deactivateAccount = route({
  id: 'deactivateAccount',
  method: 'POST',
  path: '/accounts/:id/deactivation',
  tag: 'administration',
  summary:
    'Close the account of somebody who holds a role: signed out at once everywhere, and cannot sign in. Keeps their roles.',
  permission: 'account.deactivate',
  params: oneAccount,
  body: z.strictObject({ reason: accountReason }),
  status: 204,
  errors: ['account.own_deactivation', 'role.last_administrator'],
  limit: 'write',
});

export const reactivateAccount = route({
  id: 'reactivateAccount',
  method: 'DELETE',
  path: '/accounts/:id/deactivation',
  tag: 'administration',
  summary: 'Let somebody sign in again, with the roles they had.',
  permission: 'account.deactivate',
  params: oneAccount,
  errors: [],
  limit: 'write',
});

export const listInvitations = route({
  id: 'listInvitations',
  method: 'GET',
  path: '/invitations',
  tag: 'administration',
  summary: 'Invitations not accepted yet.',
  permission: 'staff.invite',
  response: z.array(invitation),
  errors: [],
});

export const invite = route({
  id: 'invite',
  method: 'POST',
  path: '/invitations',
  tag: 'administration',
  summary: 'Invite somebody by mail to hold roles. Replaces an earlier invitation of the same address.',
  permission: 'staff.invite',
  body: z.strictObject({ email, roles: z.array(roleGrant).min(1).max(20), locale: locale.optional() }),
  status: 201,
  response: invitation,
  errors: [],
  limit: 'mail',
});

export const revokeInvitation = route({
  id: 'revokeInvitation',
  method: 'DELETE',
  path: '/invitations/:id',
  tag: 'administration',
  summary: 'Take an invitation back.',
  permission: 'staff.invite',
  params: z.object({ id: z.uuid() }),
  errors: [],
});

export const readInvitation = route({
  id: 'readInvitation',
  method: 'POST',
  path: '/invitations/reading',
  tag: 'administration',
  summary: 'What an invitation offers. Changes nothing.',
  permission: 'link.use',
  body: byToken,
  status: 200,
  response: offeredInvitation,
  errors: linkErrors,
  limit: 'token',
});

export const acceptInvitation = route({
  id: 'acceptInvitation',
  method: 'POST',
  path: '/invitations/acceptance',
  tag: 'administration',
  summary: 'Accept an invitation: opens an account, or adds the roles to the one of that address. Signs in.',
  permission: 'link.use',
  body: z.strictObject({
    token,
    person: z
      .strictObject({ ...person, password: newPassword })
      .optional()
      .meta({ description: 'Needed where there is no account yet.' }),
  }),
  status: 200,
  response: signedIn,
  errors: linkErrors,
  limit: 'token',
});

export const staffRoutes = [
  listStaff,
  listRoleScopes,
  listRoles,
  grantRole,
  revokeRole,
  deactivateAccount,
  reactivateAccount,
  listInvitations,
  invite,
  revokeInvitation,
  readInvitation,
  acceptInvitation,
] as const;
