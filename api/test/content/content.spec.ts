import type { Category, KeptPage, KeptQuestion, KeptQuestions } from '@placet/contract/content/schemas.ts';
import type { FaqList } from '@placet/contract/calls/schemas.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { visitor } from '../../src/platform/database/actor.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type Person, type TestApp } from '../support/test-app.ts';

let test: TestApp;
let coordinator: Person;
beforeAll(async () => {
  test = await startTestApp();
  coordinator = await test.person({ roles: [{ role: 'coordinator' }] });
});
afterAll(() => test.close());

const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object, who = coordinator) =>
  test.inject({ method, url: `/api/v1/content${path}`, headers: who.headers, ...(payload && { payload }) });
const category = async (en: string, kind = 'question'): Promise<Category> =>
  (await ask('POST', '/categories', { kind, name: { en, fr: en } })).json();
const question = async (categoryId: string, en: string, more: object = {}): Promise<KeptQuestion> =>
  (
    await ask('POST', '/questions', { categoryId, question: { en }, answer: { en: 'Yes.' }, published: true, ...more })
  ).json();
const read = async (locale = 'en'): Promise<FaqList['categories']> =>
  (await test.inject({ url: '/api/v1/faq', headers: { 'accept-language': locale } })).json<FaqList>().categories;
const audit = (id: string) =>
  test.sql<{ type: string; data: object }>('SELECT type, data FROM audit_event WHERE subject_id = $1 ORDER BY seq', [
    id,
  ]);

it('shows readers a question once it is published, in their language, and never before', async () => {
  const { id: categoryId } = await category('Leave');
  const added = await question(categoryId, 'How many days?', { published: false });
  expect(added).toMatchObject({ revision: 1, missing: ['fr'], published: false });
  expect(await read()).toEqual([]);
  // Nor without any condition of ours: the database holds it back, and the name of its category.
  const seen = await test.app
    .get(UnitOfWork)
    .read(visitor, async (tx) => [
      ...(await tx.query('SELECT id FROM faq')),
      ...(await tx.query('SELECT id FROM content_category')),
    ]);
  expect(seen).toEqual([]);

  // Those who keep it may read it all in the database, and still find the public page as everybody does.
  const page = await test.inject({ url: '/api/v1/faq', headers: coordinator.headers });
  expect(page.json<FaqList>().categories).toEqual([]);

  const wanted = {
    ...{ revision: 1, categoryId, question: { en: 'How many days?', fr: 'Combien de jours ?' } },
    ...{ answer: { en: 'Two a month.', fr: '**Deux** par mois.' }, published: true },
  };
  expect((await ask('PUT', `/questions/${added.id}`, wanted)).json()).toMatchObject({ revision: 2, missing: [] });
  const [shown] = await read('fr');
  expect(shown).toMatchObject({ name: 'Leave', questions: [{ question: 'Combien de jours ?' }] });
  expect(JSON.stringify(shown)).toContain('"strong"');
  expect(await audit(added.id)).toEqual([
    { type: 'content.added', data: { kind: 'question' } },
    { type: 'content.changed', data: { kind: 'question', fields: ['question', 'answer', 'published'] } },
  ]);
});

it('refuses to overwrite what somebody else wrote meanwhile, and shows it', async () => {
  const { id: categoryId } = await category('Visas');
  const { id } = await question(categoryId, 'Who needs one?');
  const texts = { revision: 1, categoryId, question: { en: 'Who needs one?' }, published: true };
  await ask('PUT', `/questions/${id}`, { ...texts, answer: { en: 'Most.' } });
  const refused = await ask('PUT', `/questions/${id}`, { ...texts, answer: { en: 'Some.' } });
  expect(refused.statusCode).toBe(409);
  expect(refused.json()).toMatchObject({
    code: 'content.changed_meanwhile',
    context: { stored: { revision: 2, answer: { en: 'Most.' } } },
  });
  // Two at once: one of them.
  const both = await Promise.all(
    ['A', 'B'].map((en) => ask('PUT', `/questions/${id}`, { ...texts, revision: 2, answer: { en } })),
  );
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
});

