import type { Locale } from '@placet/contract';
import type { RoleName } from '@placet/contract/accounts/roles.ts';

export type Role = RoleName;

/** A role, possibly limited to one call or one team. */
export interface RoleGrant {
  readonly role: Role;
  readonly callId: string | null;
  readonly teamId: string | null;
}

/** Which login role of the database does the work: each sees only what its kind of person may (migrations, SECURITY.md). */
export type Realm = 'applicant' | 'reviewer' | 'staff';

export interface VisitorActor {
  readonly kind: 'visitor';
}

export interface AccountActor {
  readonly kind: 'account';
  readonly accountId: string;
  readonly sessionId: string;
  readonly realm: Realm;
  readonly name: string;
  readonly locale: Locale;
  readonly grants: readonly RoleGrant[];
  /**
   * Set while they see the service with the roles of this colleague: the grants are the colleague's, the account stays their own, and
   * nothing can be changed.
   */
  readonly acting?: { readonly accountId: string; readonly name: string; readonly until: Temporal.Instant };
}

/** Somebody following a referee's link: may touch that one reference. */
export interface RefereeActor {
  readonly kind: 'referee';
  readonly referenceId: string;
}

/** The software itself: jobs, demo data, migrations of data. */
export interface SystemActor {
  readonly kind: 'system';
  readonly job: string;
}

/** On whose behalf a unit of work runs. */
export type Actor = VisitorActor | AccountActor | RefereeActor | SystemActor;

export const visitor: VisitorActor = { kind: 'visitor' };

export function realmOf(actor: Actor): Realm {
  if (actor.kind === 'system') return 'staff';
  return actor.kind === 'account' ? actor.realm : 'applicant';
}

/** The realm in which an account's session works: the narrowest that covers its roles. */
export function realmFor(grants: readonly RoleGrant[]): Realm {
  const held = new Set(grants.map(({ role }) => role));
  if (held.has('coordinator') || held.has('dpo') || held.has('administrator')) return 'staff';
  return held.size > 0 ? 'reviewer' : 'applicant';
}
