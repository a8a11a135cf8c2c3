import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SendRelease } from '../../src/decisions/use-cases/send-release.ts';
import { ask } from '../support/apply.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { Decide, inReview, mailsOf, offer, outcomeOf, reject, stateOf, templatesOf, waitlist } from './deciding.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

async function committee(): Promise<{ call: SeededCall; decide: Decide; second: Decide }> {
  const call = await seedCall(test);
  const someone = (name: string) => test.person({ name, roles: [{ role: 'coordinator', callId: call.id }] });
  return {
    call,
    decide: new Decide(test, await someone('Chloé Berger'), call),
    second: new Decide(test, await someone('Milan Novák'), call),
  };
}

it('previews every mail and sends exactly these, with state and audit event, once', async () => {
  const { call, decide } = await committee();
  const [first, second, third] = await inReview(test, call, 3);
  if (!first || !second || !third) throw new Error('three were sent');
  await decide.act('shortlist', [first.id]);
  await decide.stage(offer, first.id);
  await decide.stage(waitlist, second.id);
  await decide.stage(reject, third.id);
  const preview = await decide.preview();
  expect(preview.counts.map(({ outcome, locale, count }) => [outcome, locale, count]).sort()).toEqual([
    ['offer', 'en', 1],
    ['reject', 'en', 1],
    ['waitlist', 'en', 1],
  ]);
  const [mail] = preview.mails.filter(({ outcome }) => outcome === 'offer');
  expect(mail).toMatchObject({ to: first.person.email, conflicts: [] });
  expect(mail?.text).toContain('– A work permit');

  const key = randomUUID();
  const asked = await decide.releaseRequest(preview.fingerprint, key);
  expect(asked.statusCode).toBe(201);
  expect((await decide.releaseRequest(preview.fingerprint, key)).json()).toEqual(asked.json());
  const { id } = asked.json<{ id: string }>();
  const sending = test.app.get(SendRelease);
  await sending.run(id);
  expect(await stateOf(test, first)).toBe('shortlisted');
  test.clock.advance({ seconds: 61 });
  await Promise.all([sending.run(id), sending.run(id)]);
  await sending.run(id);
  expect(await stateOf(test, first)).toBe('offered');
  expect(await stateOf(test, second)).toBe('waitlisted');
  expect(await stateOf(test, third)).toBe('rejected');
  expect(await templatesOf(test, first)).toEqual(['released_offer']);
  expect(await templatesOf(test, second)).toEqual(['released_waitlist']);
  expect(await templatesOf(test, third)).toEqual(['released_rejection']);
  for (const one of preview.mails) {
    const [sent] = await test.sql<{ body_text: string; recipient: string; subject: string }>(
      `SELECT body_text, recipient, subject FROM message WHERE application_id = $1 AND template ~ '^released'`,
      [one.applicationId],
    );
    expect(sent).toEqual({ body_text: one.text, recipient: one.to, subject: one.subject });
  }
  expect((await ask(test, decide.person, 'GET', `/releases/${id}`)).json()).toMatchObject({
    state: 'done',
    total: 3,
    released: 3,
    skipped: 0,
    can: [],
  });
  expect((await outcomeOf(test, third)).rejection).toMatchObject({ reason: null, line: '' });
  expect((await ask(test, decide.person, 'DELETE', `/releases/${id}`)).json()).toMatchObject({ code: 'release.begun' });
});

it('goes on after a crash between batches and in the middle of one: each application exactly once', async () => {
  const { call, decide } = await committee();
  const many = await inReview(test, call, 23);
  await decide.stage(reject, ...many.map(({ id }) => id));
  const { id } = await decide.release();
  test.clock.advance({ seconds: 61 });
  const sending = test.app.get(SendRelease);
  const counts = async () =>
    (
      await test.sql<{ rejected: number; mails: number; events: number; kept: number }>(
        `SELECT (SELECT count(*) FROM application WHERE call_id = $1 AND state = 'rejected')::integer AS rejected,
           (SELECT count(*) FROM message m JOIN application a ON a.id = m.application_id WHERE a.call_id = $1 AND template = 'released_rejection')::integer AS mails,
           (SELECT count(*) FROM audit_event e JOIN application a ON a.id = e.subject_id WHERE a.call_id = $1 AND e.type = 'application.decision_released')::integer AS events,
           (SELECT count(*) FROM rejection WHERE call_id = $1)::integer AS kept`,
        [call.id],
      )
    )[0];
  // The first batch fails at its last application: nothing of it is there.
  const last = many.map((one) => one.id).toSorted()[19];
  await test.sql(
    `CREATE FUNCTION test_crash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF NEW.application_id = '${String(last)}' THEN RAISE EXCEPTION 'crash'; END IF; RETURN NEW; END $$`,
  );
  await test.sql('CREATE TRIGGER test_crash BEFORE INSERT ON message FOR EACH ROW EXECUTE FUNCTION test_crash()');
  await expect(sending.run(id)).rejects.toThrow('crash');
  expect(await counts()).toEqual({ rejected: 0, mails: 0, events: 0, kept: 0 });
  await test.sql('DROP TRIGGER test_crash ON message');
  // The worker dies between two batches.
  expect(await sending.some(id)).toBe(true);
  expect(await counts()).toEqual({ rejected: 20, mails: 20, events: 20, kept: 20 });
  await sending.run(id);
  await sending.run(id);
  expect(await counts()).toEqual({ rejected: 23, mails: 23, events: 23, kept: 23 });
});

