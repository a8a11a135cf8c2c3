import { Injectable } from '@nestjs/common';
import type { Account as AccountAnswer } from '@placet/contract/accounts/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { IsNull, MoreThan } from 'typeorm';
import { Account } from '../data/account.entity.ts';
import { MailLink } from '../data/mail-link.entity.ts';
import { ownAccount } from '../own-account.ts';
import { PersonalData } from '../personal-data.ts';

/** One's own account. */
@Injectable()
export class ReadAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly personalData: PersonalData,
  ) {}

  async execute(asked: Actor): Promise<AccountAnswer> {
    const actor = ownAccount(asked, 'account.read');
    return this.unitOfWork.read(actor, (tx) => this.answer(tx, actor.accountId));
  }

  /** What an account tells its owner. */
  async answer(tx: Transaction, id: string): Promise<AccountAnswer> {
    const account = await tx.manager.findOneBy(Account, { id });
    if (!account) throw notFound();
    const change = await tx.manager.findOne(MailLink, {
      where: { accountId: id, purpose: 'email_change', usedAt: IsNull(), expiresAt: MoreThan(tx.now) },
      order: { createdAt: 'DESC' },
    });
    return {
      id,
      email: account.email,
      name: account.name,
      addressName: account.addressName,
      locale: account.locale,
      timeZone: account.timeZone,
      createdAt: account.createdAt.toString(),
      newEmail: change?.email ?? null,
      deletable: !(await this.personalData.mustStay(tx, id)),
    };
  }
}
