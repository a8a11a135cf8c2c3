import type { Role, RoleGrant } from '../platform/database/actor.ts';

/** Whose sight each role has, besides its own: a coordinator sees all that reviewers and supervisors of the call see. */
const includes: Readonly<Partial<Record<Role, readonly Role[]>>> = { coordinator: ['reviewer', 'supervisor'] };

function covers(mine: RoleGrant, theirs: RoleGrant): boolean {
  if (mine.role !== theirs.role && includes[mine.role]?.includes(theirs.role) !== true) return false;
  if (mine.callId !== null) return theirs.callId === mine.callId;
  return mine.teamId === null || theirs.teamId === mine.teamId;
}

/** Whether the roles of another open nothing that one's own do not: only then may one look with them. Nobody's roles open nothing to look at. */
export function seesNoMore(mine: readonly RoleGrant[], theirs: readonly RoleGrant[]): boolean {
  return theirs.length > 0 && theirs.every((grant) => mine.some((own) => covers(own, grant)));
}
