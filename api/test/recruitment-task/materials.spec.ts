import { createServer } from 'node:net';
import { taskSetUp, type TaskMaterial } from '@placet/contract/recruitment-task/schemas.ts';
import type { LightMyRequestResponse as Response } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SweepDocuments } from '../../src/documents/sweep-documents.ts';
import { fileKey } from '../../src/documents/data/storage-keys.ts';
import { FILE_STORE, type FileStore } from '../../src/platform/storage/file-store.ts';
import { KeepMaterials } from '../../src/recruitment-task/use-cases/keep-materials.ts';
import { docx, pdf } from '../documents/files.ts';
import { assigned } from '../review/reviewed.ts';
import { ask } from '../support/apply.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { addMaterial, desk, handIn, own, shortlisted, start, TaskDoing, write } from './tasked.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const codeOf = (answer: { json: () => unknown }): string => (answer.json() as { code: string }).code;
const materialsOf = (answer: Response): TaskMaterial[] => answer.json<{ materials: TaskMaterial[] }>().materials;

async function setUp(changes: object = {}) {
  const call = await seedCall(test);
  const coordinator = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
  const doing = new TaskDoing(test, coordinator, call);
  await doing.prepare(changes);
  const path = `/set-up/calls/${call.id}/task`;
  return { call, coordinator, doing, path };
}

/** Sent with one file to one on the shortlist. */
async function sent() {
  const made = await setUp({ textWords: 50 });
  const [material] = materialsOf(await addMaterial(test, made.coordinator, made.call.id));
  const [one, other] = await shortlisted(test, made.call, 2);
  if (!material || !one || !other) throw new Error('nothing was arranged');
  await made.doing.send();
  const read = (who: Person, application: string) =>
    ask(test, who, 'GET', `/my-tasks/${application}/materials/${material.id}/content`);
  return { ...made, material, one, other, read };
}

const keysOf = async (callId: string): Promise<string[]> =>
  (await test.sql<{ key: string }>('SELECT storage_key AS key FROM task_material WHERE call_id = $1', [callId])).map(
    ({ key }) => key,
  );
const stored = (key = ''): Promise<number | null> => test.app.get<FileStore>(FILE_STORE).size(fileKey(key));

