import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AskPlanned } from '../../src/references/use-cases/ask-planned.ts';
import { ApplicationPorts } from '../../src/applications/ports.ts';
import { readApplication } from '../../src/applications/data/application-record.ts';
import { findBrokenChains } from '../../src/platform/audit/verify-audit.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import type { TestApp } from '../support/test-app.ts';
import {
  auditOf,
  givenBy,
  mailsTo,
  openedBy,
  refereeNamed,
  refereeWith,
  send,
  sendAgain,
  startWithCalls,
  stateOf,
  system,
  tokenOf,
  type Sent,
} from './arrange.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startWithCalls();
});
afterAll(() => test.close());

interface Reply {
  readonly status: number;
  readonly body: {
    readonly id: string;
    readonly code?: string;
    readonly state?: string;
    readonly issues?: { path: string[]; code: string; message: string }[];
  };
}

const email = ({ references }: Sent, index = 0): string => references[index]?.email ?? '';
const id = ({ references }: Sent, index = 0): string => references[index]?.id ?? '';
const ada = (changes: object = {}): object => ({ ...refereeNamed('Ada Bauer'), ...changes });

async function replace(sent: Sent, referee: object, index = 0): Promise<Reply> {
  const answer = await test.inject({
    method: 'PUT',
    url: `/api/v1/applications/${sent.applicationId}/references/${id(sent, index)}/replacement`,
    headers: sent.applicant.headers,
    payload: referee,
  });
  return { status: answer.statusCode, body: answer.json() };
}

const live = (
  sent: Sent,
): Promise<{ id: string; name: string; email: string; state: string; position: number; replaces: string }[]> =>
  test.sql(
    `SELECT id, name, email, state, position, replaces FROM reference WHERE application_id = $1 AND state <> 'replaced' ORDER BY position`,
    [sent.applicationId],
  );

const end = (sent: Sent): Promise<void> =>
  test.app.get(UnitOfWork).run(sent.actor, async (tx) => {
    const application = await readApplication(tx, sent.applicationId, 'change');
    if (application) await test.app.get(ApplicationPorts).references.ended(tx, application);
  });

