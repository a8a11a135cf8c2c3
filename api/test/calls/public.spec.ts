import type {
  CallDetail,
  CallList,
  EligibilityResult,
  FaqList,
  PublicPage,
  Team,
} from '@placet/contract/calls/schemas.ts';
import { callDetail, callList, faqList, publicPage, team } from '@placet/contract/calls/schemas.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DemoData } from '../../src/demo/demo-data.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
  await test.app.get(DemoData).loadOnce();
});
afterAll(() => test.close());

const read = async <T>(path: string, locale = 'en'): Promise<T> => {
  const answer = await test.inject({ url: `/api/v1${path}`, headers: { 'accept-language': locale } });
  expect(answer.statusCode, answer.payload).toBe(200);
  return answer.json<T>();
};

describe('the demo organisation', () => {
  it('is loaded once', async () => {
    expect(await test.app.get(DemoData).loadOnce()).toBe(false);
    expect(await test.sql('SELECT 1 FROM organisation')).toHaveLength(1);
  });

  it.each(['programme', 'call', 'team', 'faq', 'page', 'resource', 'content_category', 'form_version'])(
    'has every text of %s in English and in French',
    async (table) => {
      const rows = await test.sql<{ row: Record<string, unknown> }>(`SELECT to_jsonb(t) AS row FROM ${table} t`);
      expect(rows.length).toBeGreaterThan(0);
      const lacking: string[] = [];
      const look = (value: unknown, path: string): void => {
        if (typeof value !== 'object' || value === null) return;
        if ('en' in value && typeof value.en === 'string') {
          if (!('fr' in value) || typeof value.fr !== 'string' || value.fr === '') lacking.push(path);
          return;
        }
        for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`);
      };
      for (const [index, { row }] of rows.entries()) look(row, String(index));
      expect(lacking).toEqual([]);
    },
  );
});

describe('calls', () => {
  it('are listed by what one can do: open ones by their end, then those opening later, then closed ones', async () => {
    const list = callList.parse(await read<CallList>('/calls'));
    expect(list.calls.map(({ slug, phase }) => [slug, phase])).toEqual([
      ['geneva-spring-2027', 'open'],
      ['geneva-rolling', 'open'],
      ['new-york-summer-2027', 'opens_later'],
      ['geneva-autumn-2026', 'closed'],
    ]);
    expect(list.calls[0]?.closesAt).toBe('2026-12-23T17:00:00.000Z');
  });

  it('are filtered by place and language, in any language of the reader', async () => {
    const french = await read<CallList>('/calls?place=geneva&language=fr', 'fr');
    expect(french.calls.map(({ slug }) => slug)).toEqual([
      'geneva-spring-2027',
      'geneva-rolling',
      'geneva-autumn-2026',
    ]);
    expect(french.places).toContainEqual({ key: 'geneva', name: 'Genève' });
    expect((await read<CallList>('/calls?place=nowhere')).calls).toEqual([]);
  });

  it('say what they take, from their own form', async () => {
    const call = callDetail.parse(await read<CallDetail>('/calls/geneva-spring-2027', 'fr'));
    expect(call.name).toBe('Genève, printemps 2027');
    expect(call.textLocale).toBe('fr');
    expect(call.documents.map(({ required }) => required)).toContain(true);
    expect(call.sections.length).toBeGreaterThan(5);
    expect(call.teams).toHaveLength(6);
    expect(call.references).toEqual({ count: 2, when: 'submission' });
  });

  it('close at the very second they say', async () => {
    test.clock.set('2026-12-23T16:59:59.999Z');
    expect((await read<CallDetail>('/calls/geneva-spring-2027')).phase).toBe('open');
    test.clock.set('2026-12-23T17:00:00Z');
    expect((await read<CallDetail>('/calls/geneva-spring-2027')).phase).toBe('closed');
    test.clock.set('2026-11-23T12:00:00Z');
  });

  it('in the making are not there, for visitors and in every list', async () => {
    await test.sql(`UPDATE call SET state = 'draft' WHERE slug = 'geneva-rolling'`);
    expect((await test.inject('/api/v1/calls/geneva-rolling')).statusCode).toBe(404);
    expect((await test.inject('/api/v1/calls/geneva-rolling/eligibility')).statusCode).toBe(404);
    const inTeam = await read<Team>('/teams/legal');
    const listed = await read<CallList>('/calls');
    expect([...inTeam.calls, ...listed.calls].map(({ slug }) => slug)).not.toContain('geneva-rolling');
    await test.sql(`UPDATE call SET state = 'open' WHERE slug = 'geneva-rolling'`);
  });

  it('fall back to a language they are written in, and say which', async () => {
    await test.sql(`UPDATE call SET name = '{"fr": "Hiver"}' WHERE slug = 'geneva-autumn-2026'`);
    const call = await read<CallDetail>('/calls/geneva-autumn-2026', 'en');
    expect([call.name, call.textLocale]).toEqual(['Hiver', 'fr']);
  });
});

describe('the eligibility check', () => {
  const check = (answers: object, locale = 'en') =>
    test.inject({
      method: 'POST',
      url: '/api/v1/calls/geneva-spring-2027/eligibility',
      headers: { 'accept-language': locale },
      payload: { answers },
    });
  const good = {
    adult: true,
    'eight-weeks': true,
    'work-permission': 'yes',
    languages: [{ language: 'fr', level: 'C1' }],
    'paid-work-needed': false,
  };

  it('says yes with its reason', async () => {
    const result = (await check(good)).json<EligibilityResult>();
    expect(result.outcome).toBe('eligible');
    expect(result.reasons.map(({ key }) => key)).toEqual(['all-well']);
  });

  it('says every reason against at once, each with what one can do', async () => {
    const answer = await check({ ...good, adult: false, 'eight-weeks': false, 'work-permission': 'no' }, 'fr');
    const result = answer.json<EligibilityResult>();
    expect(result.outcome).toBe('not_eligible');
    expect(result.reasons.map(({ key }) => key)).toEqual(['under-18', 'too-short', 'needs-permit']);
    for (const reason of result.reasons) expect(reason.whatYouCanDo).toMatch(/\p{L}{3}/u);
    expect(result.reasons[0]?.reason).toContain('18 ans');
  });

  it('asks for what is missing, at its field, in the reader’s language', async () => {
    const answer = await check({ ...good, adult: undefined }, 'fr');
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'request.invalid',
      issues: [
        { path: ['body', 'answers', 'adult'], code: 'missing', message: expect.stringContaining('oui') as string },
      ],
    });
  });

  it.each([[{ answers: { adult: 'maybe' } }], [{ answers: [] }], [{}], [{ answers: {}, more: 1 }], [null]])(
    'refuses %j without a fault of its own',
    async (payload) => {
      const answer = await test.inject({
        method: 'POST',
        url: '/api/v1/calls/geneva-spring-2027/eligibility',
        payload: JSON.stringify(payload),
        headers: { 'content-type': 'application/json' },
      });
      expect([400, 422]).toContain(answer.statusCode);
    },
  );
});

describe('pages', () => {
  it('are read as blocks without HTML', async () => {
    const privacy = publicPage.parse(await read<PublicPage>('/pages/privacy', 'fr'));
    expect(privacy.title).toBe('Ce que deviennent vos données');
    expect(privacy.body.filter(({ type }) => type === 'heading').length).toBeGreaterThan(4);
    expect((await test.inject('/api/v1/pages/nothing')).statusCode).toBe(404);
  });

  it('answer questions in categories, in their order', async () => {
    const { categories } = faqList.parse(await read<FaqList>('/faq'));
    expect(categories.map(({ name }) => name).slice(0, 2)).toEqual(['Applying', 'Documents and referees']);
    expect(categories.flatMap(({ questions }) => questions).length).toBeGreaterThan(15);
  });

  it('tell of teams what they need', async () => {
    const legal = team.parse(await read<Team>('/teams/legal'));
    expect(legal.languages[0]).toEqual({ language: 'en', level: 'C1', required: true });
    expect(legal.calls.map(({ slug }) => slug)).toContain('geneva-spring-2027');
  });

  it('tell of the organisation its name and where "Exit this page" leads', async () => {
    expect(await read('/organisation', 'fr')).toMatchObject({
      name: 'Lighthouse for Rights',
      timeZone: 'Europe/Zurich',
      exitUrl: 'https://www.wikipedia.org/',
    });
  });
});
