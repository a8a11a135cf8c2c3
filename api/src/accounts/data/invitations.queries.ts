import type { LocalizedText } from '@placet/contract';
import type { Invitation } from '@placet/contract/accounts/schemas.ts';
import { IsNull, type FindOptionsWhere } from 'typeorm';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { LinkPayloads } from '../domain/mailed-link.ts';
import { MailLink } from './mail-link.entity.ts';
import { scopeNames, scopeOf } from './scopes.queries.ts';

interface StoredInvitation {
  readonly id: string;
  readonly email: string;
  readonly payload: LinkPayloads['invitation'];
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
}

/** Invitations not accepted yet, newest first; those too old to be accepted are among them until they are cleared. */
export async function openInvitations(tx: Transaction): Promise<Invitation[]> {
  const links = await tx.manager.find(MailLink, {
    where: { purpose: 'invitation', usedAt: IsNull() },
    order: { createdAt: 'DESC', id: 'DESC' },
  });
  const stored = links.map(({ id, email, payload, createdAt, expiresAt }) => ({
    id,
    email,
    payload: payload as LinkPayloads['invitation'],
    createdAt,
    expiresAt,
  }));
  const names = await scopeNames(
    tx,
    stored.flatMap(({ payload }) => payload.roles),
  );
  return stored.map((invitation) => invitationAnswer(invitation, names, tx.now));
}

export function invitationAnswer(
  { id, email, payload, createdAt, expiresAt }: StoredInvitation,
  names: ReadonlyMap<string, LocalizedText>,
  now: Temporal.Instant,
): Invitation {
  return {
    id,
    email,
    roles: payload.roles.map(({ role, callId, teamId }) => ({
      role,
      callId,
      teamId,
      scope: scopeOf(names, { callId, teamId }),
    })),
    invitedBy: payload.invitedBy?.name ?? null,
    createdAt: createdAt.toString(),
    expiresAt: expiresAt.toString(),
    expired: Temporal.Instant.compare(expiresAt, now) <= 0,
  };
}

/** Takes back open invitations, and audits each; says how many. */
export async function revokeInvitations(
  tx: Transaction,
  which: Pick<FindOptionsWhere<MailLink>, 'id' | 'email'>,
): Promise<number> {
  const links = await tx.manager.findBy(MailLink, { ...which, purpose: 'invitation', usedAt: IsNull() });
  for (const { id } of links) {
    await tx.manager.delete(MailLink, { id });
    await tx.audit({ subject: { type: 'invitation', id }, type: 'invitation.revoked', data: {} });
  }
  return links.length;
}