describe('replacing a referee', () => {
  it('who was asked needs a confirmation; then the old link dies at once and somebody else is asked', async () => {
    const sent = await send(test);
    const old = await openedBy(test, email(sent));
    await old.save(0);
    const referee = refereeNamed('Ada Bauer');
    expect((await replace(sent, referee)).body).toMatchObject({ status: 409, code: 'reference.confirmation_needed' });
    expect(await stateOf(test, id(sent))).toBe('opened');
    const replaced = await replace(sent, { ...referee, confirmed: true });
    expect(replaced).toMatchObject({ status: 200, body: { state: 'requested', referee: { name: 'Ada Bauer' } } });
    for (const answer of [
      await old.get(),
      await old.open(),
      await old.save(1),
      await old.submit(1),
      await old.decline(),
    ])
      expect(answer.body).toMatchObject({ status: 410, code: 'reference.link_ended' });
    expect(await test.sql('SELECT 1 FROM reference_text WHERE reference_id = $1', [id(sent)])).toEqual([]);
    expect((await refereeWith(test, await tokenOf(test, referee.email ?? '')).get()).status).toBe(200);
    expect((await mailsTo(test, email(sent))).map(({ template }) => template)).toEqual([
      'reference_request',
      'reference_ended',
    ]);
    expect(await auditOf(test, sent.applicationId)).toEqual([
      'reference.asked',
      'reference.asked',
      'reference.opened',
      'reference.asked',
      'reference.replaced',
    ]);
  });

  it('again with the same details changes nothing', async () => {
    const sent = await send(test);
    const referee = ada({ confirmed: true });
    const [first, again] = [await replace(sent, referee), await replace(sent, referee)];
    expect(again).toEqual(first);
    expect(await live(sent)).toHaveLength(2);
    expect((await replace(sent, ada({ confirmed: true }))).body).toMatchObject({ code: 'reference.not_replaceable' });
  });

  it('who declined needs none, and their reason stays with the coordinators', async () => {
    const sent = await send(test);
    await refereeWith(test, await tokenOf(test, email(sent))).decline('Too busy.');
    expect((await replace(sent, ada())).status).toBe(200);
    expect(await test.sql('SELECT decline_reason FROM reference_text WHERE reference_id = $1', [id(sent)])).toEqual([
      { decline_reason: 'Too busy.' },
    ]);
    expect((await mailsTo(test, email(sent))).map(({ template }) => template)).toEqual(['reference_request']);
  });

  it('who gave the reference is refused', async () => {
    const sent = await send(test);
    await givenBy(test, email(sent));
    expect((await replace(sent, ada({ confirmed: true }))).body).toMatchObject({
      status: 409,
      code: 'reference.not_replaceable',
    });
  });

  it('who is not asked yet asks nobody yet', async () => {
    const sent = await send(test, { when: 'shortlisting' });
    const referee = refereeNamed('Ada Bauer');
    expect((await replace(sent, referee)).body).toMatchObject({ state: 'planned' });
    expect(await mailsTo(test, referee.email ?? '')).toEqual([]);
  });

  it.each([
    ['an address that is none', { email: 'ada' }, 'email', 'email.invalid'],
    ['an address with a line break', { email: 'ada@example.org\nBcc: x@example.org' }, 'email', 'email.invalid'],
    ['no address', { email: undefined }, 'email', 'required'],
    ['no name', { name: '   ' }, 'name', 'too_small'],
    ['an unknown field', { role: 'admin' }, 'role', 'unrecognized_keys'],
    ['a language we do not have', { locale: 'xx' }, 'locale', 'invalid_value'],
  ])('refuses %s', async (_what, change, field, code) => {
    const { status, body } = await replace(await send(test), ada({ confirmed: true, ...change }));
    expect(status).toBe(422);
    expect(body.issues).toMatchObject([{ path: ['body', field], code, message: expect.any(String) as string }]);
  });

  it('refuses the applicant’s own address, another referee’s, and that of who said no', async () => {
    const sent = await send(test);
    await refereeWith(test, await tokenOf(test, email(sent, 1))).decline();
    const issue = async (address: string, index: number): Promise<unknown> =>
      (await replace(sent, ada({ email: address.toUpperCase(), confirmed: true }), index)).body.issues;
    expect(await issue(sent.applicant.email, 0)).toMatchObject([
      { path: ['body', 'email'], code: 'referees.own_email' },
    ]);
    expect(await issue(email(sent, 0), 1)).toMatchObject([{ code: 'referees.same_email' }]);
    expect(await issue(email(sent, 1), 1)).toMatchObject([{ code: 'referees.same_email' }]);
  });

  it('ends after ten', async () => {
    const sent = await send(test);
    let current = sent;
    for (let i = 0; i < 10; i++) {
      const { status, body } = await replace(current, ada({ confirmed: true }));
      expect(status).toBe(200);
      current = { ...sent, references: [{ id: body.id, email: '' }] };
    }
    expect((await replace(current, ada({ confirmed: true }))).body).toMatchObject({
      code: 'reference.replaced_too_often',
    });
  });

  it('while the referee sends: one of the two happens, whole', async () => {
    for (let round = 0; round < 6; round++) {
      const sent = await send(test);
      const referee = await openedBy(test, email(sent));
      await referee.save(0);
      const [given, replaced] = await Promise.all([referee.submit(1), replace(sent, ada({ confirmed: true }))]);
      const states = (await live(sent)).map(({ state }) => state).sort();
      if (given.status === 200) {
        expect(replaced.body).toMatchObject({ code: 'reference.not_replaceable' });
        expect(states).toEqual(['requested', 'submitted']);
      } else {
        expect(given.body).toMatchObject({ status: 410, code: 'reference.link_ended' });
        expect(replaced.status).toBe(200);
        expect(states).toEqual(['requested', 'requested']);
      }
      expect(await test.app.get(UnitOfWork).read(system, (tx) => findBrokenChains(tx, sent.applicationId))).toEqual([]);
    }
  });

  it('twice at the same moment names one person', async () => {
    const sent = await send(test);
    const answers = await Promise.all([
      replace(sent, ada({ confirmed: true })),
      replace(sent, ada({ confirmed: true })),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await live(sent)).toHaveLength(2);
  });
});

describe('an application that is sent again', () => {
  it('asks nobody twice', async () => {
    const referees = [refereeNamed('Rosa Keller'), refereeNamed('Ben Adeyemi')];
    const sent = await send(test, { referees });
    await sendAgain(test, sent.actor, sent.applicationId, 'Amina Diallo', referees);
    expect((await live(sent)).map((one) => one.id)).toEqual(sent.references.map((one) => one.id));
    expect(await mailsTo(test, email(sent))).toHaveLength(1);
  });

  it('asks whom it names instead, in the same place', async () => {
    const referees = [refereeNamed('Rosa Keller'), refereeNamed('Ben Adeyemi')] as const;
    const sent = await send(test, { referees });
    await sendAgain(test, sent.actor, sent.applicationId, 'Amina Diallo', [referees[0], refereeNamed('Cy Tran')]);
    expect(await live(sent)).toMatchObject([
      { id: id(sent), position: 0 },
      { name: 'Cy Tran', position: 1, state: 'requested', replaces: id(sent, 1) },
    ]);
    expect(await stateOf(test, id(sent, 1))).toBe('replaced');
  });

  it('does not ask again for somebody who was replaced since', async () => {
    const referees = [refereeNamed('Rosa Keller'), refereeNamed('Ben Adeyemi')];
    const sent = await send(test, { referees });
    await replace(sent, ada({ confirmed: true }));
    await sendAgain(test, sent.actor, sent.applicationId, 'Amina Diallo', referees);
    expect((await live(sent)).map(({ name }) => name)).toEqual(['Ada Bauer', 'Ben Adeyemi']);
  });
});

describe('a call that asks later', () => {
  it.each(['shortlisting', 'offer'] as const)('asks on %s, once, and at no other moment', async (moment) => {
    const sent = await send(test, { when: moment });
    expect(await mailsTo(test, email(sent))).toEqual([]);
    expect(await auditOf(test, sent.applicationId)).toEqual(['reference.planned', 'reference.planned']);
    const ask = (when: 'shortlisting' | 'offer'): Promise<number> =>
      test.app.get(UnitOfWork).run(system, (tx) => test.app.get(AskPlanned).run(tx, sent.applicationId, when));
    expect(await ask(moment === 'offer' ? 'shortlisting' : 'offer')).toBe(0);
    expect(await ask(moment)).toBe(2);
    expect(await ask(moment)).toBe(0);
    expect(await mailsTo(test, email(sent))).toHaveLength(1);
    expect((await live(sent)).map(({ state }) => state)).toEqual(['requested', 'requested']);
  });
});

describe('an application that ends', () => {
  it('lets every referee go who has not answered, and keeps what was given', async () => {
    const sent = await send(test);
    await givenBy(test, email(sent));
    const writer = await openedBy(test, email(sent, 1));
    await writer.save(0);
    await end(sent);
    expect([await stateOf(test, id(sent)), await stateOf(test, id(sent, 1))]).toEqual(['submitted', 'cancelled']);
    expect((await writer.get()).body).toMatchObject({ status: 410, code: 'reference.link_ended' });
    expect(await test.sql('SELECT 1 FROM reference_text WHERE reference_id = $1', [id(sent, 1)])).toEqual([]);
    expect((await mailsTo(test, email(sent, 1))).map(({ template }) => template)).toContain('reference_ended');
    expect(await auditOf(test, sent.applicationId)).toContain('reference.cancelled');
  });

  it('asks, reminds and replaces nobody any more', async () => {
    const sent = await send(test);
    await refereeWith(test, await tokenOf(test, email(sent))).decline();
    await test.sql(`UPDATE application SET state = 'withdrawn' WHERE id = $1`, [sent.applicationId]);
    expect((await replace(sent, ada())).body).toMatchObject({ status: 409, code: 'reference.application_ended' });
  });
});
