import { assignmentRun, type AssignmentRun, type Proposal } from '@placet/contract/assignment/runs.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ComputeProposal } from '../../src/assignment/use-cases/compute-proposal.ts';
import { ask } from '../support/apply.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { brings, eventsOf, reviewing, type Assign } from './assigning.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const propose = (assign: Assign, wanted: object = { needed: 2, seed: 1 }) =>
  assign.send('POST', '/assignment-runs', wanted);
const compute = (id: string) => test.app.get(ComputeProposal).run(id);
const latest = async (assign: Assign): Promise<AssignmentRun | null> => {
  const { run } = (await assign.send('GET', '/assignment-runs/latest')).json<{ run: object | null }>();
  return run && assignmentRun.strict().parse(run);
};
const of = (assign: Assign, method: 'PUT' | 'POST' | 'DELETE', id: string, path = '', body?: object) =>
  ask(test, assign.person, method, `/assignment-runs/${id}${path}`, body);

async function proposed(assign: Assign, wanted?: object): Promise<AssignmentRun & { proposal: Proposal }> {
  const asked = await propose(assign, wanted);
  expect(asked.statusCode, asked.body).toBe(201);
  await compute(asked.json<AssignmentRun>().id);
  const run = await latest(assign);
  if (!run?.proposal) throw new Error(JSON.stringify(run));
  return { ...run, proposal: run.proposal };
}
const pairsOf = ({ proposal }: { proposal: Proposal }) =>
  proposal.applications.flatMap(({ id, reviews }) => reviews.map(({ reviewerId }) => `${id} ${reviewerId}`)).toSorted();
const reviewersOf = ({ proposal }: { proposal: Proposal }, { id }: { id: string }) =>
  proposal.applications.find((one) => one.id === id)?.reviews.map(({ reviewerId }) => reviewerId) ?? [];
const stored = async (): Promise<string[]> =>
  (
    await test.sql<{ key: string }>(
      `SELECT application_id || ' ' || reviewer_id AS key FROM review_assignment ORDER BY 1`,
    )
  ).map(({ key }) => key);

it('proposes, changes nothing, and assigns what was looked at', async () => {
  const { assign, sent } = await reviewing(test, 4);
  const people: Person[] = [];
  for (const name of ['Rita', 'Omar', 'Lena']) people.push(await assign.reviewer(name));
  expect(await latest(assign)).toBeNull();
  const asked = (await propose(assign)).json<AssignmentRun>();
  expect(asked).toMatchObject({ state: 'queued', progress: 0, askedBy: 'Chloé Berger', proposal: null });
  expect((await propose(assign)).json()).toMatchObject({ code: 'assignment_run.open' });

  await compute(asked.id);
  const run = await latest(assign);
  if (!run?.proposal) throw new Error('not proposed');
  expect(run).toMatchObject({ state: 'proposed', progress: 1, outOfDate: false });
  expect(run.proposal.applications.map(({ missing, reviews }) => [missing, reviews.length])).toEqual(
    sent.map(() => [0, 2]),
  );
  // Eight reviews, three people: nobody does much more than the others.
  expect(run.proposal.reviewers.map(({ after }) => after).toSorted()).toEqual([2, 3, 3]);
  expect(run.proposal.connection.groupsLeft).toBe(1);
  expect(await stored()).toEqual([]);

  const applied = await of(assign, 'POST', run.id, '/application');
  expect(applied.json()).toEqual({ added: 8, refused: [] });
  expect((await stored()).toSorted()).toEqual(pairsOf({ proposal: run.proposal }));
  expect((await of(assign, 'POST', run.id, '/application')).json()).toMatchObject({
    code: 'assignment_run.not_proposed',
  });
  expect(await latest(assign)).toMatchObject({ state: 'applied', proposal: null });
  expect((await propose(assign)).json()).toMatchObject({ code: 'assignment_run.nothing_to_assign' });

  // Run again for more, nothing moves.
  const more = await proposed(assign, { needed: 3, seed: 2 });
  const pinned = more.proposal.applications.flatMap(({ id, reviews }) =>
    reviews.filter(({ because }) => because === 'pinned').map(({ reviewerId }) => `${id} ${reviewerId}`),
  );
  expect(pinned.toSorted()).toEqual(pairsOf({ proposal: run.proposal }));
  expect((await of(assign, 'POST', more.id, '/application')).json()).toMatchObject({ added: 4 });
  expect(
    (await test.sql<{ origin: string }>('SELECT DISTINCT origin FROM review_assignment')).map(({ origin }) => origin),
  ).toEqual(['automatic']);
  expect(await test.sql(`SELECT type FROM audit_event WHERE type LIKE 'call.assignment%' ORDER BY seq`)).toHaveLength(
    4,
  );
});

