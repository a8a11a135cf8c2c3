import * as z from 'zod';
import { isEmail } from '../forms/checks/texts.ts';
import { hasControlCharacters, isBlank } from '../forms/text.ts';
import { locale, localizedText } from '../locale.ts';
import { grantableRoles, roleNames, roleScopes } from './roles.ts';
import { isTimeZone } from './time-zone.ts';

const instant = z.iso.datetime();

/** Compared and stored in lower case: people type the same address in many ways. */
export const email = z
  .string()
  .max(254)
  .normalize('NFC')
  .trim()
  .toLowerCase()
  .refine(isEmail, 'invalid_email')
  .meta({ id: 'EmailAddress', description: 'As in name@example.org.' });

const line = z
  .string()
  .max(200)
  .normalize('NFC')
  .trim()
  .refine((value) => !hasControlCharacters(value) && !/[\n\t]/.test(value), 'control_characters');

/** A person's whole name as they write it: no assumption about parts, script or capitals. */
export const personName = line.refine((value) => !isBlank(value), 'required').meta({ id: 'PersonName' });

/** How mails and pages address the person; empty for the whole name. */
export const addressName = line.meta({ id: 'AddressName' });

/** Any characters, pasted or typed; the rules are those of `checkPassword`, which also knows whose password it is. */
export const newPassword = z.string().min(1).max(1_000).meta({ id: 'NewPassword' });
export const givenPassword = z.string().min(1).max(1_000).meta({ id: 'GivenPassword' });

export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'invalid_time_zone')
  .meta({ id: 'TimeZone', description: 'A name of the IANA time zone database, as Europe/Zurich.' });

/** From a mailed link's fragment. Not checked in form: what is no token leads nowhere. */
export const token = z.string().max(200).meta({ id: 'LinkToken' });

/** Where to go on afterwards: a path of this site. */
export const returnTo = z
  .string()
  .max(300)
  .regex(/^\/(?![/\\])[^\s\\]*$/)
  .meta({ id: 'ReturnPath' });

export const role = z.enum(roleNames).meta({ id: 'Role' });
const grantableRole = z.enum(grantableRoles).meta({ id: 'GrantableRole' });

/** A role to give: reviewers and coordinators for one call or for all, supervisors for one team, the others unlimited. */
export const roleGrant = z
  .strictObject({
    role: grantableRole,
    callId: z.uuid().nullable().default(null),
    teamId: z.uuid().nullable().default(null),
  })
  .superRefine((grant, context) => {
    const scope = roleScopes[grant.role];
    const refuse = (path: 'callId' | 'teamId', message: string): void => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
    if (grant.callId !== null && scope !== 'call') refuse('callId', 'role_not_limited_to_calls');
    if (grant.teamId !== null && scope !== 'team') refuse('teamId', 'role_not_limited_to_teams');
    if (grant.teamId === null && scope === 'team') refuse('teamId', 'role_needs_team');
  })
  .meta({ id: 'RoleGrant' });
export type RoleGrantInput = z.infer<typeof roleGrant>;

/** Who is signed in, and until when. */
export const session = z
  .object({
    account: z.object({
      id: z.uuid(),
      name: z.string(),
      addressName: z.string().nullable(),
      email: z.string(),
      locale,
      timeZone: z.string().nullable(),
    }),
    roles: z.array(z.object({ role, callId: z.uuid().nullable(), teamId: z.uuid().nullable() })),
    idleExpiresAt: instant.meta({ description: 'Ends then unless used before.' }),
    absoluteExpiresAt: instant.meta({ description: 'Ends then in any case.' }),
    acting: z
      .object({ name: z.string().meta({ description: 'Whose roles these are.' }), until: instant })
      .nullable()
      .meta({ description: 'While somebody sees the service with a colleague’s roles; nothing can be changed then.' }),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;

/** The answer to a mailed link that signs in. */
export const signedIn = z.object({ session, returnTo: z.string().nullable() }).meta({ id: 'SignedIn' });
export type SignedIn = z.infer<typeof signedIn>;

export const linkPurpose = z.enum(['confirmation', 'sign_in', 'password_reset', 'email_change', 'invitation']);
export type LinkPurpose = z.infer<typeof linkPurpose>;

/** What a mailed link is for, before anything is done with it. */
export const mailedLink = z
  .object({ purpose: linkPurpose, email: z.string(), name: z.string().nullable(), expiresAt: instant })
  .meta({ id: 'MailedLink' });
export type MailedLink = z.infer<typeof mailedLink>;

export const account = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    addressName: z.string().nullable(),
    locale,
    timeZone: z.string().nullable(),
    createdAt: instant,
    newEmail: z.string().nullable().meta({ description: 'An address that waits for its confirmation.' }),
    deletable: z.boolean().meta({ description: 'False once an application was sent.' }),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof account>;

export const sessionEntry = z
  .object({
    id: z.uuid(),
    device: z.string().meta({ description: 'Browser and system, as far as they say.' }),
    signedInBy: z.enum(['password', 'link']),
    createdAt: instant,
    lastSeenAt: instant,
    current: z.boolean(),
  })
  .meta({ id: 'SessionEntry' });
export type SessionEntry = z.infer<typeof sessionEntry>;

/** A role somebody holds, with the name of what it is limited to. */
export const heldRole = z
  .object({
    id: z.uuid(),
    role,
    callId: z.uuid().nullable(),
    teamId: z.uuid().nullable(),
    scope: localizedText.nullable().meta({ description: 'Name of the call or team.' }),
    grantedAt: instant,
  })
  .meta({ id: 'HeldRole' });
export type HeldRole = z.infer<typeof heldRole>;

export const staffMember = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    lastSeenAt: instant.nullable(),
    deactivatedAt: instant.nullable(),
    roles: z.array(heldRole),
  })
  .meta({ id: 'StaffMember' });
export type StaffMember = z.infer<typeof staffMember>;

/** Why an administrator or coordinator did something to a colleague's account: kept with the audit. */
export const accountReason = z
  .string()
  .max(500)
  .normalize('NFC')
  .trim()
  .refine((value) => !isBlank(value), 'required')
  .refine((value) => !hasControlCharacters(value), 'control_characters');

/** Somebody whose roles one may see the service with. */
export const colleague = z
  .object({ id: z.uuid(), name: z.string(), roles: z.array(heldRole) })
  .meta({ id: 'Colleague' });
export type Colleague = z.infer<typeof colleague>;

const offeredRole = z.object({
  role,
  callId: z.uuid().nullable(),
  teamId: z.uuid().nullable(),
  scope: localizedText.nullable(),
});

export const invitation = z
  .object({
    id: z.uuid(),
    email: z.string(),
    roles: z.array(offeredRole),
    invitedBy: z.string().nullable(),
    createdAt: instant,
    expiresAt: instant,
    expired: z.boolean(),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof invitation>;

/** What an invited person sees before they accept. */
export const offeredInvitation = z
  .object({
    email: z.string(),
    roles: z.array(offeredRole),
    invitedBy: z.string().nullable(),
    expiresAt: instant,
    hasAccount: z.boolean().meta({ description: 'True: the roles are added to it, and no password is asked for.' }),
  })
  .meta({ id: 'OfferedInvitation' });
export type OfferedInvitation = z.infer<typeof offeredInvitation>;

const scopeChoice = z.object({ id: z.uuid(), name: localizedText });

/** What roles can be limited to. */
export const roleScopeChoices = z
  .object({ calls: z.array(scopeChoice), teams: z.array(scopeChoice) })
  .meta({ id: 'RoleScopeChoices' });
export type RoleScopeChoices = z.infer<typeof roleScopeChoices>;
