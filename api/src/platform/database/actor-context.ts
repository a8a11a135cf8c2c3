import type { Actor } from './actor.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const roleNames = /^[a-z_]+(,[a-z_]+)*$/;

/** Transaction-local settings that row-level security reads (`current_account()`, `acts_as()` and the like). */
export function contextSql(actor: Actor): string {
  const ids: [string, string][] = [];
  let roles = '';
  if (actor.kind === 'account') {
    ids.push(['placet.account_id', actor.accountId]);
    const calls = actor.grants.filter(({ role }) => role === 'coordinator').map(({ callId }) => callId);
    ids.push(['placet.call_ids', calls.includes(null) ? '*' : calls.join(',')]);
    const teams = actor.grants.filter(({ role }) => role === 'supervisor').map(({ teamId }) => teamId);
    ids.push(['placet.team_ids', teams.filter((id) => id !== null).join(',')]);
    roles = [...new Set(actor.grants.map(({ role }) => role))].join(',');
  }
  if (actor.kind === 'referee') ids.push(['placet.reference_id', actor.referenceId]);
  if (actor.kind === 'system') {
    ids.push(['placet.call_ids', '*']);
    roles = 'system';
  }
  for (const [name, value] of ids) {
    const safe = value === '*' || value === '' || value.split(',').every((id) => uuid.test(id));
    if (!safe) throw new Error(`${name} is not made of ids`);
  }
  if (roles !== '' && !roleNames.test(roles)) throw new Error('placet.roles is not made of roles');
  const settings = roles === '' ? ids : [...ids, ['placet.roles', roles] as const];
  return settings.map(([name, value]) => `set_config('${name}', '${value}', true)`).join(', ');
}

/** The actor as the audit keeps them: what they were at that moment. */
export function auditedActor(actor: Actor): Record<string, unknown> {
  switch (actor.kind) {
    case 'account':
      return {
        kind: actor.kind,
        accountId: actor.accountId,
        name: actor.name,
        roles: actor.grants.map(({ role }) => role),
        ...(actor.acting && { actingAs: { accountId: actor.acting.accountId, name: actor.acting.name } }),
      };
    case 'referee':
      return { kind: actor.kind, referenceId: actor.referenceId };
    case 'system':
      return { kind: actor.kind, job: actor.job };
    case 'visitor':
      return { kind: actor.kind };
  }
}
