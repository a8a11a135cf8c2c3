import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createApp } from '../../src/app.ts';
import { loadConfig } from '../../src/platform/config/config.ts';
import { newWrappedKey } from '../../src/platform/crypto/vault.ts';
import { realmFor, type Role } from '../../src/platform/database/actor.ts';
import { newToken, tokenHash } from '../../src/access/session-cookie.ts';
import { TestClock } from './test-clock.ts';
import { newDatabase } from './test-database.ts';
import { testMasterKey } from './test-key.ts';

export interface Person {
  readonly accountId: string;
  readonly email: string;
  /** Headers that make a request theirs. */
  readonly headers: { readonly cookie: string; readonly 'sec-fetch-site': 'same-origin' };
}

export interface PersonOptions {
  readonly name?: string;
  readonly roles?: readonly { readonly role: Role; readonly callId?: string; readonly teamId?: string }[];
  readonly locale?: 'en' | 'fr';
}

/** The real application on a database of its own, with the database's owner for arranging and looking. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly clock: TestClock;
  readonly url: string;
  /** As the database's owner: past row-level security. */
  sql<Row extends pg.QueryResultRow>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** A confirmed account with a session. */
  person(options?: PersonOptions): Promise<Person>;
  inject: NestFastifyApplication['inject'];
  close(): Promise<void>;
}

export async function startTestApp(environment: NodeJS.ProcessEnv = {}): Promise<TestApp> {
  const url = await newDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'placet-app-'));
  const clock = new TestClock();
  const config = loadConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    DATABASE_POOL_SIZE: '4',
    PLACET_DATA_DIR: dataDir,
    ...environment,
  });
  const app = await createApp({ config, ownerUrl: url, masterKey: testMasterKey, clock });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const owner = new pg.Pool({ connectionString: url, max: 2 });
  const sql = async <Row extends pg.QueryResultRow>(
    text: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> => (await owner.query<Row>(text, [...parameters])).rows;

  return {
    app,
    clock,
    url,
    sql,
    inject: app.inject.bind<NestFastifyApplication['inject']>(app),
    async person({ name = 'Amina Test', roles = [], locale = 'en' } = {}) {
      const email = `${randomUUID()}@example.org`;
      const [account] = await sql<{ id: string }>(
        `INSERT INTO account (email, name, locale, wrapped_key, email_confirmed_at) VALUES ($1, $2, $3, $4, now()) RETURNING id`,
        [email, name, locale, newWrappedKey(testMasterKey)],
      );
      const accountId = account?.id ?? '';
      for (const { role, callId = null, teamId = null } of roles) {
        await sql('INSERT INTO account_role (account_id, role, call_id, team_id) VALUES ($1, $2, $3, $4)', [
          accountId,
          role,
          callId,
          teamId,
        ]);
      }
      const token = newToken();
      const realm = realmFor(roles.map(({ role, callId = null, teamId = null }) => ({ role, callId, teamId })));
      const now = clock.now();
      await sql(
        `INSERT INTO session (account_id, token_hash, realm, signed_in_by, device_label, created_at, last_seen_at, idle_expires_at, expires_at)
         VALUES ($1, $2, $3, 'password', 'test', $4, $4, $5, $5)`,
        [accountId, tokenHash(token), realm, now.toString(), now.add({ hours: 24 * 365 }).toString()],
      );
      return { accountId, email, headers: { cookie: `placet_session=${token}`, 'sec-fetch-site': 'same-origin' } };
    },
    async close() {
      await app.close();
      await owner.end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
