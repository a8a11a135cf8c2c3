import { Injectable } from '@nestjs/common';
import { ApplicationAccess } from '../applications/application-access.ts';
import type { ApplicationRecord } from '../applications/lifecycle.ts';
import { SentApplications, type SentApplication } from '../applications/sent-applications.ts';
import { Vault, type PersonalSeal } from '../platform/crypto/vault.ts';
import { UnitOfWork, type Transaction } from '../platform/database/unit-of-work.ts';
import { notFound } from '../platform/http/problem.ts';

export interface JudgedApplication {
  readonly application: ApplicationRecord;
  readonly sent: readonly SentApplication[];
  /** The applicant's, under which comments about them are sealed; null when their key was destroyed. */
  readonly seal: PersonalSeal | null;
}

/**
 * Reads, as the system, the application somebody is to judge: reviewers have no right to it. Whoever calls has found the assignment theirs,
 * and hands on nothing but what `domain/visible.ts` lets through.
 */
@Injectable()
export class JudgedApplications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly sentApplications: SentApplications,
    private readonly vault: Vault,
  ) {}

  read(applicationId: string): Promise<JudgedApplication> {
    return this.unitOfWork.read({ kind: 'system', job: 'review' }, (tx) => this.readOne(tx, applicationId));
  }

  /** Several at once, of which some may have gone meanwhile. */
  readAll(applicationIds: readonly string[]): Promise<ReadonlyMap<string, JudgedApplication>> {
    return this.unitOfWork.read({ kind: 'system', job: 'review' }, async (tx) => {
      const found = new Map<string, JudgedApplication>();
      for (const id of applicationIds) found.set(id, await this.readOne(tx, id));
      return found;
    });
  }

  private async readOne(tx: Transaction, applicationId: string): Promise<JudgedApplication> {
    const application = await this.access.find(tx, applicationId, 'received_application.read');
    const sent = await this.sentApplications.all(tx, application);
    if (sent.length === 0) throw notFound();
    return { application, sent, seal: await this.vault.of(tx, application.accountId).catch(() => null) };
  }

  /** Null when the applicant's key was destroyed. */
  sealIfThere(applicationId: string): Promise<PersonalSeal | null> {
    return this.sealOf(applicationId).catch(() => null);
  }

  /** @throws Problem `not_found` when the applicant's key was destroyed: nothing can be written about them any more. */
  sealOf(applicationId: string): Promise<PersonalSeal> {
    return this.unitOfWork.read({ kind: 'system', job: 'review' }, async (tx) => {
      const application = await this.access.find(tx, applicationId, 'received_application.read');
      return this.vault.of(tx, application.accountId);
    });
  }
}
