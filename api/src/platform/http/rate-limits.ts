import { Inject, Injectable } from '@nestjs/common';
import type { LimitName } from '@placet/contract';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { CONFIG, type Config } from '../config/config.ts';
import { DATA_SOURCES, type DataSources } from '../database/data-sources.ts';
import { createHash } from 'node:crypto';
import { Problem } from './problem.ts';

/** Points within seconds, per address and, for a signed-in account, per account. A full limit delays; it never locks anybody out for good. */
const limits: Readonly<Record<LimitName, { points: number; seconds: number }>> = {
  sign_in: { points: 20, seconds: 300 },
  mail: { points: 10, seconds: 600 },
  // One mailbox, whoever asks: as long as a link to sign in works, so that whoever is kept waiting has one that does.
  recipient: { points: 6, seconds: 900 },
  token: { points: 60, seconds: 600 },
  write: { points: 300, seconds: 60 },
  upload: { points: 600, seconds: 60 },
  export: { points: 20, seconds: 60 },
};

/** Counters in PostgreSQL, so that all replicas count together. */
@Injectable()
export class RateLimits {
  private readonly limiters: Readonly<Record<LimitName, RateLimiterPostgres>>;

  constructor(@Inject(DATA_SOURCES) sources: DataSources, @Inject(CONFIG) config: Config) {
    const factor = config.NODE_ENV === 'test' ? 1000 : 1;
    this.limiters = Object.fromEntries(
      Object.entries(limits).map(([name, { points, seconds }]) => [
        name,
        new RateLimiterPostgres({
          storeClient: sources.staff,
          storeType: 'typeorm',
          tableName: 'rate_limit',
          tableCreated: true,
          keyPrefix: name,
          points: points * factor,
          duration: seconds,
          clearExpiredByTimeout: false,
        }),
      ]),
    ) as Record<LimitName, RateLimiterPostgres>;
  }

  /** @throws Problem `request.rate_limited`, with the seconds to wait. */
  async count(name: LimitName, address: string, account: string | null): Promise<void> {
    await this.consume(name, address);
    if (account !== null) await this.consume(name, account);
  }

  /** Counts against anything else that is limited, such as an e-mail address that is signed in to. */
  async consume(name: LimitName, subject: string): Promise<void> {
    try {
      await this.limiters[name].consume(createHash('sha256').update(subject).digest('base64url'));
    } catch (refused) {
      if (refused instanceof RateLimiterRes)
        throw new Problem('request.rate_limited', { retryAfter: refused.msBeforeNext / 1000 });
      throw refused;
    }
  }
}
