import type { CallDetail } from '@placet/contract/calls/schemas.ts';
import type { CallRows, CallSetUp } from '@placet/contract/set-up/schemas.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../support/apply.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { both, Coordinator, coordinatorOf, dates, newTeams, texts } from './arrange.ts';

let test: TestApp;
let coordinator: Coordinator;
beforeAll(async () => {
  test = await startTestApp();
  coordinator = await coordinatorOf(test);
});
afterAll(() => test.close());

const missing = ({ missing }: CallSetUp): string[] =>
  missing.map(({ part, what, field, locale }) => [part, what, field, locale].filter((one) => one !== null).join(' '));

describe('a call in the making', () => {
  it('begins with a name, in the languages of the organisation, and lists what it lacks', async () => {
    const id = await coordinator.draft();
    const call = await coordinator.does('GET', `/calls/${id}`);
    expect(call).toMatchObject({ state: 'draft', phase: 'draft', received: 0, texts: { name: texts.name } });
    expect(call.basics.slug).toMatch(/^geneva-spring-2027/);
    expect(missing(call)).toEqual([
      'basics languages languages',
      ...['summary', 'description', 'dataUse', 'place'].map((field) => `texts text ${field} en`),
      ...['summary', 'description', 'dataUse', 'place'].map((field) => `texts text ${field} fr`),
      'dates opens opens',
      'dates closes closes',
      'form form',
    ]);
    expect(call.can).toEqual({ open: false, close: false, reopen: false, extend: false, remove: true, copy: true });
  });

  it('is seen by those alone who set it up', async () => {
    const id = await coordinator.draft();
    const other = await coordinatorOf(test, (await coordinator.openCall()).id);
    const { slug } = (await coordinator.does('GET', `/calls/${id}`)).basics;
    expect((await ask(test, null, 'GET', `/calls/${slug}`)).statusCode).toBe(404);
    expect(await other.refused('GET', `/calls/${id}`)).toBe('not_found');
    expect(await other.refused('GET', `/calls/${id}/preview`)).toBe('not_found');
    expect(await other.refused('PUT', `/calls/${id}/texts`, { ...texts, revision: 0 })).toBe('not_found');
    expect(await other.refused('POST', `/calls/${id}/opening`)).toBe('not_found');
    expect((await other.does<CallRows>('GET', '/calls')).calls.map((call) => call.id)).not.toContain(id);
    for (const role of [undefined, 'reviewer', 'administrator'] as const) {
      const person = new Coordinator(test, await test.person({ roles: role ? [{ role }] : [] }));
      expect(await person.refused('GET', `/calls/${id}`)).toBe('forbidden');
    }
  });

  it('is begun, and programmes are changed, only by who coordinates every call', async () => {
    const { id } = await coordinator.openCall();
    const limited = await coordinatorOf(test, id);
    const programmeId = await coordinator.programme();
    expect(await limited.refused('POST', '/calls', { programmeId, name: both, kind: 'dated' })).toBe('forbidden');
    expect(await limited.refused('POST', `/calls/${id}/copies`, { name: both })).toBe('forbidden');
    expect(await limited.refused('POST', '/programmes', { name: both })).toBe('forbidden');
    expect((await limited.does<CallRows>('GET', '/calls')).canCreate).toBe(false);
  });

  it('shows staff its public page before anybody else', async () => {
    const id = await coordinator.completeDraft();
    const page = await coordinator.does<CallDetail>('GET', `/calls/${id}/preview`);
    expect(page).toMatchObject({ name: 'Geneva, spring 2027', phase: 'open', places: 4, languages: ['en', 'fr'] });
    expect(page.documents.map(({ label }) => label)).toContain('Your CV');
    expect(page.teams.map(({ name }) => name)).toEqual(['Legal', 'Legal', 'Legal']);
  });

  it('is deleted with its form as long as it was not opened', async () => {
    const id = await coordinator.completeDraft();
    await coordinator.does('DELETE', `/calls/${id}`);
    expect(await coordinator.refused('GET', `/calls/${id}`)).toBe('not_found');
    const open = await coordinator.openCall();
    expect(await coordinator.refused('DELETE', `/calls/${open.id}`)).toBe('call.not_possible_now');
  });
});

