import { Injectable } from '@nestjs/common';
import type { Permission } from '@placet/contract';
import { ApplicationAccess } from '../applications/application-access.ts';
import type { ApplicationRecord } from '../applications/lifecycle.ts';
import { Vault, type PersonalSeal } from '../platform/crypto/vault.ts';
import type { AccountActor } from '../platform/database/actor.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound } from '../platform/http/problem.ts';

export interface Noted {
  readonly application: ApplicationRecord;
  readonly actor: AccountActor;
}

/** Finds the received application that notes are about, for whoever may read or write them. */
@Injectable()
export class NotedApplication {
  constructor(
    private readonly access: ApplicationAccess,
    private readonly vault: Vault,
  ) {}

  /**
   * @throws Problem `not_found` when it is not there or not theirs, a draft, or their own: a person never reads what is noted about them,
   * whatever roles they hold.
   */
  async find(tx: Transaction, id: string, permission: Permission, hold: 'none' | 'change'): Promise<Noted> {
    const { actor } = tx;
    const application = await this.access.find(tx, id, permission, hold);
    if (actor.kind !== 'account' || application.submittedAt === null || application.accountId === actor.accountId)
      throw notFound();
    return { application, actor };
  }

  /** The applicant's seal, or null when their key was destroyed. */
  async sealOf(tx: Transaction, { accountId }: ApplicationRecord): Promise<PersonalSeal | null> {
    const [row] = await tx.query<{ there: boolean }>('SELECT account_wrapped_key($1) IS NOT NULL AS there', [
      accountId,
    ]);
    return row?.there === true ? this.vault.of(tx, accountId) : null;
  }
}
