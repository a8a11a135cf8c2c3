import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PersonalData } from '../../src/accounts/personal-data.ts';
import type { AccountActor } from '../../src/platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../src/platform/database/unit-of-work.ts';
import { ask, fillIn, receivedApplication, startApplication } from '../support/apply.ts';
import { monitoringWords, secretWords } from '../support/sample-answers.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const as = <Result>({ accountId }: Person, work: (tx: Transaction, data: PersonalData) => Promise<Result>) => {
  const actor: AccountActor = {
    kind: 'account',
    accountId,
    sessionId: randomUUID(),
    realm: 'applicant',
    name: '',
    locale: 'en',
    grants: [],
  };
  return test.app.get(UnitOfWork).run(actor, (tx) => work(tx, test.app.get(PersonalData)));
};

it('gives a person their drafts and everything they sent, and nothing of the committee', async () => {
  const person = await test.person();
  const received = await receivedApplication(test, await seedCall(test), person);
  const draft = await startApplication(test, person, await seedCall(test));
  await fillIn(test, draft);
  await receivedApplication(test, await seedCall(test));
  await test.sql(`UPDATE application SET state = 'shortlisted' WHERE id = $1`, [received.id]);
  const files = await as(person, (tx, data) => data.collect(tx, person.accountId));
  const mine = files.filter(({ path }) => path.startsWith('applications/'));
  expect(mine.map(({ path }) => path).sort()).toEqual(
    [
      `applications/${received.number}/application.json`,
      `applications/${received.number}/submission-1.json`,
      `applications/${draft.number}/application.json`,
      `applications/${draft.number}/draft.json`,
    ].sort(),
  );
  const all = JSON.stringify(mine);
  expect(all).toContain(received.receipt.sha256);
  expect(all).toContain(secretWords);
  expect(all).not.toContain('shortlisted');
  // What is still a draft is theirs whole; what was sent no longer leads to monitoring answers.
  const sent = mine.filter(({ path }) => path.includes(received.number));
  expect(JSON.stringify(sent)).not.toContain(monitoringWords);
});

it('goes with the account while nothing was sent, and stays once something was', async () => {
  const person = await test.person();
  const draft = await startApplication(test, person, await seedCall(test));
  await fillIn(test, draft);
  expect(await as(person, (tx, data) => data.mustStay(tx, person.accountId))).toBe(false);
  await as(person, (tx, data) => data.erase(tx, person.accountId));
  expect(await test.sql('SELECT 1 FROM application WHERE account_id = $1', [person.accountId])).toEqual([]);
  expect(await test.sql('SELECT 1 FROM draft_section WHERE application_id = $1', [draft.id])).toEqual([]);
  const received = await receivedApplication(test, await seedCall(test), person);
  expect(await as(person, (tx, data) => data.mustStay(tx, person.accountId))).toBe(true);
  await ask(test, person, 'POST', `/applications/${received.id}/withdrawal`, { confirm: true });
  expect(await as(person, (tx, data) => data.mustStay(tx, person.accountId))).toBe(true);
  await as(person, (tx, data) => data.erase(tx, person.accountId));
  expect(await test.sql('SELECT 1 FROM submission WHERE application_id = $1', [received.id])).toHaveLength(1);
});
