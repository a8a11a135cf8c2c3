import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { visitor } from '../../src/platform/database/actor.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { findBrokenChains } from '../../src/platform/audit/verify-audit.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const system = { kind: 'system', job: 'test' } as const;
let test: TestApp;
let work: UnitOfWork;
beforeAll(async () => {
  test = await startTestApp();
  work = test.app.get(UnitOfWork);
});
afterAll(() => test.close());

const started = (id: string) => ({
  subject: { type: 'application', id } as const,
  type: 'application.started' as const,
  data: { callId: id },
});

it('chains the events of a subject, also when sixteen are written at once', async () => {
  const id = randomUUID();
  await Promise.all(Array.from({ length: 16 }, () => work.run(visitor, (tx) => tx.audit(started(id)))));
  const rows = await test.sql<{ seq: number }>('SELECT seq FROM audit_event WHERE subject_id = $1 ORDER BY seq', [id]);
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
  expect(await work.read(system, (tx) => findBrokenChains(tx, id))).toEqual([]);
});

it('writes nothing when the unit of work fails', async () => {
  const id = randomUUID();
  await expect(
    work.run(visitor, async (tx) => {
      await tx.audit(started(id));
      throw new Error('later step failed');
    }),
  ).rejects.toThrow('later step failed');
  expect(await test.sql('SELECT 1 FROM audit_event WHERE subject_id = $1', [id])).toEqual([]);
});

it('finds the first event that was changed behind its back', async () => {
  const id = randomUUID();
  for (let i = 0; i < 3; i++) await work.run(visitor, (tx) => tx.audit(started(id)));
  await test.sql('ALTER TABLE audit_event DISABLE TRIGGER append_only');
  await test.sql(`UPDATE audit_event SET data = '{"callId":"another"}' WHERE subject_id = $1 AND seq = 2`, [id]);
  await test.sql('ALTER TABLE audit_event ENABLE TRIGGER append_only');
  expect(await work.read(system, (tx) => findBrokenChains(tx, id))).toEqual([
    { subjectType: 'application', subjectId: id, seq: 2 },
  ]);
});

it('cannot be changed, not even by its owner', async () => {
  await expect(test.sql('DELETE FROM audit_event')).rejects.toThrow('append-only');
  await expect(test.sql('TRUNCATE audit_event')).rejects.toThrow('append-only');
});

it('is not readable by the applicants’ database role', async () => {
  await expect(work.read(visitor, (tx) => tx.query('SELECT * FROM audit_event'))).rejects.toThrow('permission denied');
});
