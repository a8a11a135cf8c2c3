import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceView } from '@placet/contract/references/schemas.ts';
import type { ReferenceView } from '@placet/contract/references/schemas.ts';
import type { TestApp } from '../support/test-app.ts';
import {
  auditOf,
  complete,
  mailsTo,
  openedBy,
  refereeNamed,
  refereeWith,
  send,
  startWithCalls,
  stateOf,
  tokenOf,
} from './arrange.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startWithCalls();
});
afterAll(() => test.close());

const email = async (
  options = {},
): Promise<{ email: string; id: string; applicationId: string; applicant: string }> => {
  const { references, applicationId, applicant } = await send(test, options);
  const [first] = references;
  return { email: first?.email ?? '', id: first?.id ?? '', applicationId, applicant: applicant.email };
};

describe('a referee’s link', () => {
  it('shows who asks, for which call, until when and what, and changes nothing by being looked at', async () => {
    const { email: address, id } = await email();
    const referee = refereeWith(test, await tokenOf(test, address));
    const answer = await referee.get();
    const view: ReferenceView = referenceView.parse(answer.body);
    expect(view).toMatchObject({
      state: 'requested',
      applicant: { name: 'Amina Diallo' },
      organisation: { name: { en: 'Lighthouse for Rights' }, contactEmail: 'internships@lighthouse.example' },
      referee: { name: 'Rosa Keller', relation: 'Thesis supervisor' },
      expiresAt: '2026-12-14T17:00:00.000Z',
      draft: null,
      statement: null,
    });
    expect(view.form.sections.map(({ key }) => key)).toEqual(['acquaintance', 'statement']);
    expect(await stateOf(test, id)).toBe('requested');
  });

  it('tells nothing else about the applicant', async () => {
    const sent = await email();
    const { text } = await refereeWith(test, await tokenOf(test, sent.email)).get();
    for (const secret of [sent.applicant, sent.applicationId, sent.email]) expect(text).not.toContain(secret);
  });

  it('is kept as a hash only', async () => {
    const { email: address } = await email();
    const token = await tokenOf(test, address);
    const kept = await test.sql<{ row: string }>('SELECT row_to_json(l)::text AS row FROM reference_link l');
    expect(kept.some(({ row }) => row.includes(token))).toBe(false);
  });

  it.each([
    ['GET', ''],
    ['POST', '/opening'],
    ['PUT', '/draft'],
    ['POST', '/submission'],
    ['POST', '/declination'],
  ] as const)('%s /reference%s needs a link that is known', async (method, path) => {
    const url = `/api/v1/reference${path}`;
    const payload = method === 'GET' ? undefined : {};
    const ask = (authorization?: string) =>
      test.inject({
        method,
        url,
        headers: authorization === undefined ? {} : { authorization },
        ...(payload && { payload }),
      });
    expect((await ask(`Reference ${'x'.repeat(43)}`)).json()).toMatchObject({
      status: 401,
      code: 'reference.link_unknown',
    });
    expect((await ask('Reference short')).json()).toMatchObject({ status: 401, code: 'sign_in_required' });
    expect((await ask()).json()).toMatchObject({ status: 401, code: 'sign_in_required' });
  });

  it('is no session: it opens nothing but its reference', async () => {
    const { email: address, applicationId } = await email();
    const { headers } = refereeWith(test, await tokenOf(test, address));
    const answer = await test.inject({ url: `/api/v1/applications/${applicationId}/references`, headers });
    expect(answer.statusCode).toBe(403);
    const signedIn = await test.person();
    expect((await test.inject({ url: '/api/v1/reference', headers: signedIn.headers })).statusCode).toBe(403);
  });
});

