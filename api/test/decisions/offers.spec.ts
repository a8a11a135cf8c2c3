import { afterAll, beforeAll, expect, it } from 'vitest';
import { KeepOffers } from '../../src/decisions/use-cases/keep-offers.ts';
import { ask, receivedApplication, type Received } from '../support/apply.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { Decide, inReview, offer, outcomeOf, reject, stateOf, templatesOf, waitlist } from './deciding.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const day = (days: number): string =>
  test.clock
    .now()
    .add({ hours: 24 * days })
    .toZonedDateTimeISO('Europe/Zurich')
    .toPlainDate()
    .toString();
const keep = () => test.app.get(KeepOffers).run();

interface Offered {
  readonly decide: Decide;
  readonly one: Received;
  readonly waiting: readonly Received[];
}

/** One with an offer to be answered within three weeks, and some who wait. */
async function offered(waiting = 0): Promise<Offered> {
  const call = await seedCall(test);
  const coordinator = await test.person({ name: 'Chloé Berger', roles: [{ role: 'coordinator', callId: call.id }] });
  const decide = new Decide(test, coordinator, call);
  const [one, ...others] = await inReview(test, call, 1 + waiting);
  if (!one) throw new Error('one was sent');
  await decide.act('shortlist', [one.id]);
  await decide.stage({ ...offer, answerBy: day(21) }, one.id);
  for (const { id } of others) await decide.stage(waitlist, id);
  await decide.releaseNow();
  return { decide, one, waiting: others };
}

const accept = ({ id, person }: Received) => ask(test, person, 'POST', `/offers/${id}/acceptance`, { confirm: true });
const decline = ({ id, person }: Received, reason = '') =>
  ask(test, person, 'POST', `/offers/${id}/declination`, { reason });
const revoke = ({ person }: Decide, { id }: Received, reason = 'The office closes.') =>
  ask(test, person, 'POST', `/offers/${id}/revocation`, { reason });

it('shows the offer to its applicant, who accepts it once', async () => {
  const { one, decide } = await offered();
  expect(await outcomeOf(test, one)).toMatchObject({
    offer: { state: 'open', startsOn: '2027-02-01', endsOn: '2027-06-30', conditions: [{ en: 'A work permit' }] },
    can: { answer: true, appeal: false },
  });
  expect((await ask(test, one.person, 'POST', `/offers/${one.id}/acceptance`, {})).statusCode).toBe(422);
  const stranger = await test.person();
  expect((await accept({ ...one, person: stranger })).statusCode).toBe(404);
  expect((await accept(one)).statusCode).toBe(204);
  expect(await stateOf(test, one)).toBe('accepted');
  expect((await accept(one)).json()).toMatchObject({ code: 'offer.not_open' });
  expect((await decline(one)).json()).toMatchObject({ code: 'offer.not_open' });
  expect((await revoke(decide, one)).json()).toMatchObject({ code: 'offer.not_revocable' });
  expect(await templatesOf(test, one)).toEqual(['released_offer', 'offer_accepted']);
});

it('lets nobody hold two accepted offers for overlapping periods, in whichever calls, nor at the same moment', async () => {
  const person = await test.person();
  const held: Received[] = [];
  const decides: Decide[] = [];
  for (let n = 0; n < 2; n++) {
    const call = await seedCall(test);
    const decide = new Decide(test, await test.person({ roles: [{ role: 'coordinator', callId: call.id }] }), call);
    const one = await receivedApplication(test, call, person);
    await test.sql(`UPDATE application SET state = 'shortlisted' WHERE id = $1`, [one.id]);
    await decide.stage({ ...offer, answerBy: day(21) }, one.id);
    await decide.releaseNow();
    held.push(one);
    decides.push(decide);
  }
  const answers = await Promise.all(held.map(accept));
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
  const refused = answers.find(({ statusCode }) => statusCode === 409);
  expect(refused?.json()).toMatchObject({ code: 'offer.overlaps' });
  const states = await Promise.all(held.map((one) => stateOf(test, one)));
  expect(states.sort()).toEqual(['accepted', 'offered']);

  const call = await seedCall(test);
  const decide = new Decide(test, await test.person({ roles: [{ role: 'coordinator', callId: call.id }] }), call);
  const third = await receivedApplication(test, call, person);
  await test.sql(`UPDATE application SET state = 'shortlisted' WHERE id = $1`, [third.id]);
  await decide.stage({ ...offer, answerBy: day(21) }, third.id);
  expect((await decide.page('?tab=staged')).rows[0]?.conflicts).toEqual(['overlapping_offer']);
  expect((await decide.preview()).counts).toEqual([]);
  await decide.stage({ ...offer, startsOn: '2027-09-01', endsOn: '2027-12-31', answerBy: day(21) }, third.id);
  expect((await decide.page('?tab=staged')).rows[0]?.conflicts).toEqual([]);
});

it('reminds a week and two days before, once each, then the offer lapses', async () => {
  const { one } = await offered();
  const at = async (days: number): Promise<string[]> => {
    test.clock.advance({ hours: 24 * days });
    await keep();
    await keep();
    return templatesOf(test, one);
  };
  expect(await at(10)).toEqual(['released_offer']);
  expect(await at(5)).toEqual(['released_offer', 'offer_reminder']);
  expect(await at(5)).toEqual(['released_offer', 'offer_reminder', 'offer_reminder']);
  expect(await at(2)).toEqual(['released_offer', 'offer_reminder', 'offer_reminder', 'offer_lapsed']);
  expect(await stateOf(test, one)).toBe('lapsed');
  expect((await accept(one)).json()).toMatchObject({ code: 'offer.not_open' });
});

