import { randomUUID } from 'node:crypto';
import type { TeamNeed } from '@placet/contract/teams/schemas.ts';
import type { NeedCandidates } from '@placet/contract/wishes/candidates.ts';
import { placementSetUp, type PlacementSetUp } from '@placet/contract/wishes/settings.ts';
import { ownWishes, wishMails, type OwnWishes } from '@placet/contract/wishes/wishes.ts';
import type { LightMyRequestResponse as Response } from 'fastify';
import { ask, receivedApplication, type Received } from '../support/apply.ts';
import { seedCall, type SeededCall } from '../support/seed-call.ts';
import type { Person, TestApp } from '../support/test-app.ts';

export const local = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO('Europe/Zurich').toPlainDateTime().toString({ smallestUnit: 'minute' });

export const someNeed = {
  ...{ positions: 2, startsOn: '2027-03-01', endsOn: '2027-08-31', languages: [], presence: 'hybrid', place: {} },
  skills: [{ name: 'Archives', required: true }],
  work: { en: 'Reads **case files**.' },
};

const question = (type: string, key: string, flags: object = {}) => ({
  key,
  type,
  required: false,
  label: {},
  ...flags,
});

/** A form that asks for all that wishes are read from, and for things that must not be looked at. */
export const wishForm = {
  sections: [
    {
      key: 'work',
      title: {},
      questions: [
        question('team_preferences', 'teams'),
        question('date_range', 'dates'),
        question('languages', 'languages'),
        question('yes_no', 'permit'),
        question('single_choice', 'track', {
          options: [
            { value: 'law', label: { en: 'Law' } },
            { value: 'history', label: { en: 'History' } },
          ],
        }),
        question('yes_no', 'secret', { sensitive: true }),
        question('single_choice', 'origin', { monitoring: true, options: [{ value: 'a', label: {} }] }),
      ],
    },
  ],
};

type Asking = Pick<Scene, 'call' | 'coordinator'>;

export interface TeamInScene {
  readonly id: string;
  readonly slug: string;
  readonly supervisor: Person;
  readonly need: TeamNeed;
}

/** A call with two teams that need somebody, who coordinates it and who leads each team. */
export interface Scene {
  readonly call: SeededCall;
  /** The version that is in force, {@link wishForm}. */
  readonly formId: string;
  readonly coordinator: Person;
  readonly teams: readonly [TeamInScene, TeamInScene];
}

export async function arrange(test: TestApp, need: object = {}): Promise<Scene> {
  const call = await seedCall(test);
  const [form] = await test.sql<{ id: string }>(
    'INSERT INTO form_version (call_id, number, definition, frozen_at) VALUES ($1, 2, $2, now()) RETURNING id',
    [call.id, wishForm],
  );
  const formId = form?.id ?? '';
  await test.sql('UPDATE call SET form_version_id = $2 WHERE id = $1', [call.id, formId]);
  const coordinator = await test.person({ name: 'Cora', roles: [{ role: 'coordinator', callId: call.id }] });
  const teamNamed = async (name: string): Promise<TeamInScene> => {
    const [team] = await test.sql<{ id: string; slug: string }>(
      `INSERT INTO team (slug, name, summary, description, place) VALUES ('t-' || uuidv7(), $1, '{}', '{}', '{}') RETURNING id, slug`,
      [{ en: name }],
    );
    if (!team) throw new Error('no team');
    await test.sql('INSERT INTO call_team (call_id, team_id) VALUES ($1, $2)', [call.id, team.id]);
    const supervisor = await test.person({ name: `Lead ${name}`, roles: [{ role: 'supervisor', teamId: team.id }] });
    const added = await ask(test, coordinator, 'POST', '/needs', {
      ...{ teamId: team.id, callId: call.id, ...someNeed, ...need },
    });
    if (added.statusCode !== 201) throw new Error(added.body);
    return { ...team, supervisor, need: added.json() };
  };
  return { call, formId, coordinator, teams: [await teamNamed('Legal'), await teamNamed('Press')] };
}

