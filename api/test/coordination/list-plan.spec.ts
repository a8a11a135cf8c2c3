import { receivedFilters } from '@placet/contract/coordination/list.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPage } from '../../src/coordination/data/received-applications.queries.ts';
import { coordinatedCalls } from '../../src/coordination/coordinated-calls.ts';
import type { AccountActor } from '../../src/platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../src/platform/database/unit-of-work.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { seedMany } from './seed-many.ts';

interface Plan {
  'Node Type': string;
  'Index Name'?: string;
  'Index Cond'?: string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

let test: TestApp;
let calls: string[];
beforeAll(async () => {
  test = await startTestApp();
  for (const statement of seedMany) await test.sql(statement, statement.includes('$1') ? [4_000] : []);
  calls = (await test.sql<{ id: string }>('SELECT id FROM call ORDER BY slug')).map(({ id }) => id);
});
afterAll(() => test.close());

const coordinatorOf = (callIds: (string | null)[]): AccountActor => ({
  kind: 'account',
  accountId: '01900000-0000-7000-8000-000000000000',
  sessionId: '01900000-0000-7000-8000-000000000000',
  realm: 'staff',
  name: 'Coordinator',
  locale: 'en',
  grants: callIds.map((callId) => ({ role: 'coordinator', callId, teamId: null })),
});

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** How PostgreSQL reads `application` for the second page of a list. */
async function scan(actor: AccountActor, query: Record<string, string>): Promise<Plan | undefined> {
  const filters = receivedFilters.parse(query);
  const limit = 50;
  const scope = coordinatedCalls(actor);
  return test.app.get(UnitOfWork).read(actor, async (tx) => {
    const [row] = await readPage(tx, { scope, filters, beside: null, limit });
    const plans: Plan[] = [];
    const explaining: Transaction = {
      ...tx,
      async query(sql, parameters) {
        if (!sql.startsWith('WITH page')) return tx.query(sql, parameters);
        const [explained] = await tx.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
          `EXPLAIN (FORMAT JSON) ${sql}`,
          parameters,
        );
        plans.push(...nodes(explained?.['QUERY PLAN'][0]?.Plan ?? { 'Node Type': 'none' }));
        return [];
      },
    };
    await tx.query('SELECT pg_stat_force_next_flush()');
    await readPage(explaining, { scope, filters, beside: { place: row?.place ?? [], back: false }, limit });
    return plans.find((node) => node['Relation Name'] === 'application');
  });
}

it.each([
  ['-submitted', 'ix_application_submitted'],
  ['name', 'ix_application_name'],
  ['state', 'ix_application_stage'],
  ['-call', 'ix_application_call_submitted'],
])('goes on within an index when sorted by %s, whatever row-level security adds', async (sort, index) => {
  expect(await scan(coordinatorOf([null]), { sort })).toMatchObject({
    'Node Type': 'Index Scan',
    'Index Name': index,
    'Index Cond': expect.stringContaining('ROW(') as string,
  });
});

it.each([
  ['-submitted', 'ix_application_call_submitted'],
  ['name', 'ix_application_call_name'],
  ['state', 'ix_application_call_stage'],
])('uses the call’s own index when there is one call, sorted by %s', async (sort, index) => {
  expect(await scan(coordinatorOf([calls[1] ?? '']), { sort })).toMatchObject({
    'Index Name': index,
    'Index Cond': expect.stringMatching(/call_id = .*ROW\(/) as string,
  });
});

it('looks up what a search found by its id, and searches by index', async () => {
  const used = async (): Promise<number[]> =>
    (
      await test.sql<{ idx_scan: number }>(
        `SELECT idx_scan::integer FROM pg_stat_user_indexes WHERE indexrelname IN ('ix_application_words', 'ix_account_email_prefix') ORDER BY indexrelname`,
      )
    ).map(({ idx_scan }) => idx_scan);
  const [mailBefore = 0, wordsBefore = 0] = await used();
  expect(await scan(coordinatorOf([null]), { q: 'amina dia' })).toMatchObject({ 'Index Name': 'pk_application' });
  await scan(coordinatorOf([null]), { q: 'amina.diallo@' });
  expect(await used()).toEqual([mailBefore + 1, wordsBefore + 1]);
});
