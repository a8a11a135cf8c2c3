import { Injectable } from '@nestjs/common';
import type { AuditFacts, Locale } from '@placet/contract';
import { Vault } from '../platform/crypto/vault.ts';
import { holdAddress } from './data/address-lock.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';

export interface NewAccount {
  /** Proved to be theirs. */
  readonly email: string;
  readonly name: string;
  readonly addressName?: string | undefined;
  readonly locale: Locale;
  readonly timeZone?: string | undefined;
  readonly passwordHash: string;
}

/** Opens accounts, each with the key that seals its person's sensitive data. */
@Injectable()
export class NewAccounts {
  constructor(private readonly vault: Vault) {}

  /** The new account's id; null when there is one with this address. */
  async open(
    tx: Transaction,
    { email, name, addressName, locale, timeZone, passwordHash }: NewAccount,
    how: AuditFacts['account.registered']['how'],
  ): Promise<string | null> {
    await holdAddress(tx, email);
    const [opened] = await tx.query<{ id: string }>(
      `INSERT INTO account (email, name, address_name, locale, time_zone, password_hash, wrapped_key, email_confirmed_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8) ON CONFLICT ON CONSTRAINT uq_account_email DO NOTHING RETURNING id`,
      [
        email,
        name,
        addressName === '' ? null : addressName,
        locale,
        timeZone ?? null,
        passwordHash,
        this.vault.newWrappedKey(),
        tx.now.toString(),
      ],
    );
    if (!opened) return null;
    await tx.audit({ subject: { type: 'account', id: opened.id }, type: 'account.registered', data: { how } });
    return opened.id;
  }
}