/** Sent with these answers, and at this point of the committee's work. */
export async function applicant(
  test: TestApp,
  { call, formId }: Scene,
  answers: object = {},
  state = 'shortlisted',
): Promise<Received> {
  const inForce = (version: string) =>
    test.sql('UPDATE call SET form_version_id = $2 WHERE id = $1', [call.id, version]);
  await inForce(call.formVersionId);
  const received = await receivedApplication(test, call);
  await inForce(formId);
  await test.sql('UPDATE application SET state = $2 WHERE id = $1', [received.id, state]);
  await test.sql(
    `INSERT INTO submission (application_id, sequence, form_version_id, call_slug, locale, answers, documents, sha256, submitted_at)
     SELECT application_id, sequence + 1, $2, call_slug, locale, $3, documents, sha256, submitted_at FROM submission WHERE application_id = $1`,
    [received.id, formId, { work: answers }],
  );
  return received;
}

export async function readSettings(test: TestApp, { call, coordinator }: Asking): Promise<PlacementSetUp> {
  const answer = await ask(test, coordinator, 'GET', `/placement-calls/${call.id}/settings`);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return placementSetUp.strict().parse(answer.json());
}

export async function saveSettings(test: TestApp, scene: Asking, changes: object = {}): Promise<Response> {
  const { call: _call, locales: _locales, choices: _choices, ...settings } = await readSettings(test, scene);
  return ask(test, scene.coordinator, 'PUT', `/placement-calls/${scene.call.id}/settings`, { ...settings, ...changes });
}

/** Wishes and rankings are asked for, for ten days, from the shortlist on. */
export async function open(test: TestApp, scene: Asking, changes: object = {}): Promise<void> {
  const until = local(test.clock.now().add({ hours: 240 }));
  const saved = await saveSettings(test, scene, {
    ...{ wishesUntil: until, candidatesUntil: until, candidatesShown: 'shortlisted', ...changes },
  });
  if (saved.statusCode !== 200) throw new Error(saved.body);
}

export const previewAsking = (
  test: TestApp,
  { call, coordinator }: Asking,
  applications: string[],
): Promise<Response> =>
  ask(test, coordinator, 'POST', `/placement-calls/${call.id}/wish-request-previews`, { applications });

export async function askThem(test: TestApp, scene: Asking, applications: string[]): Promise<Response> {
  const { fingerprint } = wishMails.parse((await previewAsking(test, scene, applications)).json());
  const path = `/placement-calls/${scene.call.id}/wish-requests`;
  return ask(test, scene.coordinator, 'POST', path, { applications, fingerprint }, { 'idempotency-key': randomUUID() });
}

export async function own(test: TestApp, { id, person }: Received): Promise<OwnWishes['wishes']> {
  const answer = await ask(test, person, 'GET', `/my-wishes/${id}`);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return ownWishes.strict().parse(answer.json()).wishes;
}

export const noWish = {
  ...{ revision: 0, teams: [], presence: [], skills: [], availableFrom: null, availableTo: null, workPermission: null },
};
export const wish = (test: TestApp, { id, person }: Received, changes: object = {}): Promise<Response> =>
  ask(test, person, 'PUT', `/my-wishes/${id}`, { ...noWish, ...changes });

export const candidates = (test: TestApp, who: Person, needId: string): Promise<Response> =>
  ask(test, who, 'GET', `/needs/${needId}/candidates`);
export const rank = (test: TestApp, who: Person, needId: string, body: object): Promise<Response> =>
  ask(test, who, 'PUT', `/needs/${needId}/candidates`, {
    revision: 0,
    tiers: [],
    excluded: [],
    finished: false,
    ...body,
  });
export const idsOf = (answer: Response): string[] => answer.json<NeedCandidates>().candidates.map(({ id }) => id);
