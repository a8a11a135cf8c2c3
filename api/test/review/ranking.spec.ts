import type { CallRanking } from '@placet/contract/review/ranking.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { received } from '../screening/screening.ts';
import { ask } from '../support/apply.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { assigned, publishedRubric } from './reviewed.ts';

let test: TestApp;
let call: SeededCall;
let coordinator: Person;
let rubricId: string;
let applications: string[];
let assignments: Record<string, string>;
/** By reviewer and application; a review without a score for `languages` where there is one number. */
const scores: Record<string, Record<string, [motivation: number, languages?: number]>> = {
  mild: { a: [5, 5], b: [4, 5], c: [4, 4], d: [3, 4] },
  severe: { a: [4, 3], b: [3, 3], e: [3, 2], f: [1, 1] },
  fair: { c: [3, 3], d: [2, 3], e: [4, 3], f: [2, 2], g: [4] },
};
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'unread'];
const idOf = (name: string): string => applications[names.indexOf(name)] ?? '';

async function give(assignmentId: string, number: number, given: object): Promise<void> {
  await test.sql(
    `INSERT INTO review_version (assignment_id, number, submission_sequence, rubric_version_id, scores, submitted_at)
     VALUES ($1, $2, 1, $3, $4, now())`,
    [assignmentId, number, rubricId, given],
  );
  await test.sql(`UPDATE review_assignment SET state = 'submitted', submitted_at = now() WHERE id = $1`, [
    assignmentId,
  ]);
}

beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test);
  coordinator = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
  rubricId = await publishedRubric(test, call.id);
  applications = [];
  for (const _name of names) applications.push((await received(test, call)).id);
  await test.sql(`UPDATE application SET state = 'in_review' WHERE call_id = $1`, [call.id]);
  assignments = {};
  for (const [who, theirs] of Object.entries(scores)) {
    const { accountId } = await test.person({ name: `${who} reviewer`, roles: [{ role: 'reviewer' }] });
    for (const [application, [motivation, languages]] of Object.entries(theirs)) {
      const id = await assigned(test, idOf(application), accountId);
      assignments[`${who} ${application}`] = id;
      await give(id, 1, { motivation, ...(languages !== undefined && { languages }) });
    }
  }
});
afterAll(() => test.close());

const path = (query = ''): string => `/rankings/${call.id}${query}`;
const ranking = async (query = ''): Promise<CallRanking> => (await ask(test, coordinator, 'GET', path(query))).json();
const of = ({ applications: ranked }: CallRanking, name: string) => ranked.find(({ id }) => id === idOf(name));

it('ranks by what reviewers would have said had they been equally severe, and says how each number comes about', async () => {
  const found = await ranking('?places=3');
  expect(found).toMatchObject({ by: 'adjusted', given: 13, earlierRubric: 0, cut: { places: 3 } });
  for (const { adjusted, top } of found.applications.filter(({ rank }) => rank !== null)) {
    const { value = 0, mean = 0, reliance = 0, average = 0, severity = 0 } = adjusted ?? {};
    expect(value).toBeCloseTo(mean + reliance * (average - severity - mean), 8);
    expect(top).toBeGreaterThanOrEqual(0);
  }
  const [mild, severe] = ['mild', 'severe'].map((who) =>
    found.reviewers.find(({ name }) => name === `${who} reviewer`),
  );
  expect(mild?.severity?.value).toBeGreaterThan(severe?.severity?.value ?? 100);
  // c has the higher mean, from the mild reviewer; e is the better one.
  expect(of(found, 'c')?.weighted).toBeGreaterThan(of(found, 'e')?.weighted ?? 100);
  expect(of(found, 'e')?.rank).toBeLessThan(of(found, 'c')?.rank ?? 0);
});

it('counts a score that was not given nowhere, and ranks nobody without reviews', async () => {
  const found = await ranking();
  expect(of(found, 'g')).toMatchObject({ weighted: 75, reviews: [{ missing: ['languages'] }] });
  expect(of(found, 'unread')).toMatchObject({ rank: null, weighted: null, adjusted: null, reviews: [] });
  expect(found.applications.at(-1)?.id).toBe(idOf('unread'));
});

it('gives the same numbers again, whoever asks', async () => {
  const other = await test.person({ roles: [{ role: 'coordinator' }] });
  expect((await ask(test, other, 'GET', path('?places=3'))).json()).toEqual(await ranking('?places=3'));
});

it('counts the version submitted last, and nothing of those who stepped aside', async () => {
  await give(assignments['fair g'] ?? '', 2, { motivation: 1, languages: 1 });
  expect(of(await ranking(), 'g')).toMatchObject({ weighted: 0 });
  await test.sql(`UPDATE review_assignment SET state = 'recused', recused_at = now() WHERE id = $1`, [
    assignments['fair g'],
  ]);
  expect(of(await ranking(), 'g')).toMatchObject({ rank: null, reviews: [] });
});

it('proposes reviews only where nothing is decided, and leaves out who withdrew', async () => {
  const open = (await ranking('?places=3')).proposal.map(({ application }) => application);
  expect(open.length).toBeGreaterThan(0);
  await test.sql(`UPDATE application SET state = 'rejected' WHERE id = $1`, [open[0]]);
  await test.sql(`UPDATE application SET state = 'withdrawn' WHERE id = $1`, [idOf('f')]);
  const after = await ranking('?places=3');
  expect(after.proposal.map(({ application }) => application)).not.toContain(open[0]);
  expect(of(after, 'f')).toBeUndefined();
});

it('is a file as well, and that it left is kept', async () => {
  const answer = await ask(test, coordinator, 'GET', `/rankings/${call.id}/table.csv`, undefined, {
    'accept-language': 'fr',
  });
  const lines = answer.body.trimEnd().split('\r\n');
  expect(lines[0]).toContain('"Rang";"Numéro";"Nom"');
  expect(answer.headers['placet-row-count']).toBe(String(lines.length - 1));
  const [event] = await test.sql<{ type: string; data: object }>(
    `SELECT type, data FROM audit_event WHERE subject_id = $1 ORDER BY seq DESC LIMIT 1`,
    [call.id],
  );
  expect(event).toMatchObject({ type: 'call.ranking_exported', data: { rows: lines.length - 1 } });
});

it('is for those who coordinate the call, once it has a rubric, and shows nobody their own place', async () => {
  const bare = await seedCall(test);
  const everything = await test.person({ roles: [{ role: 'coordinator' }] });
  expect((await ask(test, everything, 'GET', `/rankings/${bare.id}`)).json()).toMatchObject({
    code: 'ranking.no_rubric',
    status: 409,
  });
  const applicant = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
  await test.sql('UPDATE application SET account_id = $2 WHERE id = $1', [idOf('a'), applicant.accountId]);
  const seen = (await ask(test, applicant, 'GET', path())).json<CallRanking>();
  expect(of(seen, 'a')).toBeUndefined();
  expect(of(seen, 'b')).toBeDefined();
});
