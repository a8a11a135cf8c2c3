import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AccountActor, Actor, RoleGrant } from '../../src/platform/database/actor.ts';
import { realmFor, visitor } from '../../src/platform/database/actor.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { pdf } from './files.ts';
import { begin, upload } from './uploading.ts';

let test: TestApp;
let call: SeededCall;
let amina: Person;
let bilal: Person;
let draft: string;
let sent: string;
beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test);
  [amina, bilal] = [await test.person(), await test.person()];
  draft = (await upload(test, amina, pdf(), { application: await begin(test, amina, call) })).id;
  const application = await begin(test, bilal, call);
  sent = (await upload(test, bilal, pdf(), { application })).id;
  await test.sql(`UPDATE application SET state = 'submitted', submitted_at = now() WHERE id = $1`, [application]);
  await test.sql('UPDATE document SET submitted_at = now() WHERE id = $1', [sent]);
});
afterAll(() => test.close());

function actor({ accountId }: Person, ...grants: RoleGrant[]): AccountActor {
  const realm = realmFor(grants);
  return { kind: 'account', accountId, sessionId: accountId, realm, name: '', locale: 'en', grants };
}
const grant = (role: RoleGrant['role'], callId: string | null = null): RoleGrant => ({ role, callId, teamId: null });

/** What is seen, and what could be changed, without any WHERE. */
async function reach(who: Actor): Promise<{ seen: string[]; changed: number; removed: number }> {
  const work = test.app.get(UnitOfWork);
  const rows = await work.read(who, (tx) => tx.query<{ id: string }>('SELECT id FROM document'));
  const counts = { changed: 0, removed: 0 };
  await work
    .run(who, async (tx) => {
      counts.changed = (await tx.query(`UPDATE document SET file_name = 'x' RETURNING id`)).length;
      counts.removed = (await tx.query('DELETE FROM document WHERE submitted_at IS NULL RETURNING id')).length;
      throw new Error('undone');
    })
    .catch((error: unknown) => {
      if ((error as Error).message !== 'undone') throw error;
    });
  return { seen: rows.map(({ id }) => id).sort(), ...counts };
}

it('shows and gives each only their own, also without a WHERE', async () => {
  const both = [draft, sent].sort();
  expect(await reach(visitor)).toEqual({ seen: [], changed: 0, removed: 0 });
  expect(await reach(actor(amina))).toEqual({ seen: [draft], changed: 1, removed: 1 });
  expect(await reach(actor(bilal))).toEqual({ seen: [sent], changed: 1, removed: 0 });
  const staff = await test.person();
  expect(await reach(actor(staff, grant('coordinator')))).toEqual({ seen: [sent], changed: 0, removed: 0 });
  expect(await reach(actor(staff, grant('coordinator', call.id)))).toEqual({ seen: [sent], changed: 0, removed: 0 });
  const other = await seedCall(test);
  expect(await reach(actor(staff, grant('coordinator', other.id)))).toEqual({ seen: [], changed: 0, removed: 0 });
  for (const role of ['administrator', 'dpo', 'reviewer', 'supervisor'] as const)
    expect(await reach(actor(staff, grant(role)))).toEqual({ seen: [], changed: 0, removed: 0 });
  expect(await reach({ kind: 'system', job: 'test' })).toEqual({ seen: both, changed: 2, removed: 1 });
});

it('keeps the names of stored files from everybody but the system', async () => {
  const work = test.app.get(UnitOfWork);
  await expect(work.read(actor(amina), (tx) => tx.query('SELECT * FROM file_removal'))).rejects.toThrow(
    'permission denied',
  );
});
