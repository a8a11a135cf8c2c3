import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApplicationPorts } from '../../src/applications/ports.ts';
import { SweepDocuments } from '../../src/documents/sweep-documents.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { ask } from '../support/apply.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { eicar, pdf } from './files.ts';
import { begin, upload, view } from './uploading.ts';

/** clamd's side of INSTREAM: reads chunks to the empty one, answers, closes. */
class Clamd {
  mode: 'up' | 'down' | 'limit' | 'silent' = 'up';
  scanned = 0;
  private server: Server | undefined;

  async start(): Promise<number> {
    this.server = createServer((socket) => {
      socket.on('error', () => undefined);
      if (this.mode === 'down') socket.destroy();
      else this.serve(socket);
    });
    await new Promise<void>((done) => this.server?.listen(0, '127.0.0.1', done));
    return (this.server.address() as AddressInfo).port;
  }

  stop(): Promise<void> {
    return new Promise((done) =>
      this.server?.close(() => {
        done();
      }),
    );
  }

  private serve(socket: Socket): void {
    let buffered = Buffer.alloc(0);
    let content = Buffer.alloc(0);
    socket.on('data', (data: Buffer) => {
      buffered = Buffer.concat([buffered, data]);
      if (buffered.subarray(0, 10).toString() === 'zINSTREAM\0') buffered = buffered.subarray(10);
      while (buffered.length >= 4) {
        const length = buffered.readUInt32BE(0);
        if (this.mode === 'limit') socket.end('INSTREAM size limit exceeded. ERROR\0');
        else if (length === 0) this.answer(socket, content);
        if (this.mode === 'limit' || length === 0 || buffered.length < 4 + length) return;
        content = Buffer.concat([content, buffered.subarray(4, 4 + length)]);
        buffered = buffered.subarray(4 + length);
      }
    });
  }

  private answer(socket: Socket, content: Buffer): void {
    if (this.mode === 'silent') socket.end();
    else this.verdict(socket, content);
  }

  private verdict(socket: Socket, content: Buffer): void {
    this.scanned += 1;
    socket.end(content.includes(eicar()) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
  }
}

const clamd = new Clamd();
let test: TestApp;
let person: Person;
let application: string;
beforeAll(async () => {
  test = await startTestApp({ CLAMD: `127.0.0.1:${String(await clamd.start())}` });
  person = await test.person();
  application = await begin(test, person, await seedCall(test));
});
afterAll(async () => {
  await test.close();
  await clamd.stop();
});

const harmful = pdf({ text: eicar().replaceAll(/[()\\]/g, '') });
const infected = Buffer.concat([pdf(), Buffer.from(`%${eicar()}\n`)]);
const add = (bytes: Buffer) => upload(test, person, bytes, { application, question: 'cv' });
const status = (id: string): Promise<string | undefined> =>
  test.app.get(UnitOfWork).run({ kind: 'system', job: 'test' }, async (tx) => {
    const documents = await test.app.get(ApplicationPorts).documents.of(tx, application);
    return documents.find(({ documentId }) => documentId === id)?.status;
  });
const sweep = (): Promise<void> => test.app.get(SweepDocuments).run();

describe('with a scanner', () => {
  it('keeps what is clean', async () => {
    const clean = await add(harmful);
    expect(clean).toMatchObject({ state: 'kept', scan: 'clean' });
    expect(await status(clean.id)).toBe('ready');
  });

  it('refuses what is infected, and keeps none of it', async () => {
    const refused = await add(infected);
    expect(refused).toMatchObject({ state: 'refused', scan: 'infected', refusal: { code: 'infected' } });
    expect(refused.refusal?.message).toContain('virus scanner');
    expect(await status(refused.id)).toBe('refused');
    expect((await ask(test, person, 'GET', `/documents/${refused.id}/content`)).statusCode).toBe(409);
    const events = await test.sql<{ data: object }>(
      `SELECT data FROM audit_event WHERE subject_id = $1 AND type = 'document.scanned' ORDER BY seq DESC LIMIT 1`,
      [application],
    );
    expect(events).toEqual([{ data: { documentId: refused.id, state: 'infected' } }]);
  });

  it.each(['down', 'limit', 'silent'] as const)(
    'waits while the scanner is %s, locked, and scans later',
    async (mode) => {
      clamd.mode = mode;
      const waiting = await add(pdf());
      expect(waiting).toMatchObject({ state: 'kept', scan: 'waiting' });
      expect(await status(waiting.id)).toBe('checking');
      const locked = await ask(test, person, 'GET', `/documents/${waiting.id}/content`);
      expect([locked.statusCode, locked.json<{ code: string }>().code]).toEqual([409, 'document.not_ready']);
      await sweep();
      expect(await view(test, person, waiting.id)).toMatchObject({ scan: 'waiting' });
      clamd.mode = 'up';
      await sweep();
      expect(await view(test, person, waiting.id)).toMatchObject({ scan: 'clean' });
      expect((await ask(test, person, 'GET', `/documents/${waiting.id}/content`)).statusCode).toBe(200);
    },
  );

  it('scans what came before there was a scanner, and locks what was sent infected', async () => {
    const sent = await add(pdf());
    await test.sql(`UPDATE document SET scan_state = 'not_scanned', submitted_at = now() WHERE id = $1`, [sent.id]);
    expect(await status(sent.id)).toBe('ready');
    const before = clamd.scanned;
    await sweep();
    expect(clamd.scanned).toBe(before + 1);
    expect(await view(test, person, sent.id)).toMatchObject({ scan: 'clean', submitted: true });
  });
});

it('checks again what a crash left half checked', async () => {
  const kept = await add(pdf());
  await test.sql(`UPDATE document SET state = 'checking', lease = gen_random_uuid(), leased_until = $2 WHERE id = $1`, [
    kept.id,
    test.clock.now().add({ seconds: 30 }).toString(),
  ]);
  await sweep();
  expect(await view(test, person, kept.id)).toMatchObject({ state: 'checking' });
  test.clock.advance({ seconds: 31 });
  await sweep();
  // Its bytes were moved on by the first check: without them there is nothing left to keep.
  expect(await view(test, person, kept.id)).toMatchObject({ state: 'refused', refusal: { code: 'broken' } });
});
