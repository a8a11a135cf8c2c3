import { Injectable } from '@nestjs/common';
import type { Session as SessionAnswer } from '@placet/contract/accounts/schemas.ts';
import { newToken, tokenHash } from '../access/session-cookie.ts';
import { sessionLimits } from '../access/session-lookup.ts';
import { realmFor, type AccountActor, type Actor, type RoleGrant } from '../platform/database/actor.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../platform/http/problem.ts';
import { Account } from './data/account.entity.ts';
import { grantsOf } from './data/role-grants.ts';
import { Session, type SignInMethod } from './data/session.entity.ts';

export interface SessionWish {
  readonly accountId: string;
  readonly method: SignInMethod;
  readonly device: string;
  /** Who asked: a session they had in this browser ends. */
  readonly asked: Actor;
}

/** A session just opened: the token is for the cookie and nothing else. */
export interface OpenedSession {
  readonly token: string;
  readonly session: SessionAnswer;
}

export interface OpenedByLink extends OpenedSession {
  readonly returnTo: string | null;
}

/** Where every way of signing in ends: whatever else must be proved first comes before this. */
@Injectable()
export class Sessions {
  async open(tx: Transaction, { accountId, method, device, asked }: SessionWish): Promise<OpenedSession> {
    const account = await tx.manager.findOneBy(Account, { id: accountId });
    if (!account) throw notFound();
    if (account.deactivatedAt !== null) throw new Problem('account.deactivated');
    if (asked.kind === 'account') await tx.manager.delete(Session, { id: asked.sessionId });
    const grants = await grantsOf(tx, accountId);
    const realm = realmFor(grants);
    const limits = sessionLimits[realm];
    const token = newToken();
    const ends = { idleExpiresAt: tx.now.add(limits.idle), expiresAt: tx.now.add(limits.absolute) };
    await tx.manager.insert(Session, {
      accountId,
      tokenHash: tokenHash(token),
      realm,
      signedInBy: method,
      deviceLabel: device,
      createdAt: tx.now,
      lastSeenAt: tx.now,
      ...ends,
    });
    await tx.audit({ subject: { type: 'account', id: accountId }, type: 'account.signed_in', data: { method } });
    return { token, session: sessionAnswer(account, grants, ends, undefined) };
  }

  /** Another token for the actor's session: the old one, wherever it may have got to, is worth nothing any more. */
  async renew(tx: Transaction, actor: AccountActor): Promise<OpenedSession> {
    const token = newToken();
    await tx.manager.update(Session, { id: actor.sessionId }, { tokenHash: tokenHash(token), lastSeenAt: tx.now });
    return { token, session: await this.answer(tx, actor) };
  }

  /** What the actor's session tells its owner. */
  async answer(tx: Transaction, actor: AccountActor): Promise<SessionAnswer> {
    const account = await tx.manager.findOneBy(Account, { id: actor.accountId });
    const session = await tx.manager.findOneBy(Session, { id: actor.sessionId });
    if (!account || !session) throw notFound();
    return sessionAnswer(account, actor.grants, session, actor.acting);
  }
}

function sessionAnswer(
  { id, name, addressName, email, locale, timeZone }: Account,
  grants: readonly RoleGrant[],
  ends: { readonly idleExpiresAt: Temporal.Instant; readonly expiresAt: Temporal.Instant },
  acting: AccountActor['acting'],
): SessionAnswer {
  return {
    account: { id, name, addressName, email, locale, timeZone },
    roles: grants.map(({ role, callId, teamId }) => ({ role, callId, teamId })),
    idleExpiresAt: ends.idleExpiresAt.toString(),
    absoluteExpiresAt: ends.expiresAt.toString(),
    acting: acting ? { name: acting.name, until: acting.until.toString() } : null,
  };
}
