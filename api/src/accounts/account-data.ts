import { Injectable } from '@nestjs/common';
import { withoutTokens } from '../messages/secret-links.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { Account } from './data/account.entity.ts';
import { AccountRole } from './data/account-role.entity.ts';
import { Session } from './data/session.entity.ts';
import { PersonalData, type ExportedFile, type PersonalDataSource } from './personal-data.ts';

interface Mail {
  readonly [key: string]: unknown;
  readonly text: string;
}

/** What accounts keep about their person. Deleting the account's row takes all of it along (foreign keys that cascade). */
@Injectable()
export class AccountData implements PersonalDataSource {
  constructor(personalData: PersonalData) {
    personalData.register(this);
  }

  async collect(tx: Transaction, accountId: string): Promise<readonly ExportedFile[]> {
    const account = await tx.manager.findOneByOrFail(Account, { id: accountId });
    const roles = await tx.manager.findBy(AccountRole, { accountId });
    const sessions = await tx.manager.find(Session, { where: { accountId }, order: { createdAt: 'ASC' } });
    const mails = await tx.query<Mail>(
      `SELECT sent_at AS "sentAt", recipient AS "to", subject, body_text AS text, state FROM message
       WHERE account_id = $1 ORDER BY created_at, id`,
      [accountId],
    );
    const history = await tx.query('SELECT at, type, data AS facts FROM account_history() ORDER BY seq');
    const { id, email, name, addressName, locale, timeZone, emailConfirmedAt, createdAt } = account;
    return [
      {
        path: 'account/account.json',
        json: {
          id,
          email,
          name,
          addressName,
          locale,
          timeZone,
          emailConfirmedAt,
          createdAt,
          hasPassword: account.passwordHash !== null,
        },
      },
      {
        path: 'account/roles.json',
        json: roles.map(({ role, callId, teamId, grantedAt }) => ({ role, callId, teamId, grantedAt })),
      },
      {
        path: 'account/sessions.json',
        json: sessions.map(({ deviceLabel, signedInBy, createdAt, lastSeenAt, expiresAt }) => ({
          device: deviceLabel,
          signedInBy,
          createdAt,
          lastSeenAt,
          expiresAt,
        })),
      },
      { path: 'account/mails.json', json: mails.map((mail) => ({ ...mail, text: withoutTokens(mail.text) })) },
      { path: 'account/history.json', json: history },
    ];
  }

  mustStay(): Promise<boolean> {
    return Promise.resolve(false);
  }

  erase(): Promise<void> {
    return Promise.resolve();
  }
}