it('never proposes a conflict, whoever stepped aside, or more than somebody takes; says who is short and why', async () => {
  const { assign, sent } = await reviewing(test, 3);
  const [one, two, three] = sent;
  if (!one || !two || !three) throw new Error('three were sent');
  const [rita, omar] = [await assign.reviewer('Rita'), await assign.reviewer('Omar')];
  await assign.add(omar.accountId, { ...brings, capacity: 1 });
  const between = { applicationId: one.id, reviewerId: rita.accountId, kind: 'family', note: '' };
  expect((await assign.send('POST', '/conflicts', between)).statusCode).toBe(204);
  const { proposal } = await proposed(assign);
  expect(reviewersOf({ proposal }, one)).toEqual([omar.accountId]);
  expect(proposal.applications.find(({ id }) => id === one.id)).toMatchObject({
    missing: 1,
    why: { conflicting: 1, eligible: 1 },
  });
  expect(proposal.reviewers.find(({ id }) => id === omar.accountId)).toMatchObject({ after: 1, maxLoad: 1 });
  expect(proposal.applications.filter(({ missing }) => missing > 0)).toHaveLength(3);
  expect(proposal.bottleneck).not.toBeNull();
});

it('is changed by hand, and left out is what has become impossible', async () => {
  const { assign, sent } = await reviewing(test, 2);
  const [one, two] = sent;
  if (!one || !two) throw new Error('two were sent');
  const [rita, omar, lena] = [
    await assign.reviewer('Rita'),
    await assign.reviewer('Omar'),
    await assign.reviewer('Lena'),
  ];
  await assign.add(lena.accountId, { ...brings, active: false });
  const run = await proposed(assign);
  expect(reviewersOf(run, one).toSorted()).toEqual([rita.accountId, omar.accountId].toSorted());
  await assign.add(lena.accountId);
  expect((await latest(assign))?.outOfDate).toBe(true);
  const pair = (application: { id: string }, { accountId }: Person) => ({
    applicationId: application.id,
    reviewerId: accountId,
  });
  const stranger = await test.person({ roles: [{ role: 'reviewer' }] });
  const refused = await of(assign, 'PUT', run.id, '/adjustment', {
    add: [pair(one, stranger)],
    remove: [pair(one, rita)],
  });
  expect(refused.json()).toMatchObject({
    code: 'assignment_run.pair_refused',
    context: { number: one.number, refused: 'not_reviewer' },
  });
  const changed = await of(assign, 'PUT', run.id, '/adjustment', { add: [pair(one, lena)], remove: [pair(one, rita)] });
  const after = { proposal: changed.json<AssignmentRun>().proposal ?? run.proposal };
  expect(reviewersOf(after, one).toSorted()).toEqual([omar.accountId, lena.accountId].toSorted());
  expect(reviewersOf(after, two)).toHaveLength(2);

  await assign.send('POST', '/conflicts', { ...pair(two, omar), kind: 'friend', note: '' });
  const applied = (await of(assign, 'POST', run.id, '/application')).json<{ added: number; refused: object[] }>();
  expect(applied).toMatchObject({ added: 3, refused: [{ number: two.number, reviewer: 'Omar', refused: 'conflict' }] });
});

it('gives more reviewers to those that are named, and moves nothing else', async () => {
  const { assign, sent } = await reviewing(test, 3);
  const [one] = sent;
  if (!one) throw new Error('three were sent');
  const people = [await assign.reviewer('Rita'), await assign.reviewer('Omar')];
  await assign.hand(sent, people.slice(0, 1));
  const run = await proposed(assign, { needed: 1, more: 1, applications: [one.id], connect: false, seed: 1 });
  expect(reviewersOf(run, one)).toHaveLength(2);
  expect(pairsOf(run)).toHaveLength(4);
});

it('is stopped while it waits, thrown away, and never seen by who coordinates another call', async () => {
  const { assign } = await reviewing(test, 2);
  const { assign: other } = await reviewing(test, 1);
  expect((await propose(assign)).json()).toMatchObject({ code: 'assignment_run.no_reviewers' });
  await assign.reviewer('Rita');
  const { id } = (await propose(assign)).json<AssignmentRun>();
  for (const [method, path, body] of [
    ['POST', '/application', undefined],
    ['DELETE', '', undefined],
    ['PUT', '/adjustment', { add: [], remove: [{ applicationId: id, reviewerId: id }] }],
  ] as const)
    expect((await of(other, method, id, path, body)).statusCode).toBe(404);
  expect((await of(assign, 'POST', id, '/application')).json()).toMatchObject({ code: 'assignment_run.not_proposed' });
  expect((await of(assign, 'DELETE', id)).statusCode).toBe(204);
  await compute(id);
  expect(await latest(assign)).toMatchObject({ state: 'cancelled' });
  expect((await of(assign, 'DELETE', id)).json()).toMatchObject({ code: 'assignment_run.ended' });
  const run = await proposed(assign);
  expect((await of(assign, 'DELETE', run.id)).statusCode).toBe(204);
  expect(await latest(assign)).toMatchObject({ state: 'discarded', proposal: null });
  expect(await stored()).not.toContain(expect.stringContaining(run.id));
});

it('proposes the same again from the same seed and state', async () => {
  const { assign } = await reviewing(test, 5);
  for (const name of ['Rita', 'Omar', 'Lena', 'Ada']) await assign.reviewer(name);
  const first = await proposed(assign, { needed: 2, seed: 7 });
  await of(assign, 'DELETE', first.id);
  expect(pairsOf(await proposed(assign, { needed: 2, seed: 7 }))).toEqual(pairsOf(first));
  expect(await eventsOf(test, assign.call.id)).not.toContain('review_assigned');
});
