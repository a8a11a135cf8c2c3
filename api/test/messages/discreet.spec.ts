import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadDemoCalls } from '../../src/calls/demo/demo-calls.ts';
import { Post } from '../../src/messages/post.ts';
import type { SystemActor } from '../../src/platform/database/actor.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { Jobs } from '../../src/platform/jobs/jobs.ts';
import { ask, fillIn, send, startApplication, type Started } from '../support/apply.ts';
import { sampleAnswers } from '../support/sample-answers.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { decodeHeader, headerOf, partOf, startMailServer, type TestMailServer } from '../support/test-mail-server.ts';

const system: SystemActor = { kind: 'system', job: 'test' };
let mail: TestMailServer;
let test: TestApp;
let call: SeededCall;

beforeAll(async () => {
  mail = await startMailServer();
  test = await startTestApp({
    SMTP_URL: mail.url,
    MAIL_FROM: 'Lighthouse for Rights <no-reply@mail.example>',
    PUBLIC_URL: 'http://portal.example',
  });
  await test.app.get(UnitOfWork).run(system, loadDemoCalls);
  call = await seedCall(test);
  await test.app.get(Jobs).start();
});
afterAll(async () => {
  await test.close();
  await mail.close();
});

async function sent(contact: object): Promise<Started> {
  const started = await startApplication(test, await test.person(), call);
  const answers = sampleAnswers(started.documents);
  await fillIn(test, started, {
    ...answers,
    contact: { email: 'safe@example.org', 'ways-to-contact': ['email'], 'contact-precautions': false, ...contact },
  });
  const answer = await send(test, started);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return started;
}

const header = (raw: string, name: string): string => headerOf(raw, name).join();
const to = (address: string) => mail.received.filter((one) => one.to.includes(address)).map(({ raw }) => raw);

async function mailsTo(address: string, count = 1): Promise<string[]> {
  await expect.poll(() => to(address).length, { timeout: 15_000 }).toBe(count);
  return to(address);
}

const discreet = {
  'chose to be contacted only here': { 'ways-to-contact': ['portal'] },
  'asked for precautions': { 'contact-precautions': true, 'contact-safety': 'My brother reads my mail.' },
};

for (const [who, answers] of Object.entries(discreet)) {
  it(`a mail to somebody who ${who} names nothing and links nowhere; what it is about is read after signing in`, async () => {
    const { id, number, person } = await sent(answers);
    const [raw = ''] = await mailsTo(person.email);
    expect(header(raw, 'From')).toBe('no-reply@mail.example');
    expect(header(raw, 'Reply-To')).toBe('');
    expect(decodeHeader(header(raw, 'Subject'))).toBe('There is something new for you');
    const parts = [partOf(raw, 'text/plain'), partOf(raw, 'text/html')];
    for (const part of parts) {
      expect(part).toContain('Sign in to read it.');
      for (const told of ['Lighthouse', 'Geneva', 'application', 'internship', 'http://', 'href', number, 'Amina'])
        expect(part, told).not.toContain(told);
    }
    const { messages } = (await ask(test, person, 'GET', `/applications/${id}/messages`)).json<{
      messages: { subject: string; text: string; discreet: boolean }[];
    }>();
    expect(messages).toMatchObject([{ subject: expect.stringContaining(number) as string, discreet: true }]);
    expect(messages[0]?.text).toContain('Geneva, spring 2027');
  });
}

it('also what a referee’s answer or the organisation brings about, and in French', async () => {
  const { id, person } = await sent({ 'ways-to-contact': ['portal'] });
  await mailsTo(person.email);
  await test.app.get(UnitOfWork).run({ kind: 'referee', referenceId: id }, (tx) =>
    test.app.get(Post).send(tx, {
      template: 'reference_received',
      locale: 'fr',
      to: person.email,
      accountId: person.accountId,
      applicationId: id,
      data: { name: 'Amina', referee: 'Rosa Keller', call: 'Genève', link: 'http://portal.example/fr' },
    }),
  );
  const [, raw = ''] = await mailsTo(person.email, 2);
  expect(partOf(raw, 'text/plain')).toContain('Connectez-vous pour le lire.');
  expect(raw).not.toContain('Keller');
  expect(header(raw, 'From')).toBe('no-reply@mail.example');
});

it('a link that was asked for still comes, from a sender without a name', async () => {
  const { person } = await sent({ 'ways-to-contact': ['portal'] });
  await mailsTo(person.email);
  const asked = await test.inject({
    method: 'POST',
    url: '/api/v1/sign-in-links',
    headers: { 'sec-fetch-site': 'same-origin' },
    payload: { email: person.email, locale: 'en' },
  });
  expect(asked.statusCode).toBeLessThan(300);
  const [, raw = ''] = await mailsTo(person.email, 2);
  expect(partOf(raw, 'text/plain')).toContain('http://portal.example/en/sign-in-link#');
  expect(header(raw, 'From')).toBe('no-reply@mail.example');
  expect(raw).not.toContain('Lighthouse');
});

it('a mail to everybody else says who writes and what for', async () => {
  const { number, person } = await sent({});
  const [raw = ''] = await mailsTo(person.email);
  expect(header(raw, 'From')).toBe('Lighthouse for Rights <no-reply@mail.example>');
  expect(decodeHeader(header(raw, 'Subject'))).toContain(number);
});
