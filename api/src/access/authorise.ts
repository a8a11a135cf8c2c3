import { openWhileActing, type Permission, type Route } from '@placet/contract';
import type { Actor } from '../platform/database/actor.ts';
import { notFound, Problem } from '../platform/http/problem.ts';
import { policy, type Rule, type Subject } from './policy.ts';

/** What a rule may ask of a record. Leave out what the record does not have. */
export interface RecordFacts {
  /** Account whose record it is. */
  readonly ownerId?: string | null;
  readonly callId?: string | null;
  readonly teamId?: string | null;
  readonly referenceId?: string | null;
}

function is(actor: Actor, who: Subject): boolean {
  if (who === 'anyone' || actor.kind === 'system') return true;
  if (who === 'referee') return actor.kind === 'referee';
  if (actor.kind !== 'account') return false;
  return who === 'account' || actor.grants.some(({ role }) => role === who);
}

function covers(actor: Actor, rule: Rule, facts: RecordFacts): boolean {
  if (actor.kind === 'system' || rule.to === 'any') return true;
  if (rule.to === 'reference') return actor.kind === 'referee' && facts.referenceId === actor.referenceId;
  if (actor.kind !== 'account') return false;
  const grants = actor.grants.filter(({ role }) => role === rule.who);
  switch (rule.to) {
    case 'own':
      return facts.ownerId === actor.accountId;
    case 'call':
      return facts.callId != null && grants.some(({ callId }) => callId === null || callId === facts.callId);
    case 'team':
      return facts.teamId != null && grants.some(({ teamId }) => teamId === facts.teamId);
    case 'everything':
      return grants.some(({ callId, teamId }) => callId === null && teamId === null);
  }
}

/** Does the policy let this actor do this to a record with these facts? */
export function permits(actor: Actor, permission: Permission, facts: RecordFacts): boolean {
  return policy[permission].some((rule) => is(actor, rule.who) && covers(actor, rule, facts));
}

/**
 * The first step of every use case that touches a record.
 * @throws Problem `not_found`: a record one may not touch answers as if it were not there; `forbidden` where it is a limit of the role,
 * not the record, that stands in the way.
 */
export function authorise(actor: Actor, permission: Permission, facts: RecordFacts): void {
  if (permits(actor, permission, facts)) return;
  const limited = policy[permission].some((rule) => rule.to === 'everything' && is(actor, rule.who));
  throw limited ? new Problem('forbidden') : notFound();
}

/**
 * The guard's question, before any record is known: could this actor hold the permission at all?
 * @throws Problem `sign_in_required` for a visitor, `forbidden` for an account without the role.
 */
export function authoriseKind(actor: Actor, permission: Permission): void {
  if (policy[permission].some((rule) => is(actor, rule.who))) return;
  throw new Problem(actor.kind === 'visitor' ? 'sign_in_required' : 'forbidden');
}

/**
 * While somebody looks with a colleague's roles, nothing can be changed.
 * @throws Problem `acting.read_only`
 */
export function authoriseChange(actor: Actor, { method, permission }: Pick<Route, 'method' | 'permission'>): void {
  if (actor.kind !== 'account' || actor.acting === undefined) return;
  if (!['GET', 'HEAD', 'OPTIONS'].includes(method) && !openWhileActing.includes(permission))
    throw new Problem('acting.read_only');
}
