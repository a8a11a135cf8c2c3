import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KeepTasks } from '../../src/recruitment-task/use-cases/keep-tasks.ts';
import { ask, keptDocument, type Received } from '../support/apply.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { unzip } from '../support/unzip.ts';
import { create, idOf } from '../documents/uploading.ts';
import { handIn, local, own, start, tasked, write } from './tasked.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const codeOf = (answer: { json: () => unknown }): string => (answer.json() as { code: string }).code;
const events = async ({ id }: Received): Promise<string[]> =>
  (
    await test.sql<{ type: string }>(
      `SELECT type FROM audit_event WHERE subject_id = $1 AND type LIKE 'application.task%' ORDER BY seq`,
      [id],
    )
  ).map(({ type }) => type);
const templates = async ({ id }: Received): Promise<string[]> =>
  (
    await test.sql<{ template: string }>(
      `SELECT template FROM message WHERE application_id = $1 AND template LIKE 'task%' ORDER BY id`,
      [id],
    )
  ).map(({ template }) => template);

describe('a task in its time', () => {
  it('says its times before the start, what it asks after it, and is handed in once', async () => {
    const { one } = await tasked(test);
    expect(await own(test, one)).toMatchObject({ phase: 'to_start', minutes: 60, instructions: null, startedAt: null });
    expect((await own(test, one))?.due).toBe(
      test.clock.now().add({ minutes: 60 }).toString({ smallestUnit: 'millisecond' }),
    );
    expect(codeOf(await write(test, one, 'Too early'))).toBe('task.not_started');
    expect((await start(test, one)).statusCode).toBe(200);
    const begun = await own(test, one);
    expect(begun?.phase).toBe('writing');
    expect(JSON.stringify(begun?.instructions)).toContain('note');
    test.clock.advance({ minutes: 10 });
    // Starting again does not give more time.
    expect((await start(test, one)).json()).toMatchObject({ task: { due: begun?.due } });
    expect((await write(test, one, 'one two three four five six')).json()).toMatchObject({ revision: 1 });
    const refused = await handIn(test, one);
    expect(refused.json()).toMatchObject({
      code: 'task.incomplete',
      issues: [{ path: ['text'], code: 'text.too_many_words', params: { limit: 5, over: 1 } }],
    });
    await write(test, one, 'one two three', 1);
    expect(codeOf(await handIn(test, one, 1))).toBe('task.changed_meanwhile');
    expect((await handIn(test, one, 2)).json()).toMatchObject({ task: { phase: 'handed_in', lateSeconds: null } });
    expect(codeOf(await write(test, one, 'afterwards', 2))).toBe('task.handed_in');
    expect(codeOf(await handIn(test, one, 2))).toBe('task.handed_in');
    expect(await events(one)).toEqual([
      'application.task_sent',
      'application.task_started',
      'application.task_handed_in',
    ]);
    expect(await templates(one)).toEqual(['task_sent', 'task_handed_in']);
    await expect(test.sql('UPDATE task_answer SET text = NULL WHERE application_id = $1', [one.id])).rejects.toThrow(
      'handed in',
    );
  });

  it('keeps the version that was not seen, and says which it is', async () => {
    const { one } = await tasked(test);
    await start(test, one);
    await write(test, one, 'here');
    const refused = await write(test, one, 'elsewhere');
    expect(refused.json()).toMatchObject({
      code: 'task.changed_meanwhile',
      context: { stored: { revision: 1, text: 'here', documentId: null } },
    });
    expect((await own(test, one))?.answer.text).toBe('here');
  });

  it('keeps its text sealed', async () => {
    const { one } = await tasked(test);
    await start(test, one);
    await write(test, one, 'Nobody else reads this.');
    const [row] = await test.sql<{ text: Buffer }>('SELECT text FROM task_answer WHERE application_id = $1', [one.id]);
    expect(row?.text.includes('Nobody')).toBe(false);
  });

  it('is not there before its window', async () => {
    const opens = local(test.clock.now().add({ hours: 2 }));
    const { one } = await tasked(test, { opens });
    expect((await own(test, one))?.phase).toBe('not_open');
    expect(codeOf(await start(test, one))).toBe('task.not_open');
  });
});

describe('a late answer', () => {
  it('is taken until the end of the grace, and marked with by how much', async () => {
    const { one, doing } = await tasked(test, { minutes: null, graceMinutes: 30 });
    await start(test, one);
    await write(test, one, 'in time');
    test.clock.advance({ hours: 72, minutes: 10 });
    expect((await own(test, one))?.phase).toBe('late');
    await write(test, one, 'a little late', 1);
    expect((await handIn(test, one, 2)).json()).toMatchObject({ task: { phase: 'handed_in' } });
    const { rows } = (await doing.list()).json<{ rows: { lateSeconds: number; state: string }[] }>();
    expect(rows[0]?.state).toBe('handed_in');
    expect(rows[0]?.lateSeconds).toBeGreaterThanOrEqual(600);
    expect(rows[0]?.lateSeconds).toBeLessThan(700);
  });

  it('is never lost: what was saved stays, and can be handed in when a coordinator gives time', async () => {
    const { one, doing } = await tasked(test, { minutes: null, graceMinutes: 0 });
    await start(test, one);
    await write(test, one, 'nearly done');
    test.clock.advance({ hours: 73 });
    expect(codeOf(await handIn(test, one))).toBe('task.over');
    expect(await own(test, one)).toMatchObject({ phase: 'over', answer: { text: 'nearly done' } });
    const closes = local(test.clock.now().add({ hours: 5 }));
    const given = await ask(test, doing.person, 'POST', `/sent-tasks/${one.id}/extension`, {
      ...{ closes, minutes: null, reason: 'The power was cut.' },
    });
    expect(given.statusCode).toBe(204);
    expect((await handIn(test, one)).json()).toMatchObject({ task: { phase: 'handed_in', lateSeconds: null } });
    expect(await events(one)).toContain('application.task_extended');
    // The reason is the coordinators' own.
    expect(JSON.stringify(await own(test, one))).not.toContain('power');
    expect(await templates(one)).toEqual(['task_sent', 'task_changed', 'task_handed_in']);
  });

  it('that was not started in the window cannot be started', async () => {
    const { one } = await tasked(test);
    test.clock.advance({ hours: 73 });
    expect((await own(test, one))?.phase).toBe('missed');
    expect(codeOf(await start(test, one))).toBe('task.over');
  });
});