describe('a file of the task', () => {
  it('is checked by its content, listed, served as an attachment, and removed with its bytes', async () => {
    const { call, coordinator, path } = await setUp();
    const added = await addMaterial(test, coordinator, call.id, { name: '../Press‮ report.pdf', bytes: docx() });
    expect(added.json()).toMatchObject({
      code: 'task.material_refused',
      context: { refusal: { code: 'mislabelled' } },
    });
    expect(added.json<{ detail: string }>().detail).toContain('Word');
    expect(await keysOf(call.id)).toEqual([]);
    const kept = await addMaterial(test, coordinator, call.id, { name: '../Press‮ report.pdf' });
    expect(kept.statusCode).toBe(201);
    const [material] = materialsOf(kept);
    expect(material).toEqual({
      id: material?.id,
      fileName: 'Press report.pdf',
      size: pdf().length,
      type: 'pdf',
    });
    const shown = taskSetUp.strict().parse((await ask(test, coordinator, 'GET', path)).json());
    expect(shown.materials).toEqual([material]);
    const content = await ask(test, coordinator, 'GET', `${path}/materials/${material?.id ?? ''}/content`);
    expect(content.rawPayload.equals(pdf())).toBe(true);
    expect(content.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    });
    expect(content.headers['content-disposition']).toMatch(/^attachment; filename="Press report.pdf"/);
    const [key] = await keysOf(call.id);
    expect(await stored(key)).toBe(pdf().length);
    const removed = await ask(test, coordinator, 'DELETE', `${path}/materials/${material?.id ?? ''}`);
    expect(materialsOf(removed)).toEqual([]);
    await test.app.get(SweepDocuments).run();
    expect(await stored(key)).toBeNull();
    const events = await test.sql<{ type: string }>(
      `SELECT type FROM audit_event WHERE subject_id = $1 AND type LIKE 'call.task_material%' ORDER BY seq`,
      [call.id],
    );
    expect(events.map(({ type }) => type)).toEqual(['call.task_material_added', 'call.task_material_removed']);
  });

  it('is refused empty, of a kind we cannot look into, too large, as JSON, and beyond the tenth', async () => {
    const { call, coordinator } = await setUp();
    const add = (given: Parameters<typeof addMaterial>[3]) => addMaterial(test, coordinator, call.id, given);
    expect(codeOf(await add({ bytes: Buffer.alloc(0) }))).toBe('document.empty');
    expect(codeOf(await add({ name: 'page.html', bytes: Buffer.from('<html><script>') }))).toBe(
      'task.material_refused',
    );
    expect(codeOf(await add({ bytes: Buffer.alloc(10_000_001) }))).toBe('document.too_large');
    expect(codeOf(await add({ type: 'application/json', bytes: Buffer.from('{}') }))).toBe('request.media_type');
    expect(await keysOf(call.id)).toEqual([]);
    await test.sql(
      `INSERT INTO task_material (call_id, file_name, size, storage_key, created_at) SELECT $1, 'a', 1, 'k' || n, $2 FROM generate_series(1, 10) n`,
      [call.id, test.clock.now().toString()],
    );
    expect(codeOf(await add({}))).toBe('task.too_many_materials');
    // What a crash left on its way goes by itself.
    test.clock.advance({ hours: 2 });
    await test.app.get(KeepMaterials).clear();
    expect(await keysOf(call.id)).toEqual([]);
  });

  it('is nobody else’s to add, read or remove', async () => {
    const { call, coordinator, path } = await setUp();
    const [material] = materialsOf(await addMaterial(test, coordinator, call.id));
    const others = await seedCall(test);
    const foreign = await test.person({ roles: [{ role: 'coordinator', callId: others.id }] });
    expect(codeOf(await addMaterial(test, foreign, call.id))).toBe('not_found');
    expect(codeOf(await addMaterial(test, await test.person(), call.id))).toBe('forbidden');
    const one = `/materials/${material?.id ?? ''}`;
    expect(codeOf(await ask(test, foreign, 'GET', `${path}${one}/content`))).toBe('not_found');
    expect(codeOf(await ask(test, foreign, 'DELETE', `${path}${one}`))).toBe('not_found');
    // Nor by another call of one's own.
    const theirs = `/set-up/calls/${others.id}/task${one}`;
    expect(codeOf(await ask(test, foreign, 'GET', `${theirs}/content`))).toBe('not_found');
    expect(codeOf(await ask(test, foreign, 'DELETE', theirs))).toBe('not_found');
  });

  it('stays as it is once somebody has the task', async () => {
    const { call, coordinator, material, path } = await sent();
    expect(codeOf(await addMaterial(test, coordinator, call.id))).toBe('task.sent_already');
    expect(codeOf(await ask(test, coordinator, 'DELETE', `${path}/materials/${material.id}`))).toBe(
      'task.sent_already',
    );
    expect(await keysOf(call.id)).toHaveLength(1);
  });

  it('is in a copy of the call, and its bytes go with the last that has it', async () => {
    const { call, coordinator, path } = await setUp();
    const [material] = materialsOf(await addMaterial(test, coordinator, call.id));
    const head = await test.person({ roles: [{ role: 'coordinator' }] });
    const copied = await ask(test, head, 'POST', `/set-up/calls/${call.id}/copies`, { name: { en: 'B', fr: 'B' } });
    const to = `/set-up/calls/${copied.json<{ id: string }>().id}/task`;
    const [copy] = taskSetUp.parse((await ask(test, head, 'GET', to)).json()).materials;
    expect(copy).toEqual({ ...material, id: copy?.id });
    const [key] = await keysOf(call.id);
    await ask(test, coordinator, 'DELETE', `${path}/materials/${material?.id ?? ''}`);
    await test.app.get(SweepDocuments).run();
    const content = await ask(test, head, 'GET', `${to}/materials/${copy?.id ?? ''}/content`);
    expect(content.rawPayload.equals(pdf())).toBe(true);
    await ask(test, head, 'DELETE', `${to}/materials/${copy?.id ?? ''}`);
    await test.app.get(SweepDocuments).run();
    expect(await stored(key)).toBeNull();
  });
});

