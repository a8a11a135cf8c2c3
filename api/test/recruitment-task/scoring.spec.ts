import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, keptDocument } from '../support/apply.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { assigned } from '../review/reviewed.ts';
import { Decide } from '../decisions/deciding.ts';
import { desk, handIn, start, tasked, write } from './tasked.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const codeOf = (answer: { json: () => unknown }): string => (answer.json() as { code: string }).code;
const canary = 'Zebulon Quartermain';
const scores = { motivation: 5, languages: 3 };

async function answered(changes: object = {}, late = false) {
  const made = await tasked(test, changes);
  const { one } = made;
  await test.sql('UPDATE account SET name = $2 WHERE id = $1', [one.person.accountId, canary]);
  await test.sql('UPDATE application SET applicant_name = $2 WHERE id = $1', [one.id, canary]);
  const reviewer = await test.person({ name: 'Rita', roles: [{ role: 'reviewer' }] });
  const assignment = await assigned(test, one.id, reviewer.accountId);
  await start(test, one);
  const file = await keptDocument(test, one.id, one.person, 'recruitment-task');
  await test.sql('UPDATE document SET file_name = $2 WHERE id = $1', [file, `${canary}.pdf`]);
  await write(test, one, 'A short note', 0, file);
  if (late) test.clock.advance({ hours: 2 });
  const clear = () => ask(test, reviewer, 'POST', `/reviews/${assignment}/clearance`);
  return { ...made, reviewer, assignment, clear };
}

const save = (person: Person, id: string, given: object, revision = 0) =>
  ask(test, person, 'PUT', `/task-reviews/${id}/draft`, { revision, scores: given, comment: 'Between us.' });
const submit = (person: Person, id: string, revision: number) =>
  ask(test, person, 'POST', `/task-reviews/${id}/submission`, { revision });

it('shows a reviewer the answer once it was handed in, blind, and takes scores by the task’s rubric', async () => {
  const { one, reviewer, assignment, clear, doing, call } = await answered({ fileTypes: ['pdf'] });
  await clear();
  // What is being written is nobody's but its author's.
  expect(codeOf(await ask(test, reviewer, 'GET', `/task-reviews/${assignment}`))).toBe('not_found');
  expect((await ask(test, reviewer, 'GET', '/task-reviews')).json()).toEqual({ calls: [] });
  await handIn(test, one);
  const shown = await desk(test, reviewer, assignment);
  expect(shown).toMatchObject({
    state: 'to_score',
    text: 'A short note',
    lateSeconds: null,
    document: { type: 'application/pdf' },
  });
  const queue = await ask(test, reviewer, 'GET', '/task-reviews');
  const file = await ask(test, reviewer, 'GET', `/task-reviews/${assignment}/file`);
  for (const told of [JSON.stringify(shown), queue.body, JSON.stringify(file.headers)])
    for (const secret of [canary, one.number, one.id, one.person.email, one.person.accountId])
      expect(told).not.toContain(secret);

  expect((await save(reviewer, assignment, { motivation: 9 })).json()).toMatchObject({
    issues: [{ path: ['body', 'scores', 'motivation'] }],
  });
  await save(reviewer, assignment, { motivation: 5 });
  expect((await submit(reviewer, assignment, 1)).json()).toMatchObject({
    code: 'review.incomplete',
    issues: [{ path: ['scores', 'languages'] }],
  });
  expect(codeOf(await save(reviewer, assignment, scores))).toBe('review.changed_meanwhile');
  await save(reviewer, assignment, scores, 1);
  expect((await submit(reviewer, assignment, 2)).json()).toMatchObject({
    state: 'submitted',
    versions: [{ number: 1 }],
  });
  await save(reviewer, assignment, { ...scores, languages: 5 }, 2);
  expect((await submit(reviewer, assignment, 3)).json()).toMatchObject({ versions: [{ number: 2 }, { number: 1 }] });

  const answer = await ask(test, doing.person, 'GET', `/sent-tasks/${one.id}`);
  expect(answer.json()).toMatchObject({
    text: 'A short note',
    words: 3,
    scores: [{ reviewer: 'Rita', result: 100, comment: 'Between us.' }],
  });
  const page = await new Decide(test, doing.person, call).page();
  expect(page.rows).toMatchObject([{ id: one.id, task: { state: 'handed_in', mean: 100, n: 1 } }]);
  expect((await ask(test, one.person, 'GET', `/my-tasks/${one.id}`)).body).not.toContain('100');
});

it('is opened by nobody before the conflict of interest is answered, nor with one, nor by others', async () => {
  const { one, reviewer, assignment, clear } = await answered();
  await handIn(test, one);
  expect(codeOf(await ask(test, reviewer, 'GET', `/task-reviews/${assignment}`))).toBe('review.declare_first');
  const other = await test.person({ roles: [{ role: 'reviewer' }] });
  expect(codeOf(await ask(test, other, 'GET', `/task-reviews/${assignment}`))).toBe('not_found');
  await clear();
  expect((await ask(test, reviewer, 'GET', '/task-reviews')).json()).toMatchObject({
    calls: [{ entries: [{ id: assignment }] }],
  });
  await ask(test, reviewer, 'POST', `/reviews/${assignment}/conflict`, { kind: 'friend' });
  expect((await ask(test, reviewer, 'GET', '/task-reviews')).json()).toEqual({ calls: [] });
  expect(codeOf(await ask(test, reviewer, 'GET', `/task-reviews/${assignment}`))).toBe('not_found');
});

it.each([
  [true, 3_600],
  [false, null],
])('says that it came late only where the call says so (%s)', async (latenessShown, least) => {
  const { one, reviewer, assignment, clear } = await answered({ latenessShown }, true);
  await handIn(test, one);
  await clear();
  const { lateSeconds } = await desk(test, reviewer, assignment);
  if (least === null) expect(lateSeconds).toBeNull();
  else expect(lateSeconds).toBeGreaterThanOrEqual(least);
});

it('takes no scores after a decision was released', async () => {
  const { one, reviewer, assignment, clear } = await answered();
  await handIn(test, one);
  await clear();
  await test.sql(`UPDATE application SET state = 'rejected' WHERE id = $1`, [one.id]);
  expect(codeOf(await save(reviewer, assignment, scores))).toBe('review.closed');
});
