import type { AssignmentRun } from '@placet/contract/assignment/runs.ts';
import type { CallRanking } from '@placet/contract/review/ranking.ts';
import type { ReviewQueue } from '@placet/contract/review/schemas.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ComputeProposal } from '../../src/assignment/use-cases/compute-proposal.ts';
import { KeepOffers } from '../../src/decisions/use-cases/keep-offers.ts';
import { reviewing, type Assign } from '../assignment/assigning.ts';
import { Decide, offer, outcomeOf, reject, stateOf, templatesOf, waitlist } from '../decisions/deciding.ts';
import { ask, type Received } from '../support/apply.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { publishedRubric } from './reviewed.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

/** So much later, everybody signed in again. */
async function later(hours: number): Promise<void> {
  test.clock.advance({ hours });
  await test.sql('UPDATE session SET idle_expires_at = expires_at');
}

/** What is still missing, given out as proposed. @returns how many were assigned */
async function giveOut(assign: Assign): Promise<number> {
  const asked = await assign.send('POST', '/assignment-runs', { needed: 2, seed: 1 });
  expect(asked.statusCode, asked.body).toBe(201);
  const { id } = asked.json<AssignmentRun>();
  await test.app.get(ComputeProposal).run(id);
  const applied = await ask(test, assign.person, 'POST', `/assignment-runs/${id}/application`, {});
  expect(applied.json()).toMatchObject({ refused: [] });
  return applied.json<{ added: number }>().added;
}

interface Entry {
  readonly id: string;
  readonly application: string;
}

/** What somebody has not submitted yet. */
const openOf = (reviewer: Person): Promise<Entry[]> =>
  test.sql<{ id: string; application: string }>(
    `SELECT id, application_id AS application FROM review_assignment
     WHERE reviewer_id = $1 AND state IN ('assigned', 'in_progress') ORDER BY application_id`,
    [reviewer.accountId],
  );

/** Judges as everybody does: no conflict, scores, submitted. Better applications come first; some reviewers are severer. */
async function judge(
  reviewer: Person,
  entries: readonly Entry[],
  merit: ReadonlyMap<string, number>,
  severity: number,
) {
  for (const { id, application } of entries) {
    const score = (criterion: number): number =>
      Math.max(1, Math.min(5, Math.round((merit.get(application) ?? 0) - severity + criterion * 0.3)));
    const answers = [
      await ask(test, reviewer, 'POST', `/reviews/${id}/clearance`, {}),
      await ask(test, reviewer, 'PUT', `/reviews/${id}/draft`, {
        ...{ revision: 0, scores: { motivation: score(0), languages: score(1) }, comment: '' },
        ...{ recommendation: null, confidence: 2 },
      }),
      await ask(test, reviewer, 'POST', `/reviews/${id}/submission`, { revision: 1 }),
    ];
    for (const answer of answers) expect(answer.statusCode, answer.body).toBeLessThan(300);
  }
}

