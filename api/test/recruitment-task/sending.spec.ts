import { randomUUID } from 'node:crypto';
import { taskPreview, taskSetUp } from '@placet/contract/recruitment-task/schemas.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/apply.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { asked, local, own, shortlisted, TaskDoing, tasked, taskRubric } from './tasked.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const codeOf = (answer: { json: () => unknown }): string => (answer.json() as { code: string }).code;

async function coordinated(): Promise<TaskDoing> {
  const call = await seedCall(test);
  return new TaskDoing(test, await test.person({ roles: [{ role: 'coordinator', callId: call.id }] }), call);
}

describe('setting a task up', () => {
  it('says what is missing until nothing is', async () => {
    const doing = await coordinated();
    const path = `/set-up/calls/${doing.call.id}/task`;
    const empty = taskSetUp.strict().parse((await ask(test, doing.person, 'GET', path)).json());
    expect(empty.missing.map(({ what, locale }) => [what, locale])).toEqual([
      ...(['en', 'fr'] as const).map((locale) => ['instructions', locale]),
      ...['answer', 'opens', 'closes', 'rubric'].map((what) => [what, null]),
    ]);
    expect((await doing.save()).json()).toMatchObject({ revision: 1, missing: [{ what: 'rubric' }], rubric: 'none' });
    await taskRubric(test, doing.call.id);
    expect((await doing.save({}, 1)).json()).toMatchObject({ revision: 2, missing: [], rubric: 'published' });
    expect((await doing.save({}, 1)).json()).toMatchObject({
      code: 'task.changed_meanwhile',
      context: { stored: { revision: 2 } },
    });
  });

  it('refuses a window that closes before it opens, and times that no clock shows', async () => {
    const doing = await coordinated();
    const now = test.clock.now();
    const reversed = { opens: local(now.add({ hours: 5 })), closes: local(now.add({ hours: 1 })) };
    expect((await doing.save(reversed)).json()).toMatchObject({
      issues: [{ path: ['body', 'closes'], code: 'closes_before_opening' }],
    });
    const skipped = { closes: '2027-03-28T02:30' };
    expect((await doing.save(skipped)).json()).toMatchObject({ issues: [{ code: 'no_such_time' }] });
  });

  it('keeps what is asked once somebody has it; only the window moves', async () => {
    const { doing, call } = await tasked(test);
    expect(codeOf(await doing.save({ textWords: 900 }, 1))).toBe('task.sent_already');
    expect(codeOf(await doing.save({ minutes: null }, 1))).toBe('task.sent_already');
    expect(codeOf(await doing.save({ closes: null }, 1))).toBe('task.sent_already');
    const later = local(test.clock.now().add({ hours: 100 }));
    expect((await doing.save({ closes: later, graceMinutes: 5, latenessShown: true }, 1)).json()).toMatchObject({
      closes: later,
    });
    const without = await ask(test, doing.person, 'PUT', `/set-up/calls/${call.id}/review`, {
      ...{ revision: 0, blind: true, perApplication: 2, others: 'after_own', due: null },
      ...{ twoPersonRelease: false, rejectionFeedback: 'none', letters: false, hasTask: false },
    });
    expect(codeOf(without)).toBe('task.sent_already');
  });

  it('has a rubric of its own beside that of the call', async () => {
    const doing = await coordinated();
    const path = `/set-up/calls/${doing.call.id}/rubric`;
    const criterion = {
      ...{ key: 'sources', name: asked.instructions, description: asked.instructions, counted: true, weight: 1 },
      ...{ optional: false, scale: [0, 1].map((value) => ({ value, anchor: asked.instructions })) },
    };
    const body = { revision: 0, definition: { criteria: [criterion] } };
    const saved = await ask(test, doing.person, 'PUT', `${path}?for=task`, body);
    expect(saved.json()).toMatchObject({ purpose: 'task', isDraft: true, number: 1 });
    expect((await ask(test, doing.person, 'GET', path)).json()).toMatchObject({
      purpose: 'application',
      isDraft: false,
      number: null,
    });
    expect((await ask(test, doing.person, 'POST', `${path}/publication?for=task`, { revision: 1 })).statusCode).toBe(
      200,
    );
    expect((await ask(test, doing.person, 'GET', path)).json()).toMatchObject({ inForce: null });
    expect((await ask(test, doing.person, 'GET', `${path}?for=task`)).json()).toMatchObject({ inForce: { number: 1 } });
  });
});