describe('a file', () => {
  it('is uploaded while the task runs, and sealed when it is handed in', async () => {
    const { one } = await tasked(test, { textWords: null, fileTypes: ['pdf'] });
    const early = await create(test, one.person, { size: 40, application: one.id, question: 'recruitment-task' });
    expect(codeOf(early)).toBe('task.not_started');
    await start(test, one);
    expect(codeOf(await handIn(test, one, 0))).toBe('task.incomplete');
    idOf(await create(test, one.person, { size: 40, application: one.id, question: 'recruitment-task' }));
    const unscanned = await keptDocument(test, one.id, one.person, 'recruitment-task', { scan: 'waiting' });
    await write(test, one, '', 0, unscanned);
    expect(codeOf(await handIn(test, one))).toBe('task.file_not_ready');
    expect(codeOf(await write(test, one, '', 1, one.documents.cv))).toBe('request.invalid');
    const file = await keptDocument(test, one.id, one.person, 'recruitment-task');
    await write(test, one, '', 1, file);
    expect((await handIn(test, one, 2)).statusCode).toBe(200);
    expect(codeOf(await ask(test, one.person, 'DELETE', `/documents/${file}`))).toBe('document.submitted');
    const after = await create(test, one.person, { size: 40, application: one.id, question: 'recruitment-task' });
    expect(codeOf(after)).toBe('task.handed_in');
  });
});

describe('in every state', () => {
  it.each(['in_review', 'shortlisted', 'ineligible'])('an application that is %s answers as before', async (state) => {
    const { one } = await tasked(test);
    await start(test, one);
    const before = { ...(await own(test, one)), now: '' };
    await test.sql('UPDATE application SET state = $2 WHERE id = $1', [one.id, state]);
    expect({ ...(await own(test, one)), now: '' }).toEqual(before);
    expect((await write(test, one, 'still')).statusCode).toBe(200);
  });

  it.each(['withdrawn', 'inactive', 'waitlisted', 'rejected', 'offered'])('one that is %s does not', async (state) => {
    const { one, doing } = await tasked(test);
    await start(test, one);
    await write(test, one, 'kept');
    await test.sql('UPDATE application SET state = $2 WHERE id = $1', [one.id, state]);
    expect(await own(test, one)).toMatchObject({ phase: 'ended', instructions: null, answer: { text: 'kept' } });
    expect(codeOf(await write(test, one, 'more', 1))).toBe('task.over');
    const given = await ask(test, doing.person, 'POST', `/sent-tasks/${one.id}/withdrawal`, { reason: 'Too late.' });
    expect(codeOf(given)).toBe('task.not_changeable');
  });

  it('a task that was taken back asks nothing any more, and what was written stays its author’s', async () => {
    const { one, doing } = await tasked(test);
    await start(test, one);
    await write(test, one, 'kept');
    const path = `/sent-tasks/${one.id}`;
    expect(
      (await ask(test, doing.person, 'POST', `${path}/withdrawal`, { reason: 'Sent by mistake.' })).statusCode,
    ).toBe(204);
    expect(await own(test, one)).toMatchObject({ phase: 'withdrawn', instructions: null, answer: { text: 'kept' } });
    expect(codeOf(await write(test, one, 'more', 1))).toBe('task.over');
    expect((await ask(test, doing.person, 'GET', path)).json()).toMatchObject({ text: null, documentId: null });
  });
});

it('reminds once, a day before the window closes, who has not begun', async () => {
  const { one } = await tasked(test);
  const keeping = test.app.get(KeepTasks);
  await keeping.run();
  expect(await templates(one)).toEqual(['task_sent']);
  test.clock.advance({ hours: 49 });
  await keeping.run();
  await keeping.run();
  expect(await templates(one)).toEqual(['task_sent', 'task_reminder']);
});

it('is in the export of the person’s data', async () => {
  const { one } = await tasked(test);
  await start(test, one);
  await write(test, one, 'My answer');
  const zip = await ask(test, one.person, 'GET', '/account/export');
  const files = await unzip(zip.rawPayload);
  const [, text = ''] = [...files].find(([name]) => name === `applications/${one.number}/task.json`) ?? [];
  expect(JSON.parse(text)).toMatchObject({ text: 'My answer', handedInAt: null });
});
