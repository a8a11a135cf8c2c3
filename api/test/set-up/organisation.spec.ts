import type { Organisation, OrganisationSettings } from '@placet/contract/organisation/routes.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/apply.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { chunk, png } from '../support/png.ts';
import { coordinatorOf } from './arrange.ts';

let test: TestApp;
let administrator: Person;
beforeAll(async () => {
  test = await startTestApp({ EXIT_URL: 'https://example.org/weather' });
  administrator = await test.person({ roles: [{ role: 'administrator' }] });
});
afterAll(() => test.close());

const wanted = {
  name: { en: 'Harbour for Rights', fr: 'Havre des droits' },
  locales: ['en', 'fr'],
  defaultLocale: 'fr',
  timeZone: 'Africa/Tunis',
  contactEmail: 'hello@harbour.example',
  exitUrl: 'https://example.org/cooking',
  mailSender: 'Harbour internships',
  actionColour: '#7a1f5c',
  actionColourDark: '#f0a8d8',
  mark: png(64, 64, [chunk('tEXt', Buffer.from('Author\0Amina Haddad'))]).toString('base64'),
};
const settings = async (): Promise<OrganisationSettings> =>
  (await ask(test, administrator, 'GET', '/set-up/organisation')).json();
const save = (change: object) => ask(test, administrator, 'PUT', '/set-up/organisation', change);
const shown = async (): Promise<Organisation> => (await ask(test, null, 'GET', '/organisation')).json();

describe('the organisation', () => {
  it('begins with plain settings, and everybody sees those that are saved', async () => {
    expect((await shown()).exitUrl).toBe('https://example.org/weather');
    expect(await settings()).toMatchObject({ name: {}, revision: 0 });
    expect((await save({ ...wanted, revision: 0 })).statusCode).toBe(200);
    expect(await shown()).toMatchObject({
      name: 'Harbour for Rights',
      exitUrl: 'https://example.org/cooking',
      contactEmail: 'hello@harbour.example',
      actionColour: '#7a1f5c',
      actionColourDark: '#f0a8d8',
    });
  });

  it('shows its mark to everybody, without what the picture told besides, until there is another', async () => {
    const { mark } = await shown();
    const answer = await ask(test, null, 'GET', mark?.replace('/api/v1', '') ?? '');
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.rawPayload).toEqual(png(64, 64));
    expect((await settings()).mark).toBe(png(64, 64).toString('base64'));
    expect((await save({ ...wanted, mark: null, revision: (await settings()).revision })).statusCode).toBe(200);
    expect(await shown()).toMatchObject({ mark: null });
    expect((await ask(test, null, 'GET', mark?.replace('/api/v1', '') ?? '')).statusCode).toBe(404);
  });

  it('gives new calls its time zone and languages', async () => {
    const coordinator = await coordinatorOf(test);
    const { revision } = await settings();
    expect((await save({ ...wanted, locales: ['fr'], revision })).statusCode).toBe(200);
    const call = await coordinator.does('GET', `/calls/${await coordinator.draft()}`);
    expect(call).toMatchObject({ dates: { timeZone: 'Africa/Tunis' }, basics: { locales: ['fr'] } });
  });

  it.each([
    [{ actionColour: '#f0a8d8' }, 'contrast_too_low', /1\.\d to 1/],
    [{ actionColourDark: '#7a1f5c' }, 'contrast_too_low', /needs 4\.5/],
    [{ defaultLocale: 'en', locales: ['fr'] }, 'default_locale_not_offered', /languages offered/],
    [{ name: { en: ' ' } }, 'required', /./],
    [{ mark: Buffer.from('<svg onload="alert(1)"/>').toString('base64') }, 'not_a_png', /not a readable PNG/],
    [{ mark: png(600, 64).toString('base64') }, 'picture_size', /16 to 512 pixels/],
  ])('refuses %j', async (change, code, message) => {
    const { revision } = await settings();
    const answer = await save({ ...wanted, ...change, revision });
    expect(answer.statusCode).toBe(422);
    const [issue] = answer.json<{ issues: { code: string; message: string }[] }>().issues;
    expect(issue).toMatchObject({ code });
    expect(issue?.message).toMatch(message);
  });

  it('is not changed over what somebody else saved meanwhile', async () => {
    const answer = await save({ ...wanted, revision: 0 });
    expect(answer.json()).toMatchObject({
      code: 'organisation.changed_meanwhile',
      context: { stored: { contactEmail: 'hello@harbour.example' } },
    });
  });

  it('is the administrators’ to change', async () => {
    const { person } = await coordinatorOf(test);
    for (const other of [person, await test.person()])
      expect((await ask(test, other, 'PUT', '/set-up/organisation', { ...wanted, revision: 0 })).statusCode).toBe(403);
  });
});