describe('an applicant', () => {
  it('has it from the start on, and nobody else has', async () => {
    const { one, other, material, read } = await sent();
    expect((await own(test, one))?.materials).toEqual([]);
    expect(codeOf(await read(one.person, one.id))).toBe('not_found');
    await start(test, one);
    expect((await own(test, one))?.materials).toEqual([material]);
    expect((await read(one.person, one.id)).rawPayload.equals(pdf())).toBe(true);
    // Another who has the task, but has not started, and by the application of the first.
    expect(codeOf(await read(other.person, other.id))).toBe('not_found');
    expect(codeOf(await read(other.person, one.id))).toBe('not_found');
    expect(codeOf(await read(await test.person(), one.id))).toBe('not_found');
    await write(test, one, 'Done.');
    await handIn(test, one);
    expect((await read(one.person, one.id)).statusCode).toBe(200);
  });

  it('has it no more when the task was taken back', async () => {
    const { coordinator, one, read } = await sent();
    await start(test, one);
    await ask(test, coordinator, 'POST', `/sent-tasks/${one.id}/withdrawal`, { reason: 'Sent by mistake.' });
    expect(codeOf(await read(one.person, one.id))).toBe('not_found');
  });

  it('has it no more when the application was withdrawn', async () => {
    const { one, read } = await sent();
    await start(test, one);
    await ask(test, one.person, 'POST', `/applications/${one.id}/withdrawal`, { confirm: true });
    expect((await own(test, one))?.materials).toEqual([]);
    expect(codeOf(await read(one.person, one.id))).toBe('not_found');
  });
});

it('a reviewer has it with the answer they score, not before and not another’s', async () => {
  const { one, material } = await sent();
  const reviewer = await test.person({ roles: [{ role: 'reviewer' }] });
  const assignment = await assigned(test, one.id, reviewer.accountId);
  const read = (who: Person) => ask(test, who, 'GET', `/task-reviews/${assignment}/materials/${material.id}/content`);
  await start(test, one);
  await write(test, one, 'Done.');
  expect(codeOf(await read(reviewer))).toBe('review.declare_first');
  await ask(test, reviewer, 'POST', `/reviews/${assignment}/clearance`);
  expect(codeOf(await read(reviewer))).toBe('not_found');
  await handIn(test, one);
  expect((await desk(test, reviewer, assignment)).materials).toEqual([material]);
  expect((await read(reviewer)).rawPayload.equals(pdf())).toBe(true);
  const another = await test.person({ roles: [{ role: 'reviewer' }] });
  await assigned(test, one.id, another.accountId);
  expect(codeOf(await read(another))).toBe('not_found');
});

it('is not taken while the scanner gives no verdict', async () => {
  const silent = createServer((socket) => socket.destroy());
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  const { port } = silent.address() as { port: number };
  const scanned = await startTestApp({ CLAMD: `127.0.0.1:${String(port)}`, LOG_LEVEL: 'silent' });
  try {
    const call = await seedCall(scanned);
    const coordinator = await scanned.person({ roles: [{ role: 'coordinator', callId: call.id }] });
    expect(codeOf(await addMaterial(scanned, coordinator, call.id))).toBe('unavailable');
    expect(await scanned.sql('SELECT 1 FROM task_material')).toEqual([]);
  } finally {
    await scanned.close();
    silent.close();
  }
});
