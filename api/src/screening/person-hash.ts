import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { MASTER_KEY } from '../platform/crypto/master-key.ts';
import type { PersonKey } from './domain/person-keys.ts';

/**
 * HMAC-SHA-256 under a key of its own, derived from the installation's (HKDF, RFC 5869): whoever steals the database alone can neither read
 * what was hashed nor try addresses out. The kind is part of it, so that equal values of different kinds do not look alike.
 */
@Injectable()
export class PersonHash {
  private readonly key: Buffer;

  constructor(@Inject(MASTER_KEY) masterKey: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), 'placet.person_key/1', 32));
  }

  of({ kind, value }: PersonKey): Buffer {
    return createHmac('sha256', this.key).update(`${kind}|${value}`, 'utf8').digest();
  }
}