it.each<[string, (offer: Offered) => Promise<unknown>]>([
  ['declined', ({ one }) => decline(one, 'I found another place.')],
  ['revoked', ({ one, decide }) => revoke(decide, one)],
  [
    'withdrawn from',
    ({ one }) => ask(test, one.person, 'POST', `/applications/${one.id}/withdrawal`, { confirm: true }),
  ],
])('proposes the next on the waiting list when an offer is %s, and sends nothing by itself', async (_how, end) => {
  const all = await offered(3);
  const [first, second, third] = all.waiting;
  if (!first || !second || !third) throw new Error('three wait');
  const before = (await all.decide.page('?tab=waitlist')).rows.map(({ id }) => id);
  expect(before).toEqual([first.id, second.id, third.id]);
  expect((await all.decide.order([second.id, first.id, third.id], before)).json()).toMatchObject({
    code: 'decision.waitlist_changed',
  });
  expect((await all.decide.order(before, [second.id, first.id, third.id])).statusCode).toBe(204);
  await keep();
  expect((await all.decide.page('?tab=staged')).rows).toEqual([]);
  await end(all);
  await keep();
  await keep();
  const { rows } = await all.decide.page('?tab=staged');
  expect(rows.map(({ id }) => id)).toEqual([second.id]);
  expect(rows[0]).toMatchObject({ state: 'waitlisted', conflicts: [], staged: { outcome: 'offer', stagedBy: '' } });
  expect(await templatesOf(test, second)).toEqual(['released_waitlist']);
  // Taken back, it is not proposed again.
  await all.decide.act('unstage', [second.id]);
  await keep();
  expect((await all.decide.page('?tab=staged')).rows).toEqual([]);
  await all.decide.stage({ ...offer, answerBy: day(21) }, second.id);
  await all.decide.releaseNow();
  expect(await stateOf(test, second)).toBe('offered');
  expect((await all.decide.page('?tab=waitlist')).rows.map(({ id }) => id)).toEqual([first.id, third.id]);
});

it('tells the reason of a revoked offer to its applicant, that of a declined one to the coordinator', async () => {
  const revoked = await offered();
  expect((await revoke(revoked.decide, revoked.one, '')).statusCode).toBe(422);
  expect((await revoke(revoked.decide, revoked.one)).statusCode).toBe(204);
  expect((await outcomeOf(test, revoked.one)).offer).toMatchObject({
    state: 'revoked',
    revokedBecause: 'The office closes.',
  });
  const declined = await offered();
  await decline(declined.one, 'I found another place.');
  expect((await declined.decide.page('?tab=offers')).rows[0]?.offer).toMatchObject({
    state: 'declined',
    reason: 'I found another place.',
  });
});

it('takes one appeal against a rejection, sealed, and one answer', async () => {
  const call = await seedCall(test);
  const decide = new Decide(test, await test.person({ roles: [{ role: 'coordinator', callId: call.id }] }), call);
  const [one] = await inReview(test, call, 1);
  if (!one) throw new Error('one was sent');
  const appeal = (text = 'You overlooked my second language.') =>
    ask(test, one.person, 'POST', `/appeals/${one.id}`, { text });
  const answer = (text = 'We looked again.') =>
    ask(test, decide.person, 'PUT', `/appeals/${one.id}/answer`, { answer: text });
  expect((await appeal()).json()).toMatchObject({ code: 'appeal.not_possible' });
  await decide.stage(reject, one.id);
  await decide.releaseNow();
  expect((await outcomeOf(test, one)).can.appeal).toBe(true);
  expect((await answer()).statusCode).toBe(404);
  expect((await appeal()).statusCode).toBe(204);
  expect((await appeal()).json()).toMatchObject({ code: 'appeal.asked_already' });
  const [kept] = await test.sql<{ text: Buffer }>('SELECT text FROM appeal WHERE application_id = $1', [one.id]);
  expect(kept?.text.toString('latin1')).not.toContain('second language');
  expect((await ask(test, decide.person, 'GET', `/decision-calls/${call.slug}/appeals`)).json()).toMatchObject({
    appeals: [{ text: 'You overlooked my second language.', answer: null }],
  });
  expect((await answer()).statusCode).toBe(204);
  expect((await answer()).json()).toMatchObject({ code: 'appeal.answered_already' });
  expect((await outcomeOf(test, one)).appeal).toMatchObject({ answer: 'We looked again.' });
  expect(await templatesOf(test, one)).toEqual(['released_rejection', 'appeal_received', 'appeal_answered']);
});

it('refuses in the database a rejection of whoever holds a live offer, and a second one', async () => {
  const { one } = await offered();
  const insert = () =>
    test.sql(
      `INSERT INTO rejection (application_id, call_id, account_id, released_at) SELECT id, call_id, account_id, now() FROM application WHERE id = $1`,
      [one.id],
    );
  await expect(insert()).rejects.toMatchObject({ constraint: 'ck_rejection_live_offer' });
  await decline(one);
  await insert();
  await expect(insert()).rejects.toMatchObject({ constraint: 'pk_rejection' });
});