it('puts questions and categories into an order, and a moved one last in its new category', async () => {
  const [one, two] = [await category('One'), await category('Two')];
  const [a, b, c] = [await question(one.id, 'A'), await question(one.id, 'B'), await question(two.id, 'C')];
  expect((await ask('PUT', '/question-order', { categoryId: one.id, ids: [b.id, a.id] })).statusCode).toBe(204);
  const kept = (await ask('GET', '/questions')).json<KeptQuestions>().categories;
  expect(kept.find(({ id }) => id === one.id)?.entries.map(({ id }) => id)).toEqual([b.id, a.id]);
  expect(await audit(b.id)).toContainEqual({ type: 'content.moved', data: { kind: 'question', position: 1 } });
  const { revision, question: asked, answer, published } = a;
  await ask('PUT', `/questions/${a.id}`, { revision, question: asked, answer, published, categoryId: two.id });
  const others = kept.filter(({ id }) => id !== two.id && id !== one.id).map(({ id }) => id);
  await ask('PUT', '/category-order', { kind: 'question', ids: [two.id, ...others] });
  const shown = await read();
  expect(shown[0]?.questions.map(({ id }) => id)).toEqual([c.id, a.id]);
  expect(shown.at(-1)?.name).toBe('One');
});

it('keeps a category with something in it, and takes only categories of the right kind', async () => {
  const [full, empty, library] = [await category('Full'), await category('Empty'), await category('Books', 'resource')];
  const { id } = await question(full.id, 'Why?');
  expect((await ask('DELETE', `/categories/${full.id}`)).json()).toMatchObject({ code: 'content.category_in_use' });
  expect((await ask('DELETE', `/categories/${empty.id}`)).statusCode).toBe(204);
  expect((await ask('DELETE', `/questions/${id}`)).statusCode).toBe(204);
  expect((await ask('DELETE', `/categories/${full.id}`)).statusCode).toBe(204);
  expect(await question(library.id, 'Where?')).toMatchObject({
    issues: [{ path: ['body', 'categoryId'], code: 'unknown_category' }],
  });
  expect(await audit(full.id)).toEqual(
    ['content.added', 'content.removed'].map((type) => ({ type, data: { kind: 'category' } })),
  );
});

it('keeps the pages the product links to, says which are not written, and shows others at once', async () => {
  expect((await ask('GET', '/pages')).json()).toEqual({ pages: [], unwritten: ['privacy'] });
  const add = (slug: string) => ask('POST', '/pages', { slug, title: { en: slug }, body: { en: '# A\n\n<b>x</b>' } });
  const privacy = (await add('privacy')).json<KeptPage>();
  expect(privacy).toMatchObject({ needed: true, missing: ['fr'] });
  expect((await ask('DELETE', `/pages/${privacy.id}`)).json()).toMatchObject({ code: 'content.page_needed' });
  expect((await add('privacy')).json()).toMatchObject({
    issues: [{ path: ['body', 'slug'], code: 'page_slug_taken' }],
  });
  const other = (await add('accessibility')).json<KeptPage>();
  const shown = await test.inject('/api/v1/pages/accessibility');
  // HTML is text, seen by whoever wrote it.
  expect(shown.json<{ body: object[] }>().body[1]).toEqual({
    type: 'paragraph',
    children: ['<b>', 'x', '</b>'].map((text) => ({ type: 'text', text })),
  });
  expect((await ask('DELETE', `/pages/${other.id}`)).statusCode).toBe(204);
  expect((await test.inject('/api/v1/pages/accessibility')).statusCode).toBe(404);
});

it('previews a text as readers will see it, and says what they see differently', async () => {
  const preview = await ask('POST', '/preview', { text: { en: '# A\n\n![map](https://example.org/x.png)' } });
  expect(preview.json()).toEqual({
    texts: {
      en: {
        blocks: [
          { type: 'heading', level: 2, children: [{ type: 'text', text: 'A' }] },
          { type: 'paragraph', children: [{ type: 'text', text: 'map' }] },
        ],
        notes: [{ what: 'picture', line: 3 }],
      },
    },
  });
});

it('is for administrators and coordinators of every call, in the database as well', async () => {
  const call = await seedCall(test);
  const administrator = await test.person({ roles: [{ role: 'administrator' }] });
  const limited = await test.person({ roles: [{ role: 'coordinator', callId: call.id }] });
  expect((await ask('GET', '/questions', undefined, administrator)).statusCode).toBe(200);
  expect((await ask('GET', '/questions', undefined, limited)).statusCode).toBe(403);
  const actor = {
    ...({ kind: 'account', accountId: limited.accountId, sessionId: limited.accountId, realm: 'staff' } as const),
    ...({ name: '', locale: 'en', grants: [{ role: 'coordinator', callId: call.id, teamId: null }] } as const),
  };
  const changed = test.app.get(UnitOfWork).run(actor, (tx) => tx.query(`UPDATE faq SET answer = '{}' RETURNING id`));
  expect(await changed).toEqual([]);
});