it(
  'four reviewers judge forty applications, one steps aside, one stays silent, one applicant repairs; decided over two days, released at once, and the waiting list moves up',
  { timeout: 120_000 },
  async () => {
    const { assign, sent } = await reviewing(test, 40);
    const { call } = assign;
    await publishedRubric(test, call.id);
    const merit = new Map(sent.map(({ id }, place) => [id, 5 - place / 10]));
    const people: Person[] = [];
    for (const name of ['Rita', 'Omar', 'Lena', 'Silas']) people.push(await assign.reviewer(name));
    const [rita, omar, lena, silas] = people;
    if (!rita || !omar || !lena || !silas) throw new Error('there are four');

    expect(await giveOut(assign)).toBe(80);
    const loads = await Promise.all(people.map(async (one) => (await openOf(one)).length));
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);

    // One steps aside from one: it is gone from their queue, and everybody else's work is untouched.
    const [aside, ...ritas] = await openOf(rita);
    if (!aside) throw new Error('nothing assigned');
    const declared = await ask(test, rita, 'POST', `/reviews/${aside.id}/conflict`, { kind: 'teacher', note: '' });
    expect(declared.statusCode).toBe(204);
    const queue = (await ask(test, rita, 'GET', '/reviews')).json<ReviewQueue>();
    expect(queue.calls[0]?.total).toBe(ritas.length);

    // One applicant repairs something between the two reviews of it: each is of what was sent when it was begun.
    const lenas = new Set((await openOf(lena)).map(({ application }) => application));
    const repaired = (await openOf(omar)).find(({ application }) => lenas.has(application))?.application;
    if (repaired === undefined) throw new Error('two of them have one in common');
    await judge(omar, await openOf(omar), merit, 0.6);
    await test.sql(
      `INSERT INTO submission (application_id, sequence, form_version_id, call_slug, locale, answers, sealed, documents, sha256, submitted_at)
       SELECT application_id, 2, form_version_id, call_slug, locale, jsonb_set(answers, '{motivation,motivation}', '"Repaired"'), NULL, documents,
         sha256, now() FROM submission WHERE application_id = $1`,
      [repaired],
    );
    await judge(lena, await openOf(lena), merit, 0);
    await judge(rita, await openOf(rita), merit, 0.2);
    expect(
      await test.sql(
        `SELECT r.reviewer_id AS by, v.submission_sequence AS of FROM review_version v JOIN review_assignment r ON r.id = v.assignment_id
         WHERE r.application_id = $1 ORDER BY 2`,
        [repaired],
      ),
    ).toEqual([
      { by: omar.accountId, of: 1 },
      { by: lena.accountId, of: 2 },
    ]);

    // One stays silent: late, reminded, replaced; what they had is given out again, with what nobody has any more.
    await test.sql('UPDATE call SET review_due_at = $2 WHERE id = $1', [call.id, test.clock.now().toString()]);
    await later(30);
    const progress = await assign.progress();
    expect(progress.reviewers.filter(({ late: theirs }) => theirs > 0).map(({ name }) => name)).toEqual(['Silas']);
    const reminded = await assign.send('POST', '/reminders', { reviewers: [silas.accountId, omar.accountId] });
    expect(reminded.json()).toEqual({ sent: 1, skipped: 1 });
    const silent = (await openOf(silas)).length;
    expect((await assign.replaced(silas, null)).opened).toHaveLength(silent);
    await assign.send('DELETE', `/reviewers/${silas.accountId}`);
    expect(await giveOut(assign)).toBe(silent + 1);
    for (const [reviewer, severity] of [
      [omar, 0.6],
      [lena, 0],
      [rita, 0.2],
    ] as const)
      await judge(reviewer, await openOf(reviewer), merit, severity);
    expect((await assign.progress()).totals).toMatchObject({ applications: 40, short: 0, notBegun: 0, submitted: 80 });

    const ranking = (await ask(test, assign.person, 'GET', `/rankings/${call.id}?places=5`)).json<CallRanking>();
    expect(ranking).toMatchObject({ by: 'adjusted', given: 80 });
    const ranked = ranking.applications
      .map(({ id }) => sent.find((one) => one.id === id))
      .filter((one) => one !== undefined);
    expect(ranked).toHaveLength(40);
    // Severity told apart, the best come first although not everybody judged them.
    const places = ranked.slice(0, 10).map(({ id }) => sent.findIndex((one) => one.id === id));
    expect(Math.max(...places)).toBeLessThan(20);
    expect(ranking.reviewers.find(({ name }) => name === 'Omar')?.severity?.value).toBeLessThan(
      ranking.reviewers.find(({ name }) => name === 'Lena')?.severity?.value ?? 0,
    );

    // Staged over two days; nobody sees anything of it.
    const decide = new Decide(test, assign.person, call);
    const [offers, waiting, rest] = [ranked.slice(0, 5), ranked.slice(5, 10), ranked.slice(10)];
    const ids = (of: readonly Received[]) => of.map(({ id }) => id);
    const [first] = offers;
    if (!first) throw new Error('somebody is first');
    const before = await outcomeOf(test, first);
    const answerBy = test.clock
      .now()
      .add({ hours: 24 * 20 })
      .toString()
      .slice(0, 10);
    expect((await decide.act('shortlist', ids(offers))).statusCode).toBe(200);
    expect((await decide.stage({ ...offer, answerBy }, ...ids(offers))).statusCode).toBe(200);
    await later(26);
    expect((await decide.stage(waitlist, ...ids(waiting))).statusCode).toBe(200);
    expect((await decide.stage(reject, ...ids(rest))).statusCode).toBe(200);
    expect(await outcomeOf(test, first)).toEqual(before);
    const preview = await decide.preview();
    expect(preview.mails.filter(({ conflicts }) => conflicts.length === 0)).toHaveLength(40);
    expect(await decide.releaseNow()).toMatchObject({ state: 'done', released: 40, skipped: 0 });

    // Statuses, mails and audit agree.
    const states = await test.sql<{ state: string; count: number; mails: number; events: number }>(
      `SELECT a.state, count(*)::integer, sum((SELECT count(*) FROM message m WHERE m.application_id = a.id AND m.template ~ '^released'))::integer AS mails,
         sum((SELECT count(*) FROM audit_event e WHERE e.subject_id = a.id AND e.type = 'application.decision_released'))::integer AS events
       FROM application a WHERE a.call_id = $1 GROUP BY a.state ORDER BY a.state`,
      [call.id],
    );
    expect(states).toEqual([
      { state: 'offered', count: 5, mails: 5, events: 5 },
      { state: 'rejected', count: 30, mails: 30, events: 30 },
      { state: 'waitlisted', count: 5, mails: 5, events: 5 },
    ]);

    const [accepting, declining] = offers;
    const next = waiting[0];
    if (!accepting || !declining || !next) throw new Error('five were offered, five wait');
    const answer = ({ id, person }: Received, what: string, body: object) =>
      ask(test, person, 'POST', `/offers/${id}/${what}`, body);
    expect((await answer(accepting, 'acceptance', { confirm: true })).statusCode).toBe(204);
    expect((await answer(declining, 'declination', { reason: 'Another place.' })).statusCode).toBe(204);
    await test.app.get(KeepOffers).run();
    expect((await decide.page('?tab=staged')).rows.map(({ id }) => id)).toEqual([next.id]);
    await decide.stage({ ...offer, answerBy }, next.id);
    expect(await decide.releaseNow()).toMatchObject({ released: 1 });
    expect(await Promise.all([accepting, declining, next].map((one) => stateOf(test, one)))).toEqual([
      ...['accepted', 'declined', 'offered'],
    ]);
    expect(await templatesOf(test, next)).toEqual(['released_waitlist', 'released_offer']);
  },
);
