import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPassword, demoPeople } from '../../src/accounts/demo/demo-accounts.ts';
import { readApplication } from '../../src/applications/data/application-record.ts';
import { hashOf, Submissions } from '../../src/applications/data/submissions.ts';
import { fileKey } from '../../src/documents/data/storage-keys.ts';
import { inspect } from '../../src/documents/checking/inspect.ts';
import { judge, type FileRules } from '../../src/documents/domain/judgement.ts';
import { loadDemo } from '../../src/load-demo.ts';
import { findBrokenChains } from '../../src/platform/audit/verify-audit.ts';
import { CONFIG } from '../../src/platform/config/config.ts';
import type { SystemActor } from '../../src/platform/database/actor.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { FILE_STORE, type FileStore } from '../../src/platform/storage/file-store.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { testMasterKey } from '../support/test-key.ts';

const system: SystemActor = { kind: 'system', job: 'test' };

let test: TestApp;
const load = () =>
  loadDemo({ config: test.app.get(CONFIG), ownerUrl: test.url, masterKey: testMasterKey, clock: test.clock });
const everything = async (): Promise<unknown> => {
  const tables = ['account', 'application', 'submission', 'reference', 'document', 'message', 'audit_event'];
  const rows = tables.map((table) =>
    test.sql(`SELECT count(*), md5(string_agg(t::text, ',' ORDER BY t::text)) FROM ${table} t`),
  );
  return Promise.all(rows);
};

beforeAll(async () => {
  test = await startTestApp();
  // The hardest minute for a past that is counted back from now: the day has just begun where the organisation is.
  test.clock.set('2026-11-23T23:02:00Z');
  expect(await load()).toBe(true);
}, 60_000);
afterAll(() => test.close());

const counts = async (sql: string): Promise<Record<string, number>> =>
  Object.fromEntries((await test.sql<{ key: string; n: string }>(sql)).map(({ key, n }) => [key, Number(n)]));