describe('sending', () => {
  it('goes to those of the preview, word for word, once, and later to those who come later', async () => {
    const doing = await coordinated();
    await doing.prepare();
    const [first] = await shortlisted(test, doing.call, 2);
    const preview = taskPreview.strict().parse((await doing.preview()).json());
    expect(preview.mails).toHaveLength(2);
    expect(preview.mails[0]?.text).not.toContain('note');
    const key = randomUUID();
    const [one, two] = await Promise.all([
      doing.sendRequest(preview.fingerprint, key),
      doing.sendRequest(preview.fingerprint),
    ]);
    expect([one.statusCode, two.statusCode].sort()).toEqual([201, 409]);
    if (one.statusCode === 201) expect((await doing.sendRequest(preview.fingerprint, key)).json()).toEqual({ sent: 2 });
    const mails = await test.sql<{ recipient: string; body_text: string }>(
      `SELECT recipient, body_text FROM message WHERE template = 'task_sent' AND application_id IN (SELECT application_id FROM task_send WHERE call_id = $1)`,
      [doing.call.id],
    );
    expect(mails.map(({ recipient, body_text: text }) => [recipient, text]).sort()).toEqual(
      preview.mails.map(({ to, text }) => [to, text]).sort(),
    );
    expect(codeOf(await doing.sendRequest(preview.fingerprint))).toBe('task.nobody_to_send');
    const [late] = await shortlisted(test, doing.call, 1);
    expect(codeOf(await doing.sendRequest(preview.fingerprint))).toBe('task.send_changed');
    await doing.send();
    const { rows } = (await doing.list()).json<{ rows: { id: string; state: string }[] }>();
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([first?.id, late?.id]));
    expect(rows).toHaveLength(3);
  });

  it('is refused until the task is complete, and when its window is over', async () => {
    const doing = await coordinated();
    await shortlisted(test, doing.call, 1);
    expect(codeOf(await doing.preview())).toBe('task.not_ready');
    await doing.prepare({ instructions: { en: 'Only English.' } });
    expect((await doing.preview()).json()).toMatchObject({
      context: { missing: [{ what: 'instructions', locale: 'fr' }] },
    });
    await doing.save({}, 1);
    expect((await doing.preview()).statusCode).toBe(200);
    test.clock.advance({ hours: 73 });
    expect(codeOf(await doing.sendRequest('0'.repeat(64)))).toBe('task.not_ready');
  });

  it('shows nothing to whom it was not sent: not the task, not that there is one', async () => {
    const doing = await coordinated();
    const [one] = await shortlisted(test, doing.call, 1);
    if (!one) throw new Error('one is on the shortlist');
    const seen = async (): Promise<string[]> => {
      const paths = [
        `/my-tasks/${one.id}`,
        `/applications/${one.id}`,
        `/applications/${one.id}/messages`,
        `/calls/${doing.call.slug}`,
      ];
      const answers = await Promise.all(paths.map((path) => ask(test, one.person, 'GET', path)));
      return answers.map(({ statusCode, headers, body }) => `${String(statusCode)} ${String(headers.etag)} ${body}`);
    };
    const before = await seen();
    await doing.prepare();
    await doing.preview();
    expect(await seen()).toEqual(before);
    expect(await own(test, one)).toBeNull();
    expect(codeOf(await ask(test, one.person, 'POST', `/my-tasks/${one.id}/start`, { confirm: true }))).toBe(
      'not_found',
    );
    const stranger = await test.person();
    expect(codeOf(await ask(test, stranger, 'GET', `/my-tasks/${one.id}`))).toBe('not_found');
  });

  it('leaves out the coordinator’s own application', async () => {
    const doing = await coordinated();
    await doing.prepare();
    const [one] = await shortlisted(test, doing.call, 1);
    if (!one) throw new Error('one is on the shortlist');
    await doing.send();
    await test.sql(`INSERT INTO account_role (account_id, role, call_id) VALUES ($1, 'coordinator', $2)`, [
      one.person.accountId,
      doing.call.id,
    ]);
    await test.sql(`UPDATE session SET realm = 'staff' WHERE account_id = $1`, [one.person.accountId]);
    expect((await ask(test, one.person, 'GET', `/task-calls/${doing.call.slug}`)).json()).toMatchObject({
      rows: [],
      waiting: 0,
    });
    expect(codeOf(await ask(test, one.person, 'GET', `/sent-tasks/${one.id}`))).toBe('not_found');
    const body = { closes: null, minutes: 600, reason: 'Mine.' };
    expect(codeOf(await ask(test, one.person, 'POST', `/sent-tasks/${one.id}/extension`, body))).toBe('not_found');
  });
});
