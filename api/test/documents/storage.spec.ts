import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONFIG, type Config } from '../../src/platform/config/config.ts';
import { ask } from '../support/apply.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { pdf } from './files.ts';
import { begin, create, idOf, patch, upload } from './uploading.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

it('takes no more files when the disk is nearly full, and goes on giving them', async () => {
  const person = await test.person();
  const application = await begin(test, person, await seedCall(test));
  const kept = await upload(test, person, pdf(), { application });
  const half = idOf(await create(test, person, { size: 1000, application }));
  const config = test.app.get<{ STORAGE_RESERVE_MB: number } & Config>(CONFIG);
  const reserve = config.STORAGE_RESERVE_MB;
  // As if everything else on this disk belonged to the reserve.
  Object.assign(config, { STORAGE_RESERVE_MB: 1_000_000_000 });
  for (const answer of [
    await create(test, person, { size: 1000, application }),
    await patch(test, person, half, 0, Buffer.alloc(1000)),
  ]) {
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([507, 'storage_full']);
    expect(answer.headers['retry-after']).toBe('600');
  }
  expect((await ask(test, person, 'GET', `/documents/${kept.id}/content`)).statusCode).toBe(200);
  Object.assign(config, { STORAGE_RESERVE_MB: reserve });
  expect((await patch(test, person, half, 0, Buffer.alloc(1000))).statusCode).toBe(204);
});
