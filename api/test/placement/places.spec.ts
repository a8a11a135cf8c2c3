import type { OwnOutcome } from '@placet/contract/decisions/own.ts';
import {
  placements,
  placementReport,
  publicationPreview,
  supervisedInterns,
  type OwnPlacements,
  type Placements,
  type PublicationPreview,
} from '@placet/contract/placement/publication.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ProposeNext } from '../../src/decisions/use-cases/propose-next.ts';
import { TellSupervisors } from '../../src/placement/use-cases/tell-supervisors.ts';
import { Decide, inReview } from '../decisions/deciding.ts';
import { ask, type Received } from '../support/apply.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';
import { accepted, type Placing, placing, stay, three, two } from './placing.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

async function preview(place: Placing, plan: string): Promise<PublicationPreview> {
  const answer = await place.send('GET', `/placement-plans/${plan}/publication`);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return publicationPreview.strict().parse(answer.json());
}
const publish = async (place: Placing, plan: string, offer: object | null = null) =>
  place.send('POST', `/placement-plans/${plan}/publication`, {
    fingerprint: (await preview(place, plan)).fingerprint,
    offer,
  });
async function held(place: Placing): Promise<Placements> {
  const answer = await place.send('GET', `/placement-calls/${place.call.id}/placements`);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return placements.strict().parse(answer.json());
}
const seatsOf = async (place: Placing) =>
  (await held(place)).placements.map(({ applicationId, needId, from, to, state, ended }) =>
    [applicationId, needId, from, to, state, ended?.how].join(' '),
  );
const mailsTo = (person: { readonly accountId: string }) =>
  test.sql<{ template: string; body_text: string }>(
    `SELECT template, body_text FROM message WHERE account_id = $1 AND template IN ('placed', 'placement_moved', 'placement_ended', 'interns_expected', 'intern_leaves')
     ORDER BY id`,
    [person.accountId],
  );
const supervisorOf = async (slug: string): Promise<Person> => {
  const [team] = await test.sql<{ id: string }>('SELECT id FROM team WHERE slug = $1', [slug]);
  return test.person({ name: `Lead of ${slug}`, roles: [{ role: 'supervisor', teamId: team?.id ?? '' }] });
};
const own = async ({ id, person }: Received): Promise<OwnPlacements> =>
  (await ask(test, person, 'GET', `/applications/${id}/placements`)).json();

