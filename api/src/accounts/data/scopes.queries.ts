import type { LocalizedText } from '@placet/contract';
import type { RoleGrantInput, RoleScopeChoices } from '@placet/contract/accounts/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';

interface Scope {
  readonly [key: string]: unknown;
  readonly id: string;
  readonly name: LocalizedText;
}

/** Calls, newest first, and teams in their order. */
export async function scopeChoices(tx: Transaction): Promise<RoleScopeChoices> {
  return {
    calls: await tx.query<Scope>('SELECT id, name FROM call ORDER BY opens_at DESC, id'),
    teams: await tx.query<Scope>('SELECT id, name FROM team ORDER BY position, id'),
  };
}

/** Names of the calls and teams that roles are limited to, by id. */
export async function scopeNames(
  tx: Transaction,
  grants: readonly { readonly callId: string | null; readonly teamId: string | null }[],
): Promise<ReadonlyMap<string, LocalizedText>> {
  const ids = grants.flatMap(({ callId, teamId }) => [callId, teamId]).filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await tx.query<Scope>(
    'SELECT id, name FROM call WHERE id = ANY ($1) UNION ALL SELECT id, name FROM team WHERE id = ANY ($1)',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export function scopeOf(
  names: ReadonlyMap<string, LocalizedText>,
  { callId, teamId }: { readonly callId: string | null; readonly teamId: string | null },
): LocalizedText | null {
  return names.get(callId ?? teamId ?? '') ?? null;
}

/** @throws Problem `request.invalid` naming each call or team that does not exist; `path` leads to each grant. */
export async function requireScopes(
  tx: Transaction,
  grants: readonly RoleGrantInput[],
  path: (index: number) => readonly (string | number)[],
): Promise<void> {
  const { calls, teams } = await scopeChoices(tx);
  const missing = (among: readonly { readonly id: string }[], id: string | null): boolean =>
    id !== null && !among.some((scope) => scope.id === id);
  const issues = grants.flatMap(({ callId, teamId }, index) => [
    ...(missing(calls, callId) ? [{ path: [...path(index), 'callId'], code: 'unknown_call' }] : []),
    ...(missing(teams, teamId) ? [{ path: [...path(index), 'teamId'], code: 'unknown_team' }] : []),
  ]);
  if (issues.length > 0) throw new Problem('request.invalid', { issues });
}
