import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ApplicationPorts } from '../../src/applications/ports.ts';
import { ask, fillIn, send, startApplication, type Started } from '../support/apply.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let call: SeededCall;
beforeAll(async () => {
  test = await startTestApp({ LOG_LEVEL: 'silent' });
  call = await seedCall(test);
  await test.sql(`CREATE FUNCTION fail_here() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'injected fault'; END $$`);
});
afterAll(() => test.close());

async function ready(): Promise<Started> {
  const started = await startApplication(test, await test.person(), call);
  await fillIn(test, started);
  return started;
}

/** Everything a submission touches, as it stands. */
async function world(id: string): Promise<unknown> {
  const [row] = await test.sql(
    `SELECT (SELECT to_jsonb(a) FROM application a WHERE id = $1) AS application,
       (SELECT count(*) FROM submission) AS submissions,
       (SELECT count(*) FROM monitoring_response) AS monitoring,
       (SELECT jsonb_agg(section_key ORDER BY section_key) FROM draft_section WHERE application_id = $1) AS drafts,
       (SELECT count(*) FROM audit_event) AS events,
       (SELECT count(*) FROM message) AS mails,
       (SELECT count(*) FROM reference) AS refs,
       (SELECT count(*) FROM idempotency_key) AS keys`,
    [id],
  );
  return row;
}

it.each([
  ['INSERT', 'submission'],
  ['INSERT', 'monitoring_response'],
  ['DELETE', 'draft_section'],
  ['UPDATE', 'application'],
  ['INSERT', 'audit_event'],
  ['INSERT', 'message'],
  ['INSERT', 'idempotency_key'],
])('leaves nothing behind when the %s of %s fails, and can be sent afterwards', async (operation, table) => {
  const started = await ready();
  const before = await world(started.id);
  const key = randomUUID();
  await test.sql(
    `CREATE TRIGGER fault BEFORE ${operation} ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION fail_here()`,
  );
  const failed = await send(test, started, key);
  await test.sql(`DROP TRIGGER fault ON ${table}`);
  expect(failed.json()).toMatchObject({ status: 500, code: 'internal' });
  expect(failed.body).not.toContain('injected fault');
  expect(await world(started.id)).toEqual(before);
  expect((await send(test, started, key)).statusCode).toBe(201);
});

it.each(['freeze', 'named'] as const)('leaves nothing behind when another feature fails (%s)', async (step) => {
  const started = await ready();
  const before = await world(started.id);
  const ports = test.app.get(ApplicationPorts);
  const { documents, references } = ports;
  const fail = () => Promise.reject(new Error('injected fault'));
  if (step === 'freeze') ports.documents = { of: documents.of.bind(documents), discard: fail, freeze: fail };
  else ports.references = { named: fail, ended: fail };
  const failed = await send(test, started);
  ports.documents = documents;
  ports.references = references;
  expect(failed.statusCode).toBe(500);
  expect(await world(started.id)).toEqual(before);
  expect((await send(test, started)).statusCode).toBe(201);
});

it('leaves nothing behind when COMMIT itself fails', async () => {
  const started = await ready();
  const before = await world(started.id);
  await test.sql(`CREATE CONSTRAINT TRIGGER fault AFTER INSERT ON message DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION fail_here()`);
  const failed = await send(test, started);
  await test.sql('DROP TRIGGER fault ON message');
  expect(failed.statusCode).toBe(500);
  expect(await world(started.id)).toEqual(before);
});

it('withdraws wholly or not at all', async () => {
  const started = await ready();
  await send(test, started);
  const before = await world(started.id);
  for (const table of ['audit_event', 'message']) {
    await test.sql(`CREATE TRIGGER fault BEFORE INSERT ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION fail_here()`);
    const failed = await ask(test, started.person, 'POST', `/applications/${started.id}/withdrawal`, { confirm: true });
    await test.sql(`DROP TRIGGER fault ON ${table}`);
    expect(failed.statusCode).toBe(500);
    expect(await world(started.id)).toEqual(before);
  }
});
