import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followedReferences, receivedReference, statement } from '@placet/contract/references/schemas.ts';
import type { FollowedReference, FollowedReferences, ReceivedReference } from '@placet/contract/references/schemas.ts';
import { PersonalData } from '../../src/accounts/personal-data.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import type { Person, TestApp } from '../support/test-app.ts';
import { complete, givenBy, openedBy, refereeWith, send, startWithCalls, tokenOf, type Sent } from './arrange.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startWithCalls();
});
afterAll(() => test.close());

const get = (who: Person, path: string) => test.inject({ url: `/api/v1${path}`, headers: who.headers });

async function followed({ applicant, applicationId }: Sent): Promise<FollowedReferences> {
  return followedReferences.parse((await get(applicant, `/applications/${applicationId}/references`)).json());
}
const first = async (sent: Sent): Promise<FollowedReference | undefined> => (await followed(sent)).references[0];
const email = ({ references }: Sent, index = 0): string => references[index]?.email ?? '';
const id = ({ references }: Sent, index = 0): string => references[index]?.id ?? '';

const coordinator = (callId?: string): Promise<Person> =>
  test.person({ roles: [{ role: 'coordinator', ...(callId !== undefined && { callId }) }] });

async function received(who: Person, sent: Sent): Promise<ReceivedReference[]> {
  const answer = await get(who, `/received-applications/${sent.applicationId}/references`);
  return answer.json<{ references: unknown[] }>().references.map((one) => receivedReference.parse(one));
}

describe('the applicant', () => {
  it('sees each state and its time', async () => {
    const sent = await send(test);
    expect(await followed(sent)).toMatchObject({
      when: 'submission',
      timeZone: 'Europe/Zurich',
      references: [
        {
          referee: { name: 'Rosa Keller' },
          state: 'requested',
          requestedAt: '2026-11-23T12:00:00.000Z',
          expiresAt: '2026-12-14T17:00:00.000Z',
          remindableFrom: '2026-11-26T12:00:00.000Z',
          replacement: 'needs_confirmation',
          mayRead: false,
        },
        { referee: { name: 'Ben Adeyemi' }, state: 'requested' },
      ],
    });
    await openedBy(test, email(sent));
    expect(await first(sent)).toMatchObject({ state: 'opened', openedAt: '2026-11-23T12:00:00.000Z' });
    await refereeWith(test, await tokenOf(test, email(sent, 1))).decline('They were late every day.');
    const [, second] = (await followed(sent)).references;
    expect(second).toMatchObject({ state: 'declined', replacement: 'possible', remindableFrom: null });
  });

  it('waits until the call asks', async () => {
    const sent = await send(test, { when: 'offer' });
    expect(await followed(sent)).toMatchObject({
      when: 'offer',
      references: [
        { state: 'planned', requestedAt: null, replacement: 'possible', remindableFrom: null },
        { state: 'planned' },
      ],
    });
  });

  it('never gets the text the referee keeps to themselves: not in any answer, and not past row-level security', async () => {
    const sent = await send(test);
    await givenBy(test, email(sent), false);
    await refereeWith(test, await tokenOf(test, email(sent, 1))).decline('They were late every day.');
    expect(await first(sent)).toMatchObject({ state: 'submitted', mayRead: false, replacement: 'impossible' });
    const { applicationId, applicant } = sent;
    const paths = [
      '',
      '/references',
      `/references/${id(sent)}/statement`,
      '/messages',
      '/accesses',
      '/answers',
      '/form',
    ];
    for (const path of paths) {
      const { payload } = await get(applicant, `/applications/${applicationId}${path}`);
      for (const secret of ['Writes clearly', 'late every day', 'strongly'])
        expect(payload, path).not.toContain(secret);
    }
    const answer = await get(applicant, `/applications/${applicationId}/references/${id(sent)}/statement`);
    expect(answer.json()).toMatchObject({ status: 404, code: 'not_found' });
    const refused = await get(applicant, `/received-applications/${applicationId}/references`);
    expect(refused.statusCode).toBe(403);
  });

  it('reads the text if, and only if, the referee allowed it', async () => {
    const sent = await send(test);
    await givenBy(test, email(sent), true);
    expect(await first(sent)).toMatchObject({ state: 'submitted', mayRead: true });
    const answer = await get(sent.applicant, `/applications/${sent.applicationId}/references/${id(sent)}/statement`);
    expect(statement.parse(answer.json())).toMatchObject({ answers: complete, applicantMaySee: true });
    const other = await test.person();
    const foreign = await get(other, `/applications/${sent.applicationId}/references/${id(sent)}/statement`);
    expect(foreign.statusCode).toBe(404);
  });

  it('exports what became of each reference, with the text only where the referee allowed it', async () => {
    const sent = await send(test);
    await givenBy(test, email(sent), false);
    const both = await givenBy(test, email(sent, 1), true);
    expect((await both.get()).body).toMatchObject({ state: 'submitted' });
    const collect = () =>
      test.app
        .get(UnitOfWork)
        .read(sent.actor, (tx) => test.app.get(PersonalData).collect(tx, sent.applicant.accountId));
    const mine = (await collect()).filter(({ path }) => path.startsWith('references/'));
    expect(mine).toMatchObject([
      {
        json: [
          { name: 'Rosa Keller', state: 'submitted', statement: null },
          { name: 'Ben Adeyemi', state: 'submitted', statement: { answers: complete } },
        ],
      },
    ]);
  });

  it('finds nothing of somebody else’s', async () => {
    const [mine, theirs] = [await send(test), await send(test)];
    const { headers } = mine.applicant;
    const ask = async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object): Promise<unknown> =>
      (await test.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) })).json();
    const referee = { name: 'Eve', email: 'eve@example.org', relation: 'Friend', locale: 'en', confirmed: true };
    const foreign = { status: 404, code: 'not_found' };
    for (const [application, reference] of [
      [theirs.applicationId, id(theirs)],
      [mine.applicationId, id(theirs)],
    ] as const) {
      const path = `/applications/${application}/references/${reference}`;
      expect(await ask('POST', `${path}/reminder`)).toMatchObject(foreign);
      expect(await ask('PUT', `${path}/replacement`, referee)).toMatchObject(foreign);
      expect(await ask('GET', `${path}/statement`)).toMatchObject(foreign);
    }
    expect(await ask('GET', `/applications/${theirs.applicationId}/references`)).toMatchObject(foreign);
    expect(await ask('GET', '/applications/not-an-id/references')).toMatchObject(foreign);
  });
});