it('gives those who accepted their places as previewed, tells everybody once, and moves, ends and fills them again', async () => {
  const place = await placing(test);
  const legal = await place.need('legal');
  const monitoring = await place.need('un-monitoring', { positions: 2 });
  const lead = await supervisorOf('legal');
  const [first, second, third] = three(await accepted(place, 3));
  await place.wish(first, 'legal');
  for (const one of [second, third]) await place.wish(one, 'un-monitoring');
  const plan = await place.propose();
  const shown = await preview(place, plan);
  expect(shown.people.map(({ becomes, conflicts }) => [becomes, conflicts])).toEqual([
    ['place', []],
    ['place', []],
    ['place', []],
  ]);
  const toFirst = shown.people.find(({ applicationId }) => applicationId === first.id);
  expect(toFirst?.mail?.text).toContain('Lead of legal');
  expect(shown.supervisors.map(({ name }) => name)).toContain('Lead of legal');
  expect(await own(first)).toMatchObject({ placements: [] });

  const stale = await place.send('POST', `/placement-plans/${plan}/publication`, {
    fingerprint: '0'.repeat(64),
    offer: null,
  });
  expect(stale.json()).toMatchObject({ code: 'placement_plan.changed_meanwhile' });
  expect((await publish(place, plan)).json()).toEqual({ offers: 0, places: 3, leftOut: 0 });
  expect(
    (
      await place.send('POST', `/placement-plans/${plan}/publication`, { fingerprint: shown.fingerprint, offer: null })
    ).json(),
  ).toMatchObject({
    code: 'placement_plan.not_proposed',
  });
  expect(await own(first)).toMatchObject({
    placements: [{ team: { en: 'legal' }, ...stay, supervisors: ['Lead of legal'] }],
  });
  const [told] = await mailsTo(first.person);
  expect(told).toMatchObject({ template: 'placed', body_text: toFirst?.mail?.text });
  await test.app.get(TellSupervisors).run();
  expect((await mailsTo(lead)).map(({ template }) => template)).toEqual(['interns_expected']);

  // The last seat of Legal is taken until the first leaves it in April.
  const [seat, other] = [await idOf(place, first), await idOf(place, second)];
  const move = (id: string, body: object) =>
    place.send('POST', `/placements/${id}/move`, { reason: 'The case needs them.', ...body });
  expect((await move(other, { needId: legal, on: '2027-04-01' })).json()).toMatchObject({ code: 'placement.no_seat' });
  const ended = await place.send('POST', `/placements/${seat}/end`, {
    lastDay: '2027-03-31',
    reason: 'They asked for it.',
  });
  expect(ended.json()).toMatchObject({ to: '2027-03-31', ended: { how: 'ended_early', by: 'Chloé Berger' }, can: [] });
  const moved = await move(other, { needId: legal, on: '2027-04-01' });
  expect(moved.json()).toMatchObject({ needId: legal, from: '2027-04-01', to: stay.to, follows: other });
  expect((await mailsTo(second.person)).at(-1)).toMatchObject({ template: 'placement_moved' });
  expect((await mailsTo(second.person)).at(-1)?.body_text).toContain('The case needs them.');
  expect((await mailsTo(lead)).map(({ template }) => template)).toEqual([
    'interns_expected',
    'intern_leaves',
    'interns_expected',
  ]);
  expect(await own(second)).toMatchObject({ placements: [{ to: '2027-03-31' }, { from: '2027-04-01' }] });
  expect((await move(other, { needId: monitoring, on: '2027-05-01' })).json()).toMatchObject({
    code: 'placement.ended',
  });

  // Somebody fills again what they left at Monitoring; not while they sit elsewhere, nor outside of the need.
  const add = (body: object) =>
    place.send('POST', `/placement-calls/${place.call.id}/placements`, {
      applicationId: first.id,
      needId: monitoring,
      reason: 'Free again.',
      ...body,
    });
  expect((await add({ from: '2027-03-01', to: '2027-06-30' })).json()).toMatchObject({ code: 'placement.overlaps' });
  expect((await add({ from: '2027-04-01', to: '2027-12-31' })).json()).toMatchObject({
    code: 'placement.outside_need',
  });
  expect((await add({ from: '2027-04-01', to: '2027-06-30', follows: other })).statusCode).toBe(201);

  const room = await test.inject({ url: '/api/v1/supervised-interns', headers: lead.headers });
  const interns =
    supervisedInterns
      .strict()
      .parse(room.json())
      .teams[0]?.needs.flatMap((need) => need.interns) ?? [];
  expect(interns.map(({ from, standing }) => [from, standing])).toEqual([
    [stay.from, 'expected'],
    ['2027-04-01', 'expected'],
  ]);
  const report = await place.send('GET', '/placement-report?year=2027');
  const { teams, wishes } = placementReport.strict().parse(report.json());
  expect(teams.find(({ name }) => name.en === 'legal')?.months[1]).toEqual({ seats: 1, filled: 1 });
  expect(wishes).toMatchObject({ ranks: [3], unranked: 0 });
});

const idOf = async (place: Placing, { id }: Received): Promise<string> =>
  (await held(place)).placements.find(({ applicationId, ended }) => applicationId === id && ended === null)?.id ?? '';

it('holds a seat for an offer until it is answered, and for the next on the waiting list when it becomes free', async () => {
  const place = await placing(test);
  await test.sql(`INSERT INTO call_placement (call_id, placed) VALUES ($1, 'before_offer')`, [place.call.id]);
  const legal = await place.need('legal', { positions: 2 });
  const people = await inReview(test, place.call, 3);
  const [first, second, third] = three(people);
  const decide = new Decide(test, place.person, place.call);
  await decide.act('shortlist', [first.id, second.id]);

  // An offer without a seat is not released.
  const byHand = {
    outcome: 'offer',
    startsOn: stay.from,
    endsOn: stay.to,
    teamId: null,
    conditions: [],
    answerBy: '2026-12-20',
  };
  await decide.stage(byHand, first.id);
  expect((await decide.preview()).mails).toMatchObject([{ conflicts: ['not_placed'] }]);
  await decide.act('unstage', [first.id]);

  const plan = await place.propose();
  const shown = await preview(place, plan);
  expect(shown).toMatchObject({ placed: 'before_offer', supervisors: [] });
  expect(shown.people.map(({ becomes, mail }) => [becomes, mail])).toEqual([
    ['offer', null],
    ['offer', null],
  ]);
  expect((await publish(place, plan)).json()).toMatchObject({ code: 'request.invalid' });
  expect((await publish(place, plan, { answerBy: '2026-01-01', conditions: [] })).json()).toMatchObject({
    code: 'placement_plan.answer_by_past',
  });
  const offer = { answerBy: '2026-12-20', conditions: [{ en: 'A work permit' }] };
  expect((await publish(place, plan, offer)).json()).toEqual({ offers: 2, places: 0, leftOut: 0 });
  expect((await seatsOf(place)).map((seat) => seat.split(' ')[4])).toEqual(['reserved', 'reserved']);
  expect(await own(first)).toMatchObject({ placements: [] });
  expect((await decide.preview()).mails).toMatchObject([{ conflicts: [] }, { conflicts: [] }]);

  // Taken back, the seat is free; staged again by a new plan.
  await decide.act('unstage', [second.id]);
  expect((await seatsOf(place)).filter((seat) => seat.includes('unstaged'))).toHaveLength(1);
  const again = await place.propose();
  expect((await publish(place, again, offer)).json()).toMatchObject({ offers: 1 });
  await decide.stage({ outcome: 'waitlist' }, third.id);
  await decide.releaseNow();

  const lead = await supervisorOf('legal');
  await ask(test, first.person, 'POST', `/offers/${first.id}/acceptance`, { confirm: true });
  expect(await own(first)).toMatchObject({ placements: [{ from: stay.from }] });
  await test.app.get(TellSupervisors).run();
  await test.app.get(TellSupervisors).run();
  expect(await mailsTo(lead)).toHaveLength(1);

  const declined = await ask(test, second.person, 'POST', `/offers/${second.id}/declination`, { reason: '' });
  expect(declined.statusCode, declined.body).toBeLessThan(300);
  await test.app.get(ProposeNext).run();
  expect((await held(place)).placements.find(({ applicationId }) => applicationId === third.id)).toMatchObject({
    ...{ needId: legal, state: 'reserved', from: stay.from },
  });
  expect((await decide.preview()).mails).toMatchObject([{ applicationId: third.id, conflicts: [] }]);
  const outcome = (await ask(test, third.person, 'GET', `/offers/${third.id}`)).json<OwnOutcome>();
  expect(outcome.offer).toBeNull();
});

