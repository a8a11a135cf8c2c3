import { createHash, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SweepDocuments } from '../../src/documents/sweep-documents.ts';
import { CONFIG, type Config } from '../../src/platform/config/config.ts';
import { ask } from '../support/apply.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { pdf } from './files.ts';
import { begin, bytesType, create, head, idOf, metadata, patch, tus, upload, view } from './uploading.ts';

let test: TestApp;
let call: SeededCall;
let person: Person;
let application: string;
beforeAll(async () => {
  test = await startTestApp();
  call = await seedCall(test);
});
beforeEach(async () => {
  person = await test.person();
  application = await begin(test, person, call);
});
afterAll(() => test.close());

const file = pdf({ pages: 2, padding: 10_000 });
const half = 5_000;
const start = async (): Promise<string> => idOf(await create(test, person, { size: file.length, application }));
const code = (answer: LightMyRequestResponse): string => answer.json<{ code: string }>().code;
const filesLeft = (): string[] =>
  readdirSync(join(test.app.get<Config>(CONFIG).PLACET_DATA_DIR, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe('tus', () => {
  it('says what of it is spoken here, to anybody', async () => {
    const answer = await test.inject({ method: 'OPTIONS', url: '/api/v1/uploads' });
    expect(answer.statusCode).toBe(204);
    expect(answer.headers).toMatchObject({
      'tus-resumable': '1.0.0',
      'tus-version': '1.0.0',
      'tus-extension': 'creation,creation-with-upload,expiration,termination',
      'tus-max-size': '100000000',
    });
  });

  it('takes a file in parts, and keeps it under its SHA-256', async () => {
    const created = await create(test, person, {
      size: file.length,
      application,
      fileName: 'Mon CV.pdf',
      modified: '1795000000000',
    });
    expect(created.statusCode).toBe(201);
    expect(created.headers).toMatchObject({ 'tus-resumable': '1.0.0', 'upload-offset': '0' });
    const id = idOf(created);
    expect(created.headers.location).toBe(`/api/v1/uploads/${id}`);
    expect(Date.parse(String(created.headers['upload-expires']))).toBe(Date.parse('2026-11-24T12:00:00Z'));

    const first = await patch(test, person, id, 0, file.subarray(0, half));
    expect(first.statusCode).toBe(204);
    expect(first.headers['upload-offset']).toBe(String(half));
    const asked = await head(test, person, id);
    expect(asked.statusCode).toBe(200);
    expect(asked.headers).toMatchObject({
      'upload-offset': String(half),
      'upload-length': String(file.length),
      'cache-control': 'no-store',
    });
    expect(await view(test, person, id)).toMatchObject({
      state: 'receiving',
      received: half,
      modified: 1_795_000_000_000,
    });

    const last = await patch(test, person, id, half, file.subarray(half));
    expect(last.statusCode).toBe(204);
    expect(last.headers['upload-offset']).toBe(String(file.length));
    expect(last.headers['upload-expires']).toBeUndefined();
    expect(await view(test, person, id)).toMatchObject({
      state: 'kept',
      scan: 'not_scanned',
      type: 'pdf',
      pages: 2,
      fileName: 'Mon CV.pdf',
      kind: 'cv',
      size: file.length,
      sha256: createHash('sha256').update(file).digest('hex'),
      submitted: false,
      expiresAt: null,
    });
  });

  it('takes the first bytes with the announcement', async () => {
    const created = await create(test, person, { size: file.length, application }, file.subarray(0, half));
    expect(created.statusCode).toBe(201);
    expect(created.headers['upload-offset']).toBe(String(half));
  });

  it('answers a repeated last part as done', async () => {
    const id = await start();
    await patch(test, person, id, 0, file);
    const again = await patch(test, person, id, file.length, Buffer.alloc(0));
    expect(again.statusCode).toBe(204);
    expect(again.headers['upload-offset']).toBe(String(file.length));
  });

  it('refuses bytes that do not follow, and says where to go on', async () => {
    const id = await start();
    await patch(test, person, id, 0, file.subarray(0, half));
    for (const offset of [0, half - 1, half + 1]) {
      const answer = await patch(test, person, id, offset, file.subarray(offset));
      expect(answer.statusCode).toBe(409);
      expect(answer.json()).toMatchObject({ code: 'upload.offset_wrong', context: { offset: half } });
    }
    expect((await patch(test, person, id, half, file.subarray(half))).statusCode).toBe(204);
    expect(await view(test, person, id)).toMatchObject({ state: 'kept' });
  });

  it('refuses more bytes than were announced', async () => {
    const id = await start();
    const answer = await patch(test, person, id, 0, Buffer.concat([file, Buffer.from('more')]));
    expect([answer.statusCode, code(answer)]).toEqual([413, 'upload.longer_than_declared']);
    expect((await head(test, person, id)).headers['upload-offset']).toBe('0');
  });

  it('throws an upload away on request, with its bytes', async () => {
    const id = await start();
    await patch(test, person, id, 0, file.subarray(0, half));
    const before = filesLeft().length;
    const ended = await test.inject({
      method: 'DELETE',
      url: `/api/v1/uploads/${id}`,
      headers: { ...person.headers, ...tus },
    });
    expect(ended.statusCode).toBe(204);
    expect((await head(test, person, id)).statusCode).toBe(404);
    expect((await patch(test, person, id, half, file.subarray(half))).statusCode).toBe(404);
    await expect.poll(() => filesLeft().length).toBe(before - 1);
  });

  it.each([
    ['another version', { 'tus-resumable': '0.2.2' }, 412, 'upload.version'],
    ['no version', { 'tus-resumable': '' }, 412, 'upload.version'],
    ['no length', { 'upload-length': '' }, 400, 'upload.header_invalid'],
    ['a length that is no number', { 'upload-length': '12e3' }, 400, 'upload.header_invalid'],
    ['a negative length', { 'upload-length': '-1' }, 400, 'upload.header_invalid'],
    ['metadata that is no Base64', { 'upload-metadata': 'filename %%%' }, 400, 'upload.header_invalid'],
    ['metadata without a question', { 'upload-metadata': 'filename YQ==' }, 400, 'upload.header_invalid'],
    ['no application', { 'upload-metadata': metadata({ size: 1 }) }, 400, 'upload.header_invalid'],
    [
      'an application that is no id',
      { 'upload-metadata': metadata({ size: 1, application: 'x' }) },
      400,
      'upload.header_invalid',
    ],
    ['another kind of body', { 'content-type': 'application/json' }, 415, 'request.media_type'],
  ])('refuses an announcement with %s', async (_name, wrong, status, expected) => {
    const headers: Record<string, string> = {
      ...person.headers,
      ...tus,
      'upload-length': '100',
      'upload-metadata': metadata({ size: 100, application }),
      ...wrong,
    };
    const answer = await test.inject({
      method: 'POST',
      url: '/api/v1/uploads',
      headers,
      ...('content-type' in wrong && { payload: '{"a":1}' }),
    });
    expect([answer.statusCode, code(answer)]).toEqual([status, expected]);
    expect(answer.headers['tus-resumable']).toBe('1.0.0');
  });

  it.each([
    ['no offset', { 'upload-offset': '' }, 400],
    ['an offset that is no number', { 'upload-offset': '0x1' }, 400],
    ['another kind of body', { 'content-type': 'text/plain' }, 415],
    ['a JSON body', { 'content-type': 'application/json' }, 415],
  ])('refuses a part with %s', async (_name, wrong, status) => {
    const id = await start();
    const answer = await test.inject({
      method: 'PATCH',
      url: `/api/v1/uploads/${id}`,
      headers: { ...person.headers, ...tus, ...bytesType, 'upload-offset': '0', ...wrong },
      payload: '{}',
    });
    expect(answer.statusCode).toBe(status);
  });

  it('hands bytes of that kind to nothing else', async () => {
    const answer = await test.inject({
      method: 'POST',
      url: '/api/v1/applications',
      headers: { ...person.headers, ...bytesType },
      payload: 'abc',
    });
    expect(answer.statusCode).toBe(415);
  });
});

describe('what can be announced', () => {
  it('refuses a file beyond the limit, with both numbers, in the reader’s language', async () => {
    const wanted = { size: 5_000_001, application };
    const english = await create(test, person, wanted);
    expect(english.statusCode).toBe(413);
    expect(english.json()).toMatchObject({
      code: 'document.too_large',
      context: { maxBytes: 5_000_000 },
      detail: expect.stringContaining('This file is 5.1 MB; the limit is 5 MB.') as string,
    });
    const french = await create(test, { headers: { ...person.headers, 'accept-language': 'fr' } }, wanted);
    expect(french.json<{ detail: string }>().detail).toMatch(/^Ce fichier fait 5,1\sMo ; la limite est de 5\sMo\./);
    expect((await create(test, person, { size: 5_000_000, application })).statusCode).toBe(201);
  });

  it('refuses an empty file', async () => {
    const answer = await create(test, person, { size: 0, application });
    expect([answer.statusCode, code(answer)]).toEqual([422, 'document.empty']);
  });

  it('refuses what is no file question of the form', async () => {
    expect((await create(test, person, { size: 10, application, question: 'nothing' })).statusCode).toBe(404);
    expect((await create(test, person, { size: 10, application, question: 'full-name' })).statusCode).toBe(404);
  });

  it('refuses once the deadline has passed', async () => {
    const short = await seedCall(test, { closesIn: { hours: 1 } });
    const mine = await begin(test, person, short);
    await test.sql(`UPDATE call SET closes_at = $2 WHERE id = $1`, [
      short.id,
      test.clock.now().subtract({ seconds: 1 }).toString(),
    ]);
    const answer = await create(test, person, { size: 10, application: mine });
    expect([answer.statusCode, code(answer)]).toEqual([409, 'application.deadline_passed']);
  });

  it('refuses what would exceed the person’s quota, counting what is announced', async () => {
    const announce = (size: number) => create(test, person, { size, application });
    const many = await Promise.all(Array.from({ length: 21 }, () => announce(4_900_000)));
    const refused = many.filter(({ statusCode }) => statusCode !== 201);
    // 100 MB hold 20 files of 4.9 MB; also when they are announced at once.
    expect(refused).toHaveLength(1);
    expect(refused[0]?.json()).toMatchObject({ code: 'document.quota_reached', context: { maxBytes: 100_000_000 } });
    const other = await test.person();
    const theirs = await begin(test, other, call);
    expect((await create(test, other, { size: 4_900_000, application: theirs })).statusCode).toBe(201);
  });
});

describe('whose it is', () => {
  it('is nobody else’s to see, continue or end', async () => {
    const id = await start();
    const other = await test.person();
    for (const stranger of [other, await test.person({ roles: [{ role: 'coordinator' }] })]) {
      expect((await head(test, stranger, id)).statusCode).toBe(404);
      expect((await patch(test, stranger, id, 0, file)).statusCode).toBe(404);
      expect((await ask(test, stranger, 'DELETE', `/documents/${id}`)).statusCode).toBe(404);
      expect((await ask(test, stranger, 'GET', `/documents/${id}`)).statusCode).toBe(404);
      expect((await ask(test, stranger, 'GET', `/documents/${id}/content`)).statusCode).toBe(404);
      expect((await create(test, stranger, { size: 10, application })).statusCode).toBe(404);
      expect((await ask(test, stranger, 'GET', `/documents?application=${application}`)).statusCode).toBe(404);
    }
    const visitor = { headers: {} };
    expect((await head(test, visitor, id)).statusCode).toBe(401);
    expect((await create(test, visitor, { size: 10, application })).statusCode).toBe(401);
    expect((await head(test, person, id)).headers['upload-offset']).toBe('0');
  });

  it('is not found where there is nothing', async () => {
    for (const id of [randomUUID(), 'nothing']) {
      expect((await head(test, person, id)).statusCode).toBe(404);
      expect((await patch(test, person, id, 0, file)).statusCode).toBe(404);
    }
  });
});

describe('time', () => {
  it('throws unfinished uploads away after a day, and keeps finished ones', async () => {
    const unfinished = await start();
    await patch(test, person, unfinished, 0, file.subarray(0, half));
    const kept = await upload(test, person, file, { application });
    const refused = await upload(test, person, Buffer.from('no file'), { application });
    expect(refused.state).toBe('refused');
    const before = test.clock.now();

    test.clock.advance({ hours: 23, minutes: 59 });
    await test.app.get(SweepDocuments).run();
    expect((await head(test, person, unfinished)).headers['upload-offset']).toBe(String(half));

    test.clock.advance({ minutes: 2 });
    expect((await head(test, person, unfinished)).statusCode).toBe(404);
    await test.app.get(SweepDocuments).run();
    const left = await test.sql<{ id: string }>('SELECT id FROM document WHERE application_id = $1', [application]);
    expect(left).toEqual([{ id: kept.id }]);
    test.clock.set(before.toString());
  });
});