describe('a page of the set-up', () => {
  it('is not saved over what somebody else saved meanwhile, and says what is stored', async () => {
    const id = await coordinator.draft();
    await coordinator.does('PUT', `/calls/${id}/references`, { count: 1, when: 'offer', days: 10, revision: 0 });
    const [status, problem] = await coordinator.asks('PUT', `/calls/${id}/references`, {
      count: 3,
      when: 'submission',
      days: 21,
      revision: 0,
    });
    expect([status, (problem as { code: string }).code]).toEqual([409, 'call.changed_meanwhile']);
    expect(problem).toMatchObject({ context: { stored: { references: { count: 1 }, revisions: { references: 1 } } } });
    // Another page is nobody's conflict.
    expect((await coordinator.does('PUT', `/calls/${id}/texts`, { ...texts, revision: 0 })).texts).toEqual(texts);
  });

  it('keeps an address to one call, and to this one for good once it was opened', async () => {
    const [first, second] = [await coordinator.draft(), await coordinator.openCall()];
    const { basics } = await coordinator.does('GET', `/calls/${first}`);
    const save = (slug: string) =>
      coordinator.refused('PUT', `/calls/${first}/basics`, { ...basics, slug, revision: 0 });
    expect(await save(second.slug)).toBe('call.slug_taken');
    const opened = await coordinator.does('GET', `/calls/${second.id}`);
    const renamed = { ...opened.basics, slug: 'another-address', revision: opened.revisions.basics };
    expect(await coordinator.refused('PUT', `/calls/${second.id}/basics`, renamed)).toBe('call.not_possible_now');
  });

  it.each([
    [{ closes: '2026-11-20T09:00' }, 'closes_before_opening'],
    [{ closes: '2027-03-28T02:30', decisionBy: null }, 'no_such_time'],
    [{ decisionBy: '2026-12-19' }, 'decision_before_closing'],
    [{ endsOn: '2027-04-30' }, 'ends_before_start'],
  ])('refuses dates that cannot be: %j', async (change, code) => {
    const id = await coordinator.draft();
    const [, problem] = await coordinator.asks('PUT', `/calls/${id}/dates`, { ...dates, ...change, revision: 0 });
    expect(problem).toMatchObject({ code: 'request.invalid', issues: [{ code }] });
  });

  it('of an open call cannot take away what it needs', async () => {
    const { id } = await coordinator.openCall();
    const { revisions } = await coordinator.does('GET', `/calls/${id}`);
    const without = { ...texts, summary: { en: 'Only English' }, revision: revisions.texts };
    expect(await coordinator.refused('PUT', `/calls/${id}/texts`, without)).toBe('call.incomplete');
    expect((await coordinator.does('GET', `/calls/${id}`)).texts).toEqual(texts);
  });

  it('of an open call moves no announced date', async () => {
    const { id } = await coordinator.openCall();
    const { revisions } = await coordinator.does('GET', `/calls/${id}`);
    const later = { ...dates, closes: '2026-12-21T18:00', revision: revisions.dates };
    expect(await coordinator.refused('PUT', `/calls/${id}/dates`, later)).toBe('call.dates_announced');
    const places = { ...dates, places: 5, revision: revisions.dates };
    expect((await coordinator.does('PUT', `/calls/${id}/dates`, places)).dates.places).toBe(5);
  });

  it('that chooses teams takes those chosen and no other', async () => {
    const id = await coordinator.draft();
    const [team = ''] = await newTeams(test);
    const chosen = ({ teams }: CallSetUp): string[] => teams.flatMap(({ id, chosen }) => (chosen ? [id] : []));
    expect(chosen(await coordinator.does('PUT', `/calls/${id}/teams`, { teamIds: [team], revision: 0 }))).toEqual([
      team,
    ]);
    expect(chosen(await coordinator.does('PUT', `/calls/${id}/teams`, { teamIds: [], revision: 1 }))).toEqual([]);
  });
});

describe('a copy', () => {
  it('has everything but dates and applications, and is a draft of its own', async () => {
    const { id } = await coordinator.openCall();
    const copy = await coordinator.does<{ id: string }>('POST', `/calls/${id}/copies`, {
      name: { en: 'Autumn', fr: 'Automne' },
    });
    const [from, to] = [
      await coordinator.does('GET', `/calls/${id}`),
      await coordinator.does('GET', `/calls/${copy.id}`),
    ];
    expect(to.texts).toEqual({ ...from.texts, name: { en: 'Autumn', fr: 'Automne' } });
    expect([to.references, to.form, to.teams]).toEqual([from.references, from.form, from.teams]);
    expect(to).toMatchObject({ state: 'draft', opensAt: null, closesAt: null, basics: { slug: 'autumn' } });
    expect(missing(to)).toEqual(['dates opens opens', 'dates closes closes']);
  });
});

describe('programmes', () => {
  it('are renamed over the name that was seen, and calls show the new one', async () => {
    const id = await coordinator.draft();
    const { programme } = await coordinator.does('GET', `/calls/${id}`);
    const name = { en: 'Geneva', fr: 'Genève' };
    await coordinator.does('PUT', `/programmes/${programme.id}`, { name, revision: 0 });
    expect(await coordinator.refused('PUT', `/programmes/${programme.id}`, { name: both, revision: 0 })).toBe(
      'programme.changed_meanwhile',
    );
    expect((await coordinator.does('GET', `/calls/${id}`)).programme.name).toEqual(name);
  });
});
