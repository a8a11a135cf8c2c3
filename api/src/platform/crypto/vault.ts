import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '../database/unit-of-work.ts';
import { notFound } from '../http/problem.ts';
import { MASTER_KEY } from './master-key.ts';
import { seal, unseal } from './sealing.ts';

/** A new key for one person, wrapped by the master key, to be kept in their account. */
export function newWrappedKey(masterKey: Buffer): Buffer {
  return seal(masterKey, 'account.wrapped_key', randomBytes(32));
}

/** Seals one person's sensitive values under that person's key; destroying the key erases them, also in every backup. */
@Injectable()
export class Vault {
  constructor(@Inject(MASTER_KEY) private readonly masterKey: Buffer) {}

  newWrappedKey(): Buffer {
    return newWrappedKey(this.masterKey);
  }

  /** The seal and its inverse for one account, with its key read once. The actor must be allowed to read that account's key. */
  async of(tx: Transaction, accountId: string): Promise<PersonalSeal> {
    const [row] = await tx.query<{ key: Buffer | null }>('SELECT account_wrapped_key($1) AS key', [accountId]);
    if (!row?.key) throw notFound();
    return new PersonalSeal(unseal(this.masterKey, 'account.wrapped_key', row.key));
  }
}

export class PersonalSeal {
  constructor(private readonly key: Buffer) {}

  seal(context: string, value: unknown): Buffer {
    return seal(this.key, context, Buffer.from(JSON.stringify(value)));
  }

  open(context: string, sealed: Buffer): unknown {
    return JSON.parse(unseal(this.key, context, sealed).toString()) as unknown;
  }
}