describe('the past of the demo', () => {
  it('is told once: the second start finds and leaves it as it is', async () => {
    const before = await everything();
    expect(await load()).toBe(false);
    expect(await everything()).toEqual(before);
  });

  it('has applications to every call that was open, in every state one may see', async () => {
    const states = await counts('SELECT state AS key, count(*) AS n FROM application GROUP BY 1');
    expect(states).toMatchObject({ draft: 1, returned: 2, in_review: 4, ineligible: 2, withdrawn: 3, inactive: 1 });
    expect(states).toMatchObject({ shortlisted: 4, accepted: 1, waitlisted: 1, rejected: 1 });
    expect(states.submitted).toBeGreaterThan(20);
    const calls = await counts(
      `SELECT c.slug AS key, count(*) AS n FROM application a JOIN call c ON c.id = a.call_id WHERE a.submitted_at IS NOT NULL GROUP BY 1`,
    );
    for (const slug of ['geneva-spring-2027', 'geneva-rolling', 'geneva-autumn-2026'])
      expect(calls[slug]).toBeGreaterThan(8);
    const references = await counts('SELECT state AS key, count(*) AS n FROM reference GROUP BY 1');
    for (const state of ['requested', 'opened', 'submitted', 'declined', 'expired'])
      expect(references[state], state).toBeGreaterThan(1);
    const locales = await counts('SELECT locale AS key, count(*) AS n FROM application GROUP BY 1');
    expect(Math.min(locales.en ?? 0, locales.fr ?? 0)).toBeGreaterThan(8);
  });

  it('happened before now, and the audit tells when', async () => {
    const now = test.clock.now().toString();
    const [late] = await test.sql(`SELECT type, at FROM audit_event WHERE at > $1::timestamptz + interval '1 s'`, [
      now,
    ]);
    expect(late).toBeUndefined();
    const [apart] = await test.sql(
      `SELECT s.application_id FROM submission s WHERE NOT EXISTS (SELECT FROM audit_event e WHERE e.subject_id = s.application_id
         AND e.type = 'application.submitted' AND abs(extract(epoch FROM e.at - s.submitted_at)) < 1)`,
    );
    expect(apart).toBeUndefined();
    const [call] = await test.sql(`SELECT state FROM call WHERE slug = 'geneva-autumn-2026'`);
    expect(call).toEqual({ state: 'closed' });
  });

  it('has somebody who goes on in another team, and a plan that waits to be looked at', async () => {
    const places = await test.sql('SELECT state, ended_how FROM placement ORDER BY starts_on');
    expect(places).toEqual([
      { state: 'confirmed', ended_how: 'moved' },
      { state: 'confirmed', ended_how: null },
    ]);
    const plans = await test.sql<{ state: string; placed: number }>(
      `SELECT state, (result->'statistics'->>'placed')::integer AS placed FROM placement_plan ORDER BY asked_at`,
    );
    expect(plans.map(({ state }) => state)).toEqual(['published', 'proposed']);
    expect(plans[1]?.placed).toBeGreaterThan(2);
  });

  it('verifies: every hash of what was sent, every audit chain', async () => {
    const ids = await test.sql<{ id: string }>('SELECT id FROM application WHERE submitted_at IS NOT NULL');
    const submissions = test.app.get(Submissions);
    const verified = await test.app.get(UnitOfWork).read(system, async (tx) => {
      let sent = 0;
      for (const { id } of ids) {
        const application = await readApplication(tx, id, 'none');
        if (!application) throw new Error('an application is gone');
        for (const submission of await submissions.all(tx, application)) {
          const hash = hashOf(await submissions.canonical(tx, application, submission));
          expect(hash.toString('hex')).toBe(submission.sha256);
          sent++;
        }
      }
      return { sent, broken: await findBrokenChains(tx) };
    });
    expect(verified.sent).toBeGreaterThan(ids.length);
    expect(verified.broken).toEqual([]);
  });

  it('has papers that the inspection would have taken', async () => {
    const files = test.app.get<FileStore>(FILE_STORE);
    const documents = await test.sql<{ storage_key: string; file_name: string; size: string; rules: FileRules }>(
      'SELECT storage_key, file_name, size, rules FROM document',
    );
    expect(documents.length).toBeGreaterThan(80);
    for (const { storage_key, file_name, size, rules } of documents) {
      const bytes = await buffer(await files.get(fileKey(storage_key)));
      expect(bytes.length).toBe(Number(size));
      const inspected = await inspect(bytes);
      expect(judge(inspected, file_name, bytes.length, rules), file_name).toBeNull();
      expect(inspected.pages, file_name).toBe(1);
    }
  }, 60_000);

  it('is written by different people', async () => {
    const texts = await test.sql<{ motivation: string }>(
      `SELECT answers->'motivation'->>'motivation' AS motivation FROM submission WHERE sequence = 1`,
    );
    expect(new Set(texts.map(({ motivation }) => motivation)).size).toBe(texts.length);
    for (const { motivation } of texts) {
      const words = motivation.split(/\s+/).length;
      expect(words, motivation).toBeGreaterThanOrEqual(120);
      expect(words, motivation).toBeLessThanOrEqual(300);
    }
  });

  it('leaves no mail to be sent, and in the local inbox only those about the applicant one signs in as', async () => {
    expect(await test.sql(`SELECT 1 FROM message WHERE state = 'waiting'`)).toEqual([]);
    const inbox = await test.inject({ url: '/inbox', remoteAddress: '127.0.0.1', headers: { host: 'localhost' } });
    expect(inbox.statusCode).toBe(200);
    expect(inbox.payload).toContain(demoPeople.applicant.email);
    expect(inbox.payload).not.toContain('@mail.example');
    const kept = await test.sql(
      `SELECT 1 FROM message m WHERE body_text ~ '#[A-Za-z0-9_-]{43}' AND NOT EXISTS (
         SELECT FROM application a JOIN account p ON p.id = a.account_id WHERE a.id = m.application_id AND p.email = $1)`,
      [demoPeople.applicant.email],
    );
    expect(kept).toEqual([]);
  });

  it('gave the applicant one signs in as something sent and something begun', async () => {
    const signedIn = await test.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'sec-fetch-site': 'same-origin' },
      payload: { email: demoPeople.applicant.email, password: demoPassword },
    });
    const [cookie] = signedIn.cookies;
    const headers = { cookie: `${cookie?.name ?? ''}=${cookie?.value ?? ''}`, 'sec-fetch-site': 'same-origin' };
    const own = await test.inject({ url: '/api/v1/applications', headers });
    const { applications } = own.json<{ applications: { id: string; state: string }[] }>();
    expect(applications.map(({ state }) => state).toSorted()).toEqual(['draft', 'in_review']);
    const sent = applications.find(({ state }) => state === 'in_review');
    const followed = await test.inject({ url: `/api/v1/applications/${sent?.id ?? ''}/references`, headers });
    expect(followed.json<{ references: object[] }>().references).toMatchObject([
      { state: 'submitted', mayRead: true },
      { state: 'requested', remindedAt: expect.any(String) as string },
    ]);
  });
});
