import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BounceListeners } from '../../src/messages/bounce-listeners.ts';
import { Jobs } from '../../src/platform/jobs/jobs.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { KeepDeadlines } from '../../src/references/use-cases/keep-deadlines.ts';
import type { Person, TestApp } from '../support/test-app.ts';
import { startMailServer } from '../support/test-mail-server.ts';
import {
  auditOf,
  givenBy,
  mailsTo,
  openedBy,
  refereeWith,
  send,
  startWithCalls,
  stateOf,
  system,
  tokenOf,
  type Sent,
} from './arrange.ts';

// Times stand still in a test, so each has an application of its own. Asked on 23 November at noon, to answer by 14 December, 18:00 in Geneva.
let test: TestApp;
beforeEach(async () => {
  test = await startWithCalls();
});
afterEach(() => test.close());

const email = ({ references }: Sent, index = 0): string => references[index]?.email ?? '';
const id = ({ references }: Sent, index = 0): string => references[index]?.id ?? '';
const keepAt = async (instant: string): Promise<void> => {
  test.clock.set(instant);
  await test.app.get(KeepDeadlines).run();
};
const templates = async (address: string): Promise<string[]> =>
  (await mailsTo(test, address)).map(({ template }) => template);

async function remind(who: Person, sent: Sent, index = 0): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await test.inject({
    method: 'POST',
    url: `/api/v1/applications/${sent.applicationId}/references/${id(sent, index)}/reminder`,
    headers: who.headers,
  });
  return { status: answer.statusCode, body: answer.json() };
}

describe('the clockwork', () => {
  it('reminds seven and two days before the end, once each, also in two replicas at once', async () => {
    const sent = await send(test);
    await keepAt('2026-12-07T16:59:00Z');
    expect(await templates(email(sent))).toEqual(['reference_request']);
    test.clock.set('2026-12-07T17:00:00Z');
    const keeper = test.app.get(KeepDeadlines);
    await Promise.all([keeper.run(), keeper.run(), keeper.run()]);
    expect(await templates(email(sent))).toEqual(['reference_request', 'reference_reminder']);
    await keepAt('2026-12-12T16:59:00Z');
    expect(await templates(email(sent))).toHaveLength(2);
    await keepAt('2026-12-12T17:00:00Z');
    await keepAt('2026-12-14T16:59:00Z');
    expect(await templates(email(sent))).toEqual(['reference_request', 'reference_reminder', 'reference_reminder']);
    expect((await auditOf(test, sent.applicationId)).filter((type) => type === 'reference.reminded')).toHaveLength(4);
  });

  it('leaves who has answered in peace', async () => {
    const sent = await send(test);
    await givenBy(test, email(sent));
    await refereeWith(test, await tokenOf(test, email(sent, 1))).decline();
    await keepAt('2026-12-12T18:00:00Z');
    await keepAt('2026-12-15T00:00:00Z');
    expect(await templates(email(sent))).not.toContain('reference_reminder');
    expect(await templates(email(sent, 1))).not.toContain('reference_reminder');
    expect([await stateOf(test, id(sent)), await stateOf(test, id(sent, 1))]).toEqual(['submitted', 'declined']);
  });

  it('lets go of who has not answered when the time is over, and tells the applicant once', async () => {
    const sent = await send(test);
    await keepAt('2026-12-14T17:00:00Z');
    expect(await stateOf(test, id(sent))).toBe('requested');
    await keepAt('2026-12-14T17:00:01Z');
    await keepAt('2026-12-14T18:00:00Z');
    expect(await stateOf(test, id(sent))).toBe('expired');
    expect((await templates(sent.applicant.email)).filter((one) => one === 'reference_expired')).toHaveLength(2);
    expect((await auditOf(test, sent.applicationId)).filter((type) => type === 'reference.expired')).toHaveLength(2);
  });

  it('gives each mail a link of its own, and every one of them works', async () => {
    const sent = await send(test);
    const first = await tokenOf(test, email(sent));
    const writer = refereeWith(test, first);
    await writer.open();
    await writer.save(0);
    await keepAt('2026-12-07T17:00:00Z');
    const second = await tokenOf(test, email(sent));
    expect(second).not.toBe(first);
    expect((await refereeWith(test, second).get()).body).toMatchObject({ state: 'opened', draft: { revision: 1 } });
    expect((await writer.save(1)).status).toBe(200);
  });
});

