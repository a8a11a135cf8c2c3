import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { Realm } from './actor.ts';

/** The database's login roles; `worker` owns the job queue's schema and inherits nothing else. */
export type LoginRole = Realm | 'worker';
export const loginRoles: readonly LoginRole[] = ['applicant', 'reviewer', 'staff', 'worker'];

export const roleName = (role: LoginRole): string => `placet_${role}`;

/** Passwords follow from the master key, so nothing else has to be configured or stored. */
export function rolePassword(masterKey: Buffer, role: LoginRole): string {
  return createHmac('sha256', masterKey).update(`database role ${role}`).digest('base64url');
}

/** The owner's URL with the user and password of a login role. */
export function urlFor(ownerUrl: string, masterKey: Buffer, role: LoginRole): string {
  const url = new URL(ownerUrl);
  url.username = roleName(role);
  url.password = rolePassword(masterKey, role);
  return url.href;
}

/** Makes the login roles and sets their passwords; to be called by the one who holds the migration lock. */
export async function ensureLoginRoles(owner: pg.Client, masterKey: Buffer): Promise<void> {
  for (const role of loginRoles) {
    const name = owner.escapeIdentifier(roleName(role));
    const { rowCount } = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [roleName(role)]);
    if (!rowCount) await owner.query(`CREATE ROLE ${name} LOGIN NOINHERIT NOBYPASSRLS`);
    await owner.query(`ALTER ROLE ${name} PASSWORD ${owner.escapeLiteral(rolePassword(masterKey, role))}`);
  }
}