it('gives the last seat to exactly one of many who publish, move and add at the same time', async () => {
  const place = await placing(test);
  const legal = await place.need('legal');
  const monitoring = await place.need('un-monitoring', { positions: 30 });
  const people = await accepted(place, 32);
  const [movers, adders] = [people.slice(0, 24), people.slice(24)];
  for (const one of movers) await place.wish(one, 'un-monitoring');
  for (const one of adders) await place.wish(one, 'documentation');
  await test.sql(`INSERT INTO call_placement (call_id, unranked) VALUES ($1, 'never')`, [place.call.id]);
  const plan = await place.propose();
  expect((await publish(place, plan)).json()).toMatchObject({ places: 24 });
  const seats = (await held(place)).placements;
  const second = await place.propose();
  for (const one of adders.slice(0, 1)) await place.move(second, one, null, legal);
  const { fingerprint } = await preview(place, second);
  const answers = await Promise.all([
    ...seats.map(({ id }) =>
      place.send('POST', `/placements/${id}/move`, { needId: legal, on: '2027-03-01', reason: 'Last seat.' }),
    ),
    ...adders.flatMap(({ id }) =>
      Array.from({ length: 4 }, () =>
        place.send('POST', `/placement-calls/${place.call.id}/placements`, {
          ...{ applicationId: id, needId: legal, from: '2027-02-01', to: stay.to, reason: 'Last seat.' },
        }),
      ),
    ),
    ...Array.from({ length: 8 }, () =>
      place.send('POST', `/placement-plans/${second}/publication`, { fingerprint, offer: null }),
    ),
  ]);
  const won = answers.filter(({ statusCode }) => statusCode < 300);
  expect(answers).toHaveLength(64);
  expect(won).toHaveLength(1);
  const codes = new Set(
    answers.filter((answer) => !won.includes(answer)).map((answer) => answer.json<{ code: string }>().code),
  );
  for (const code of codes)
    expect([
      'placement.no_seat',
      'placement.overlaps',
      'placement_plan.changed_meanwhile',
      'placement_plan.nothing_to_publish',
      'placement_plan.not_proposed',
    ]).toContain(code);
  const [taken] = await test.sql<{ n: string }>(
    `SELECT count(*) AS n FROM placement WHERE need_id = $1 AND state IN ('reserved', 'confirmed')`,
    [legal],
  );
  expect(taken?.n).toBe('1');
  // Whoever lost sits where they sat.
  expect(
    (await held(place)).placements.filter((one) => one.needId === monitoring && one.ended === null).length,
  ).toBeGreaterThanOrEqual(23);
});

it('tells somebody who applied to the call themselves nothing of their own place', async () => {
  const place = await placing(test);
  await place.need('legal', { positions: 2 });
  const [mine, other] = two(await accepted(place, 2));
  const plan = await place.propose();
  await test.sql('UPDATE application SET account_id = $2 WHERE id = $1', [mine.id, place.person.accountId]);
  expect((await preview(place, plan)).people.map(({ applicationId }) => applicationId)).toEqual([other.id]);
  const stranger = await placing(test);
  for (const path of [`/placement-plans/${plan}/publication`, `/placement-calls/${place.call.id}/placements`])
    expect((await stranger.send('GET', path)).statusCode).toBe(404);
});
