import { argon2, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { normalisePassword } from '@placet/contract/accounts/password.ts';
import { MASTER_KEY } from '../platform/crypto/master-key.ts';

const derive = promisify(argon2);

/** RFC 9106's Argon2id with OWASP's least: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
const prefix = `$argon2id$v=19$m=${String(cost.memory)},t=${String(cost.passes)},p=${String(cost.parallelism)}`;
const stored = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/**
 * Password hashes in the PHC string format. They are keyed with a secret that follows from the master key: whoever steals a backup of
 * the database alone cannot even begin to guess.
 */
@Injectable()
export class Passwords {
  private readonly secret: Buffer;
  /** What is compared with when there is no account or no password, so that the answer takes the same time. */
  private dummy: Promise<string> | undefined;

  constructor(@Inject(MASTER_KEY) masterKey: Buffer) {
    this.secret = createHmac('sha256', masterKey).update('password hashes').digest();
  }

  async hash(password: string): Promise<string> {
    const nonce = randomBytes(16);
    const tag = await this.tag(password, nonce, cost);
    return `${prefix}$${base64(nonce)}$${base64(tag)}`;
  }

  /** Is this the password of the hash? Without a hash it takes as long, and is not. */
  async verify(password: string, hash: string | null): Promise<boolean> {
    this.dummy ??= this.hash(randomBytes(32).toString('base64'));
    const [, memory, passes, parallelism, nonce = '', expected = ''] = stored.exec(hash ?? (await this.dummy)) ?? [];
    const tag = Buffer.from(expected, 'base64');
    const given = await this.tag(password, Buffer.from(nonce, 'base64'), {
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
      tagLength: tag.length,
    });
    return timingSafeEqual(given, tag) && hash !== null;
  }

  private tag(password: string, nonce: Buffer, parameters: { [Name in keyof typeof cost]: number }): Promise<Buffer> {
    return derive('argon2id', {
      message: normalisePassword(password),
      nonce,
      secret: this.secret,
      ...parameters,
    });
  }
}
