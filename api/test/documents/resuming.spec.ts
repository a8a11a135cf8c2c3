import { randomBytes, createHash } from 'node:crypto';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Upload } from 'tus-js-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { CONFIG, type Config } from '../../src/platform/config/config.ts';
import { FILE_STORE, type FileStore } from '../../src/platform/storage/file-store.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { testMasterKey } from '../support/test-key.ts';
import { pdf } from './files.ts';
import { begin, bytesType, create, head, idOf, patch, tus, view } from './uploading.ts';

let test: TestApp;
let call: SeededCall;
let port: number;
let person: Person;
let application: string;
beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test);
  await test.app.listen(0, '127.0.0.1');
  port = (test.app.getHttpServer().address() as AddressInfo).port;
});
beforeEach(async () => {
  person = await test.person();
  application = await begin(test, person, call);
});
afterAll(() => test.close());

// Three pieces of a megabyte, so that progress is recorded on the way.
const file = Buffer.concat([pdf(), Buffer.from(`%${randomBytes(1_500_000).toString('hex')}\n`)]);
const sha256 = createHash('sha256').update(file).digest('hex');
const start = async (): Promise<string> => idOf(await create(test, person, { size: file.length, application }));
const writing = (id: string): Promise<void> =>
  expect
    .poll(() => test.sql('SELECT 1 FROM document WHERE id = $1 AND lease IS NOT NULL', [id]), { timeout: 5_000 })
    .toHaveLength(1);
const offsetOf = async (id: string): Promise<number> => Number((await head(test, person, id)).headers['upload-offset']);

/** A part that is announced whole and then stops after `send` bytes; `hold` keeps the line open. */
function broken(id: string, offset: number, send: number, hold = false): { end: () => void } {
  const sending = request({
    port,
    method: 'PATCH',
    path: `/api/v1/uploads/${id}`,
    headers: {
      ...person.headers,
      ...tus,
      ...bytesType,
      'upload-offset': String(offset),
      'content-length': String(file.length - offset),
    },
  });
  sending.on('error', () => undefined);
  sending.write(file.subarray(offset, offset + send), () => {
    if (!hold) setTimeout(() => sending.destroy(), 50);
  });
  return { end: () => sending.destroy() };
}

describe('an upload that breaks off', () => {
  it('goes on where it stopped, to the byte', async () => {
    const id = await start();
    broken(id, 0, 1_234_567);
    await expect.poll(() => offsetOf(id), { timeout: 5_000 }).toBe(1_234_567);
    broken(id, 1_234_567, 1);
    await expect.poll(() => offsetOf(id), { timeout: 5_000 }).toBe(1_234_568);
    await sleep(100);
    expect((await patch(test, person, id, 1_234_568, file.subarray(1_234_568))).statusCode).toBe(204);
    expect(await view(test, person, id)).toMatchObject({ state: 'kept', sha256 });
  });

  it('goes on after the server was started anew', async () => {
    const id = await start();
    await patch(test, person, id, 0, file.subarray(0, 2_000_000));
    const config = test.app.get<Config>(CONFIG);
    const second = await createApp({ config, ownerUrl: test.url, masterKey: testMasterKey, clock: test.clock });
    await second.init();
    await second.getHttpAdapter().getInstance().ready();
    const other = { ...test, app: second, inject: second.inject.bind<TestApp['inject']>(second) };
    expect((await head(other, person, id)).headers['upload-offset']).toBe('2000000');
    expect((await patch(other, person, id, 2_000_000, file.subarray(2_000_000))).statusCode).toBe(204);
    expect(await view(other, person, id)).toMatchObject({ state: 'kept', sha256 });
    await second.close();
  });

  it('asks for bytes again that the store lost', async () => {
    const id = await start();
    await patch(test, person, id, 0, file.subarray(0, 1_000));
    const [row] = await test.sql<{ key: string }>('SELECT storage_key AS key FROM document WHERE id = $1', [id]);
    await test.app.get<FileStore>(FILE_STORE).delete(`uploads/${row?.key ?? ''}`);
    expect(await offsetOf(id)).toBe(0);
    expect((await patch(test, person, id, 0, file)).statusCode).toBe(204);
    expect(await view(test, person, id)).toMatchObject({ state: 'kept', sha256 });
  });
});

describe('two tabs with one upload', () => {
  it('take turns: one writes, the other is told to wait', async () => {
    const id = await start();
    const first = broken(id, 0, 500_000, true);
    await writing(id);
    const busy = await patch(test, person, id, 0, file);
    expect([busy.statusCode, busy.headers['retry-after']]).toEqual([423, '2']);
    expect(busy.json()).toMatchObject({ code: 'upload.busy' });
    first.end();
    await expect.poll(() => offsetOf(id), { timeout: 5_000 }).toBe(500_000);
    await sleep(100);
    expect((await patch(test, person, id, 500_000, file.subarray(500_000))).statusCode).toBe(204);
    expect(await view(test, person, id)).toMatchObject({ state: 'kept', sha256 });
  });

  it('a writer that was not heard of for twenty seconds is followed, and can write no more', async () => {
    const id = await start();
    const lost = broken(id, 0, 500_000, true);
    await writing(id);
    test.clock.advance({ seconds: 21 });
    expect((await patch(test, person, id, 0, file)).statusCode).toBe(204);
    lost.end();
    await sleep(200);
    expect(await view(test, person, id)).toMatchObject({ state: 'kept', sha256 });
  });
});

describe('the client that browsers use', () => {
  const client = (onProgress?: (sent: number, upload: Upload) => void): Promise<string> =>
    new Promise((done, fail) => {
      const upload = new Upload(file, {
        endpoint: `http://127.0.0.1:${String(port)}/api/v1/uploads`,
        headers: { ...person.headers },
        metadata: { filename: 'cv.pdf', question: 'cv', application },
        chunkSize: 1_000_000,
        retryDelays: [0, 50, 50, 50, 50],
        onError: fail,
        onSuccess: () => {
          done(upload.url?.split('/').at(-1) ?? '');
        },
        onProgress: (sent) => onProgress?.(sent, upload),
      });
      upload.start();
    });

  it('uploads', async () => {
    expect(await view(test, person, await client())).toMatchObject({ state: 'kept', sha256, received: file.length });
  });

  it('pauses and goes on', async () => {
    let paused = 0;
    const id = await client((sent, upload) => {
      if (paused > 0 || sent < 1_200_000) return;
      paused = sent;
      void upload.abort().then(async () => {
        await sleep(200);
        upload.start();
      });
    });
    expect(paused).toBeGreaterThan(0);
    expect(await view(test, person, id)).toMatchObject({ state: 'kept', sha256 });
  });

  it('sends the first bytes with the announcement, and can throw an upload away', async () => {
    const url = await new Promise<string>((done, fail) => {
      const upload = new Upload(file, {
        endpoint: `http://127.0.0.1:${String(port)}/api/v1/uploads`,
        headers: { ...person.headers },
        metadata: { filename: 'cv.pdf', question: 'cv', application },
        uploadDataDuringCreation: true,
        chunkSize: 1_000_000,
        onError: fail,
        onChunkComplete: () => {
          upload.abort(true).then(() => {
            done(upload.url ?? '');
          }, fail);
        },
      });
      upload.start();
    });
    expect((await head(test, person, url.split('/').at(-1) ?? '')).statusCode).toBe(404);
  });
});