describe('a coordinator of the call', () => {
  it('reads what was given and why somebody declined, and the applicant sees that they did', async () => {
    const sent = await send(test);
    await givenBy(test, email(sent), false);
    await refereeWith(test, await tokenOf(test, email(sent, 1))).decline('They were late every day.');
    const [given, declined] = await received(await coordinator(sent.callId), sent);
    expect(given).toMatchObject({ state: 'submitted', statement: { answers: complete, applicantMaySee: false } });
    expect(declined).toMatchObject({ state: 'declined', statement: null, declineReason: 'They were late every day.' });
    const accesses = await get(sent.applicant, `/applications/${sent.applicationId}/accesses`);
    expect(accesses.json()).toMatchObject({ accesses: [{ role: 'coordinator', what: 'reference' }] });
  });

  it('sees no word that was not sent, and opening nothing is not noted', async () => {
    const sent = await send(test);
    await (await openedBy(test, email(sent))).save(0);
    const references = await received(await coordinator(), sent);
    expect(references.map(({ state, statement: text }) => [state, text])).toEqual([
      ['opened', null],
      ['requested', null],
    ]);
    expect(JSON.stringify(references)).not.toContain('Writes clearly');
    expect(await test.sql('SELECT 1 FROM access_log WHERE application_id = $1', [sent.applicationId])).toEqual([]);
  });

  it('of another call finds nothing, nor does any other role', async () => {
    const [sent, other] = [await send(test), await send(test)];
    const path = `/received-applications/${sent.applicationId}/references`;
    expect((await get(await coordinator(other.callId), path)).statusCode).toBe(404);
    const reminder = {
      method: 'POST',
      url: `/api/v1/applications/${sent.applicationId}/references/${id(sent)}/reminder`,
    } as const;
    const { headers } = await coordinator(other.callId);
    expect((await test.inject({ ...reminder, headers })).statusCode).toBe(404);
    for (const role of ['administrator', 'reviewer', 'dpo', 'supervisor'] as const) {
      const person = await test.person({ roles: [{ role }] });
      expect((await get(person, path)).statusCode).toBe(403);
      expect((await test.inject({ ...reminder, headers: person.headers })).statusCode, role).toBe(404);
    }
    expect((await test.inject({ url: `/api/v1${path}` })).statusCode).toBe(401);
  });
});