it('holds what is staged while a release is under way, and gives it back when that is undone', async () => {
  const { call, decide } = await committee();
  const [one] = await inReview(test, call, 1);
  if (!one) throw new Error('one was sent');
  expect((await decide.releaseRequest('0'.repeat(64))).json()).toMatchObject({ code: 'release.nothing_to_release' });
  await decide.stage(reject, one.id);
  const { id } = await decide.release();
  expect((await decide.stage(waitlist, one.id)).json()).toMatchObject({ code: 'decision.releasing' });
  expect((await decide.releaseRequest('0'.repeat(64))).json()).toMatchObject({ code: 'decision.releasing' });
  expect((await ask(test, decide.person, 'DELETE', `/releases/${id}`)).json()).toMatchObject({ state: 'cancelled' });
  test.clock.advance({ seconds: 61 });
  await test.app.get(SendRelease).run(id);
  expect(await stateOf(test, one)).toBe('in_review');
  expect((await decide.stage(waitlist, one.id)).json()).toMatchObject({ changed: 1 });
  expect((await decide.releaseRequest('0'.repeat(64))).json()).toMatchObject({ code: 'release.changed_meanwhile' });
});

it('waits for another person where the call asks for two', async () => {
  const { call, decide, second } = await committee();
  await test.sql('UPDATE call SET two_person_release = true WHERE id = $1', [call.id]);
  const [one] = await inReview(test, call, 1);
  if (!one) throw new Error('one was sent');
  await decide.stage(reject, one.id);
  const { id, state } = await decide.release();
  expect(state).toBe('prepared');
  test.clock.advance({ seconds: 61 });
  await test.app.get(SendRelease).run(id);
  expect(await stateOf(test, one)).toBe('in_review');
  const confirm = ({ person }: Decide) => ask(test, person, 'POST', `/releases/${id}/confirmation`);
  expect((await confirm(decide)).json()).toMatchObject({ code: 'release.second_person' });
  const other = (await committee()).decide;
  expect((await confirm(other)).json()).toMatchObject({ code: 'not_found' });
  expect((await confirm(second)).json()).toMatchObject({ state: 'waiting' });
  expect((await confirm(second)).json()).toMatchObject({ code: 'release.not_waiting' });
  test.clock.advance({ seconds: 61 });
  await test.app.get(SendRelease).run(id);
  expect(await stateOf(test, one)).toBe('rejected');
});

it('sends nothing that was not looked at: who withdrew, moved or would get another text stays as they are', async () => {
  const { call, decide } = await committee();
  const [gone, moved, fine] = await inReview(test, call, 3);
  if (!gone || !moved || !fine) throw new Error('three were sent');
  await decide.stage(reject, gone.id, moved.id, fine.id);
  const { id } = await decide.release();
  await ask(test, gone.person, 'POST', `/applications/${gone.id}/withdrawal`, { confirm: true });
  await test.sql(`UPDATE account SET email = 'moved@example.org' WHERE id = $1`, [moved.person.accountId]);
  test.clock.advance({ seconds: 61 });
  await test.app.get(SendRelease).run(id);
  expect((await ask(test, decide.person, 'GET', `/releases/${id}`)).json()).toMatchObject({ released: 1, skipped: 2 });
  expect(await stateOf(test, gone)).toBe('withdrawn');
  expect(await stateOf(test, moved)).toBe('in_review');
  expect(await templatesOf(test, moved)).toEqual([]);
  expect((await decide.page('?tab=staged')).rows.map((row) => row.id)).toEqual([moved.id]);
});

it.each([
  ['none', [false, false]],
  ['reason', [true, false]],
  ['comments', [true, true]],
] as const)('tells the rejected what the call allows: %s', async (feedback, [reason, line]) => {
  const { call, decide } = await committee();
  await test.sql('UPDATE call SET rejection_feedback = $2 WHERE id = $1', [call.id, feedback]);
  const [one, two] = await inReview(test, call, 2);
  if (!one || !two) throw new Error('two were sent');
  const withLine = await decide.stage({ ...reject, line: 'Your letter stayed with us.' }, one.id);
  expect(withLine.statusCode).toBe(line ? 200 : 422);
  if (!line) await decide.stage(reject, one.id);
  else
    expect((await decide.stage({ ...reject, line: 'Both' }, one.id, two.id)).json()).toMatchObject({
      code: 'decision.line_for_several',
    });
  await decide.releaseNow();
  const [mail] = await mailsOf(test, one);
  expect(mail?.body_text.includes('more good applications than places')).toBe(reason);
  expect(mail?.body_text.includes('Your letter stayed with us.')).toBe(line);
  expect((await outcomeOf(test, one)).rejection).toMatchObject({
    reason: reason ? 'places' : null,
    line: line ? 'Your letter stayed with us.' : '',
  });
});