describe('writing', () => {
  it('begins when the referee says they can, once', async () => {
    const { email: address, id, applicationId } = await email();
    const referee = await openedBy(test, address);
    const again = await referee.open();
    expect(again).toMatchObject({
      status: 200,
      body: { state: 'opened', draft: { revision: 0, answers: {}, applicantMaySee: null } },
    });
    expect(await stateOf(test, id)).toBe('opened');
    expect((await auditOf(test, applicationId)).filter((type) => type === 'reference.opened')).toHaveLength(1);
  });

  it('is refused before that', async () => {
    const { email: address } = await email();
    const referee = refereeWith(test, await tokenOf(test, address));
    expect((await referee.save(0)).body).toMatchObject({ status: 409, code: 'reference.not_opened' });
    expect((await referee.submit(1)).body).toMatchObject({ status: 409, code: 'reference.not_opened' });
  });

  it('keeps what is half done and goes on from any mail’s link', async () => {
    const { email: address } = await email();
    const referee = await openedBy(test, address);
    const half = { statement: { strengths: 'Many words '.repeat(400), trust: 'unheard-of' } };
    expect((await referee.save(0, half, null)).body).toMatchObject({ revision: 1 });
    expect((await referee.get()).body).toMatchObject({ draft: { revision: 1, answers: half, applicantMaySee: null } });
  });

  it('never overwrites what another window saved: the stored version is told', async () => {
    const { email: address } = await email();
    const referee = await openedBy(test, address);
    await referee.save(0, { statement: { strengths: 'first window' } });
    const conflict = await referee.save(0, { statement: { strengths: 'second window' } });
    expect(conflict.body).toMatchObject({
      status: 409,
      code: 'draft.conflict',
      context: { revision: 1, answers: { statement: { strengths: 'first window' } }, applicantMaySee: false },
    });
    const both = await Promise.all([referee.save(1, complete), referee.save(1, complete)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it.each([
    ['an unknown section', { nothing: { strengths: 'x' } }],
    ['an unknown question', { statement: { nothing: 'x' } }],
    ['an answer of another form', { statement: { strengths: ['x'] } }],
    ['control characters', { statement: { strengths: 'x\u0000y' } }],
  ])('refuses %s', async (_what, answers) => {
    const { email: address } = await email();
    const refused = await (await openedBy(test, address)).save(0, answers);
    expect(refused.body).toMatchObject({
      status: 422,
      code: 'draft.invalid',
      issues: [{ message: expect.any(String) as string }],
    });
  });

  it('asks what was asked when it began, whatever the call asks later', async () => {
    const { email: address, applicationId } = await email();
    const referee = await openedBy(test, address);
    await test.sql(
      `UPDATE call SET reference_form = '{"sections":[{"key":"new","title":{"en":"New"},"questions":[{"key":"q","type":"short_text","required":true,"label":{"en":"Q"}}]}]}'
      WHERE id = (SELECT call_id FROM application WHERE id = $1)`,
      [applicationId],
    );
    expect(referenceView.parse((await referee.get()).body).form.sections.map(({ key }) => key)).toEqual([
      'acquaintance',
      'statement',
    ]);
    expect((await referee.save(0)).status).toBe(200);
    expect((await referee.submit(1)).status).toBe(200);
  });
});

describe('sending', () => {
  it('freezes exactly what was shown, tells both, and shows it ever after', async () => {
    const { email: address, id, applicationId, applicant } = await email();
    const referee = await openedBy(test, address);
    await referee.save(0, complete, true);
    expect((await referee.submit(1)).body).toEqual({ givenAt: '2026-11-23T12:00:00.000Z' });
    const view = referenceView.parse((await referee.get()).body);
    expect(view).toMatchObject({
      state: 'submitted',
      draft: null,
      statement: { answers: complete, applicantMaySee: true, documents: [] },
    });
    expect(referenceView.parse((await referee.get()).body)).toEqual(view);
    expect(await stateOf(test, id)).toBe('submitted');
    expect((await mailsTo(test, address)).map(({ template }) => template)).toEqual([
      'reference_request',
      'reference_thanks',
    ]);
    const told = await mailsTo(test, applicant);
    expect(told.map(({ template }) => template)).toEqual(['reference_received']);
    expect(told[0]?.body_text).not.toContain('Writes clearly');
    expect(await auditOf(test, applicationId)).toEqual([
      'reference.asked',
      'reference.asked',
      'reference.opened',
      'reference.given',
    ]);
  });

  it('is refused while something is missing, each thing named in the reader’s language', async () => {
    const { email: address } = await email();
    const referee = await openedBy(test, address);
    await referee.save(0, { acquaintance: complete.acquaintance, statement: { trust: 'no' } }, null);
    const answer = await test.inject({
      method: 'POST',
      url: '/api/v1/reference/submission',
      headers: { ...referee.headers, 'idempotency-key': 'missing-1', 'accept-language': 'fr' },
      payload: { revision: 1 },
    });
    expect(answer.statusCode).toBe(422);
    const { code, issues } = answer.json<{ code: string; issues: { path: string[]; message: string }[] }>();
    expect(code).toBe('reference.incomplete');
    expect(issues.map(({ path }) => path.join('/'))).toEqual([
      'statement/strengths',
      'statement/trust-reasons',
      'statement/recommendation',
      'applicantMaySee',
    ]);
    expect(issues[0]?.message).toBe('Rédigez une réponse.');
  });

  it('does not send a version that was not shown', async () => {
    const { email: address, id } = await email();
    const referee = await openedBy(test, address);
    await referee.save(0);
    await referee.save(1, { ...complete, statement: { ...complete.statement, strengths: 'changed elsewhere' } });
    expect((await referee.submit(1)).body).toMatchObject({ code: 'draft.conflict', context: { revision: 2 } });
    expect(await stateOf(test, id)).toBe('opened');
  });

  it('sends once, however often it is tried: the same key gets the same answer, another key is told', async () => {
    const { email: address, applicationId } = await email();
    const referee = await openedBy(test, address);
    await referee.save(0);
    const first = await referee.submit(1, 'one-intent');
    const again = await referee.submit(1, 'one-intent');
    expect(again).toEqual(first);
    expect((await referee.submit(2, 'one-intent')).body).toMatchObject({ code: 'idempotency.key_reused' });
    expect((await referee.submit(1, 'another-intent')).body).toMatchObject({
      status: 409,
      code: 'reference.already_given',
    });
    expect((await mailsTo(test, address)).filter(({ template }) => template === 'reference_thanks')).toHaveLength(1);
    expect((await auditOf(test, applicationId)).filter((type) => type === 'reference.given')).toHaveLength(1);
  });

  it('sends once when pressed twice at the same moment', async () => {
    const { email: address, applicationId } = await email();
    const referee = await openedBy(test, address);
    await referee.save(0);
    const answers = await Promise.all([
      referee.submit(1),
      referee.submit(1),
      referee.submit(1, 'k-at-once'),
      referee.submit(1, 'k-at-once'),
    ]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
    for (const { status, body } of answers)
      expect(status === 200 || body.code === 'reference.already_given' || body.code === 'idempotency.in_flight').toBe(
        true,
      );
    expect((await auditOf(test, applicationId)).filter((type) => type === 'reference.given')).toHaveLength(1);
  });

  it('needs an idempotency key', async () => {
    const { email: address } = await email();
    const { headers } = await openedBy(test, address);
    const answer = await test.inject({
      method: 'POST',
      url: '/api/v1/reference/submission',
      headers,
      payload: { revision: 1 },
    });
    expect(answer.json()).toMatchObject({ status: 400, code: 'idempotency.key_missing' });
  });

  it('is the end: nothing can be written, sent or declined afterwards, not even behind the API’s back', async () => {
    const { email: address, id } = await email();
    const referee = await openedBy(test, address);
    await referee.save(0);
    await referee.submit(1);
    for (const answer of [
      await referee.save(1),
      await referee.submit(1),
      await referee.decline(),
      await referee.open(),
    ])
      expect(answer.body).toMatchObject({ status: 409, code: 'reference.already_given' });
    await expect(test.sql(`UPDATE reference_text SET answers = '{}' WHERE reference_id = $1`, [id])).rejects.toThrow(
      'was given',
    );
    await expect(test.sql(`UPDATE reference SET state = 'opened' WHERE id = $1`, [id])).rejects.toThrow('was given');
    await expect(test.sql('UPDATE reference SET applicant_may_see = true WHERE id = $1', [id])).rejects.toThrow(
      'was given',
    );
  });
});

describe('declining', () => {
  it('needs no opening, tells the applicant without the reason, and is final', async () => {
    const { email: address, id, applicant, applicationId } = await email();
    const referee = refereeWith(test, await tokenOf(test, address));
    const declined = await referee.decline('I hardly know them.');
    expect(declined).toMatchObject({ status: 200, body: { state: 'declined' } });
    expect(await stateOf(test, id)).toBe('declined');
    const told = await mailsTo(test, applicant);
    expect(told.map(({ template }) => template)).toEqual(['reference_declined']);
    expect(told[0]?.body_text).not.toContain('hardly');
    expect(await auditOf(test, applicationId)).toContain('reference.declined');
    for (const answer of [await referee.open(), await referee.save(0), await referee.submit(1)])
      expect(answer.body).toMatchObject({ status: 409, code: 'reference.already_declined' });
  });

  it('again changes nothing', async () => {
    const { email: address, applicant } = await email();
    const referee = refereeWith(test, await tokenOf(test, address));
    await referee.decline();
    expect(await referee.decline('Another reason')).toMatchObject({ status: 200, body: { state: 'declined' } });
    expect(await mailsTo(test, applicant)).toHaveLength(1);
  });

  it('forgets what was drafted', async () => {
    const { email: address, id } = await email();
    const referee = await openedBy(test, address);
    await referee.save(0);
    await referee.decline('No time after all.');
    expect(
      await test.sql('SELECT draft_answers, answers, decline_reason FROM reference_text WHERE reference_id = $1', [id]),
    ).toEqual([{ draft_answers: {}, answers: null, decline_reason: 'No time after all.' }]);
  });
});

describe('the time to answer', () => {
  it('ends to the second, for every action, and says so', async () => {
    const later = await startWithCalls();
    try {
      const { references } = await send(later);
      const referee = await openedBy(later, references[0]?.email ?? '');
      await referee.save(0);
      later.clock.set('2026-12-14T17:00:00Z');
      expect((await referee.save(1)).status).toBe(200);
      later.clock.set('2026-12-14T17:00:01Z');
      expect((await referee.get()).body).toMatchObject({ state: 'expired', draft: null, statement: null });
      for (const answer of [
        await referee.open(),
        await referee.save(2),
        await referee.submit(2),
        await referee.decline(),
      ])
        expect(answer.body).toMatchObject({ status: 409, code: 'reference.expired' });
    } finally {
      await later.close();
    }
  });
});

it('writes to the referee in the language the applicant chose', async () => {
  const { references } = await send(test, { referees: [refereeNamed('Zoé Müller', { locale: 'fr' })] });
  const [mail] = await mailsTo(test, references[0]?.email ?? '');
  expect(mail).toMatchObject({ locale: 'fr', subject: 'Amina Diallo vous cite comme référence', account_id: null });
  expect(mail?.body_text).toContain('Bonjour Zoé Müller,');
  expect(mail?.body_text).toContain('lundi 14 décembre 2026 à 18:00 (Europe/Zurich)');
  expect(mail?.body_text).toMatch(/http:\/\/localhost:3000\/fr\/reference#[\w-]{43}\n/);
});
