import { Injectable } from '@nestjs/common';
import type { InputOf } from '@placet/contract';
import type { changeProfile } from '@placet/contract/accounts/routes.ts';
import type { Account as AccountAnswer } from '@placet/contract/accounts/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { Account } from '../data/account.entity.ts';
import { ownAccount } from '../own-account.ts';
import { ReadAccount } from './read-account.ts';

type Profile = Pick<Account, 'name' | 'addressName' | 'locale' | 'timeZone'>;

/** Nothing typed is no way of being addressed. */
const orNull = (text: string | null): string | null => (text === '' ? null : text);

/** Changes what is given and differs; says in the audit which fields, never what they hold. */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readAccount: ReadAccount,
  ) {}

  async execute(asked: Actor, wanted: InputOf<typeof changeProfile>['body']): Promise<AccountAnswer> {
    const actor = ownAccount(asked, 'account.change');
    const id = actor.accountId;
    return this.unitOfWork.run(actor, async (tx) => {
      const account = await tx.manager.findOneBy(Account, { id });
      if (!account) throw notFound();
      const profile: Profile = {
        name: wanted.name ?? account.name,
        addressName: wanted.addressName === undefined ? account.addressName : orNull(wanted.addressName),
        locale: wanted.locale ?? account.locale,
        timeZone: wanted.timeZone === undefined ? account.timeZone : wanted.timeZone,
      };
      const fields = (Object.keys(profile) as (keyof Profile)[]).filter((field) => profile[field] !== account[field]);
      if (fields.length > 0) {
        await tx.manager.update(Account, { id }, profile);
        await tx.audit({ subject: { type: 'account', id }, type: 'account.profile_changed', data: { fields } });
      }
      return this.readAccount.answer(tx, id);
    });
  }
}