describe('reminding', () => {
  it('is the applicant’s once in three days after any mail of ours', async () => {
    const sent = await send(test);
    test.clock.set('2026-11-26T11:59:59Z');
    expect((await remind(sent.applicant, sent)).body).toMatchObject({
      status: 409,
      code: 'reference.reminded_recently',
      context: { from: '2026-11-26T12:00:00Z' },
    });
    test.clock.set('2026-11-26T12:00:00Z');
    expect(await remind(sent.applicant, sent)).toMatchObject({
      status: 200,
      body: { remindedAt: '2026-11-26T12:00:00.000Z', remindableFrom: '2026-11-29T12:00:00.000Z' },
    });
    expect((await remind(sent.applicant, sent)).body).toMatchObject({ code: 'reference.reminded_recently' });
    expect(await templates(email(sent))).toEqual(['reference_request', 'reference_reminder']);
  });

  it('happens once when pressed twice at the same moment', async () => {
    const sent = await send(test);
    test.clock.advance({ hours: 80 });
    const answers = await Promise.all([remind(sent.applicant, sent), remind(sent.applicant, sent)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is a coordinator’s too, who also gives another chance when the time is over', async () => {
    const sent = await send(test);
    const coordinator = (): Promise<Person> => test.person({ roles: [{ role: 'coordinator', callId: sent.callId }] });
    test.clock.advance({ hours: 2 });
    expect((await remind(await coordinator(), sent)).status).toBe(200);
    const writer = await openedBy(test, email(sent));
    await writer.save(0);
    test.clock.set('2026-12-20T12:00:00Z');
    expect((await remind(sent.applicant, sent)).body).toMatchObject({ code: 'reference.not_waiting' });
    expect(await remind(await coordinator(), sent)).toMatchObject({
      status: 200,
      body: { state: 'requested', expiresAt: '2027-01-10T17:00:00.000Z' },
    });
    // What was written before is still there.
    expect((await writer.open()).body).toMatchObject({ state: 'opened', draft: { revision: 1 } });
    expect(await auditOf(test, sent.applicationId)).toEqual([
      'reference.asked',
      'reference.asked',
      'reference.reminded',
      'reference.opened',
      'reference.expired',
      'reference.asked',
      'reference.opened',
    ]);
  });

  it.each(['submitted', 'declined'])('is refused when it is %s', async (state) => {
    const sent = await send(test);
    if (state === 'submitted') await givenBy(test, email(sent));
    else await refereeWith(test, await tokenOf(test, email(sent))).decline();
    test.clock.advance({ hours: 100 });
    const coordinator = await test.person({ roles: [{ role: 'coordinator' }] });
    for (const who of [sent.applicant, coordinator])
      expect((await remind(who, sent)).body).toMatchObject({ status: 409, code: 'reference.not_waiting' });
  });

  it('is refused before anybody was asked', async () => {
    const sent = await send(test, { when: 'offer' });
    expect((await remind(sent.applicant, sent)).body).toMatchObject({ code: 'reference.not_waiting' });
  });
});

describe('a mail that came back', () => {
  const bounce = (referenceId: string, template = 'reference_request'): Promise<void> =>
    test.app
      .get(UnitOfWork)
      .run(system, (tx) => test.app.get(BounceListeners).tell(tx, { messageId: referenceId, template, referenceId }));

  it('from the mail server marks the reference and tells the applicant, with the address to correct', async () => {
    const server = await startMailServer();
    const mailing = await startWithCalls({ SMTP_URL: server.url });
    try {
      const sent = await send(mailing);
      server.verdict = (to) => (to === email(sent) ? { code: 550, text: 'no such user' } : null);
      await mailing.app.get(Jobs).start();
      await expect.poll(() => stateOf(mailing, id(sent)), { timeout: 10_000 }).toBe('bounced');
      const [mail] = await mailsTo(mailing, sent.applicant.email);
      expect(mail).toMatchObject({ template: 'reference_bounced' });
      expect(mail?.body_text).toContain(email(sent));
      expect(await auditOf(mailing, sent.applicationId)).toEqual([
        'reference.asked',
        'reference.asked',
        'reference.bounced',
      ]);
      expect(await stateOf(mailing, id(sent, 1))).toBe('requested');
    } finally {
      await mailing.close();
      await server.close();
    }
  });

  it('is told once', async () => {
    const sent = await send(test);
    await bounce(id(sent));
    await bounce(id(sent), 'reference_reminder');
    expect(await templates(sent.applicant.email)).toEqual(['reference_bounced']);
  });

  it('changes nothing for a referee who has opened, given or declined, nor when it was only thanks', async () => {
    const sent = await send(test);
    await openedBy(test, email(sent));
    await bounce(id(sent), 'reference_reminder');
    await bounce(id(sent, 1), 'reference_thanks');
    expect([await stateOf(test, id(sent)), await stateOf(test, id(sent, 1))]).toEqual(['opened', 'requested']);
    expect(await templates(sent.applicant.email)).toEqual([]);
  });

  it('does not shut out a referee who has the link all the same', async () => {
    const sent = await send(test);
    const referee = refereeWith(test, await tokenOf(test, email(sent)));
    await bounce(id(sent));
    expect((await referee.get()).body).toMatchObject({ state: 'requested' });
    expect((await referee.open()).body).toMatchObject({ state: 'opened' });
    expect(await stateOf(test, id(sent))).toBe('opened');
  });
});
