import { setTimeout as sleep } from 'node:timers/promises';
import type { ApplicationOverview, LeftoverOfDraft, SectionDraft } from '@placet/contract/applications/schemas.ts';
import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import type { FormDefinition, Question, Section } from '@placet/contract/forms/question.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FormPublication } from '../../src/form-design/form-publication.ts';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { ask, fillIn, receivedApplication, send, startApplication, type Started } from '../support/apply.ts';
import { monitoringWords, sampleAnswers, secretWords } from '../support/sample-answers.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { change, edit, newDesk, shortText, text, withQuestions, withSection, type Desk } from './designing.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

/** A call with a draft that answers all of it. */
async function filledIn(): Promise<{ desk: Desk; draft: Started }> {
  const desk = await newDesk(test);
  const draft = await startApplication(test, await test.person(), desk.call);
  await fillIn(test, draft);
  return { desk, draft };
}

const get = async <T>(draft: Started, path: string): Promise<T> =>
  (await ask(test, draft.person, 'GET', `/applications/${draft.id}${path}`)).json<T>();
const answers = async (draft: Started): Promise<FormAnswers> =>
  (await get<{ answers: FormAnswers }>(draft, '/answers')).answers;
const leftovers = async (draft: Started): Promise<LeftoverOfDraft[]> =>
  (await get<{ leftovers: LeftoverOfDraft[] }>(draft, '/leftovers')).leftovers;
const overview = (draft: Started): Promise<ApplicationOverview> => get(draft, '');

const without = (section: string, question: string) =>
  withSection(section, (one) => withQuestions(one, (questions) => questions.filter(({ key }) => key !== question)));
const changed = (section: string, question: string, into: (question: Question) => Question) =>
  withSection(section, (one) =>
    withQuestions(one, (questions) => questions.map((each) => (each.key === question ? into(each) : each))),
  );
const questionOf = (form: FormDefinition, key: string): Question => {
  const found = form.sections.flatMap(({ questions }) => questions).find((question) => question.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe('a draft whose form changes', () => {
  it('keeps every answer that still has its question', async () => {
    const { desk, draft } = await filledIn();
    const before = await answers(draft);
    await change(
      test,
      desk,
      withSection('about-you', (section) =>
        withQuestions(section, (questions) => [...questions, shortText('nickname')]),
      ),
    );
    expect(await answers(draft)).toEqual(before);
    expect(await leftovers(draft)).toEqual([]);
    expect((await overview(draft)).formChange).toEqual({ sections: ['about-you'], leftovers: 0 });
  });

  it('is left with what is not asked any more, as it was asked; only its author sees it', async () => {
    const { desk, draft } = await filledIn();
    await change(test, desk, (form) => withSection('experience', () => null)(without('about-you', 'city')(form)));
    expect(await leftovers(draft)).toMatchObject([
      {
        section: { key: 'about-you' },
        question: { key: 'city', type: 'short_text' },
        reason: 'question_removed',
        answer: 'Dakar',
      },
      { section: { key: 'experience' }, question: { key: 'skills' }, reason: 'section_removed' },
    ]);
    expect((await answers(draft)).experience).toBeUndefined();
    expect((await overview(draft)).formChange).toMatchObject({ leftovers: 2 });
    const nosy = await ask(test, desk.coordinator, 'GET', `/applications/${draft.id}/leftovers`);
    expect(nosy.statusCode).toBe(404);
  });

  it('takes its answers along when questions move, sealed ones without their words ever lying open', async () => {
    const { desk, draft } = await filledIn();
    await change(test, desk, (form) => {
      const moved = [questionOf(form, 'contact-safety'), questionOf(form, 'city')].map(
        ({ condition: _condition, ...question }) => question as Question,
      );
      const rest = without('contact', 'contact-safety')(without('about-you', 'city')(form));
      const more: Section = { key: 'safety', title: text('Safety'), questions: moved };
      return { sections: [...rest.sections, more] };
    });
    expect(await leftovers(draft)).toEqual([]);
    const moved = await answers(draft);
    expect(moved.safety).toEqual({ 'contact-safety': secretWords, city: 'Dakar' });
    expect(moved.contact).not.toHaveProperty('contact-safety');
    const [row] = await test.sql<{ row: string }>(
      `SELECT d::text AS row FROM draft_section d WHERE application_id = $1 AND section_key = 'safety'`,
      [draft.id],
    );
    expect(row?.row).toContain('Dakar');
    expect(row?.row).not.toContain(secretWords);
  });

  it('keeps sealed what was sealed, also when it is left over', async () => {
    const { desk, draft } = await filledIn();
    await change(test, desk, (form) => withSection('equality', () => null)(without('contact', 'contact-safety')(form)));
    const left = await leftovers(draft);
    expect(left.map(({ answer }) => answer)).toEqual(expect.arrayContaining([secretWords, monitoringWords]));
    const rows = JSON.stringify(await test.sql('SELECT * FROM draft_leftover WHERE application_id = $1', [draft.id]));
    expect(rows).not.toContain(secretWords);
    expect(rows).not.toContain(monitoringWords);
  });

  it('seals from now on what has become sensitive, and gives back what was promised more than it would get', async () => {
    const { desk, draft } = await filledIn();
    await change(test, desk, (form) =>
      changed(
        'equality',
        'gender-own-words',
        ({ monitoring: _m, condition: _c, ...question }) => question,
      )(changed('about-you', 'city', (question) => ({ ...question, sensitive: true }))(form)),
    );
    expect((await answers(draft))['about-you']?.city).toBe('Dakar');
    const [row] = await test.sql<{ answers: object }>(
      `SELECT answers FROM draft_section WHERE application_id = $1 AND section_key = 'about-you'`,
      [draft.id],
    );
    expect(row?.answers).not.toHaveProperty('city');
    expect(await leftovers(draft)).toMatchObject([{ reason: 'kept_differently', answer: monitoringWords }]);
  });

  it('is sent in the new form, and leaves nothing over behind it', async () => {
    const { desk, draft } = await filledIn();
    await change(test, desk, without('about-you', 'city'));
    const sent = await send(test, draft);
    expect(sent.statusCode).toBe(201);
    const copy = await get<{ answers: FormAnswers }>(draft, '/copy.json');
    expect(copy.answers['about-you']).not.toHaveProperty('city');
    expect(await leftovers(draft)).toEqual([]);
    expect(await overview(draft)).toMatchObject({ formChange: null });
  });

  it('can put what is left over away, and say that a section was looked at', async () => {
    const { desk, draft } = await filledIn();
    await change(test, desk, (form) =>
      changed('wishes', 'programme', (question) => ({ ...question, help: text('Choose well.') }))(
        without('about-you', 'city')(form),
      ),
    );
    const [left] = await leftovers(draft);
    const away = () => ask(test, draft.person, 'DELETE', `/applications/${draft.id}/leftovers/${left?.id ?? ''}`);
    const stranger = await test.person();
    const other = await ask(test, stranger, 'DELETE', `/applications/${draft.id}/leftovers/${left?.id ?? ''}`);
    expect(other.statusCode).toBe(404);
    expect((await away()).statusCode).toBe(204);
    expect((await away()).statusCode).toBe(404);
    expect((await overview(draft)).formChange).toEqual({ sections: ['wishes'], leftovers: 0 });
    await ask(test, draft.person, 'DELETE', `/applications/${draft.id}/changed-sections/wishes`);
    expect((await overview(draft)).formChange).toBeNull();
  });

  it('loses what is left over with itself', async () => {
    const { desk, draft } = await filledIn();
    await change(test, desk, without('about-you', 'city'));
    expect((await ask(test, draft.person, 'DELETE', `/applications/${draft.id}`)).statusCode).toBe(204);
    expect(await test.sql('SELECT FROM draft_leftover WHERE application_id = $1', [draft.id])).toEqual([]);
  });
});

describe('a page that holds the form as it was', () => {
  it('is told so when it saves, and can go on with what it holds', async () => {
    const { desk, draft } = await filledIn();
    const { id: form } = await get<{ id: string }>(draft, '/form');
    const { revision, answers: stored } = await get<SectionDraft>(draft, '/sections/about-you');
    await change(test, desk, without('about-you', 'city'));
    const save = (body: object) => ask(test, draft.person, 'PUT', `/applications/${draft.id}/sections/about-you`, body);
    const refused = await save({ revision, answers: { ...stored, city: 'Thiès' }, form });
    const now = await get<{ id: string }>(draft, '/form');
    expect(refused.json()).toMatchObject({ code: 'form.changed', context: { form: now.id } });
    const { city: _city, ...rest } = stored;
    const moved = await get<SectionDraft>(draft, '/sections/about-you');
    expect((await save({ revision: moved.revision, answers: rest, form: now.id })).statusCode).toBe(200);
  });

  it('cannot send, and nothing is lost by trying', async () => {
    const { desk, draft } = await filledIn();
    const { id: form } = await get<{ id: string }>(draft, '/form');
    await change(test, desk, without('about-you', 'city'));
    const submit = (body: object) =>
      ask(test, draft.person, 'POST', `/applications/${draft.id}/submission`, body, {
        'idempotency-key': 'one-intent',
      });
    const refused = await submit({ form });
    expect(refused.json()).toMatchObject({ code: 'form.changed' });
    expect(await leftovers(draft)).toHaveLength(1);
    const { id: now } = await get<{ id: string }>(draft, '/form');
    expect((await submit({ form: now })).statusCode).toBe(201);
  });
});

describe('an application that was sent', () => {
  it('stays in the form it was sent with, also when it is returned and sent again', async () => {
    const desk = await newDesk(test);
    const sent = await receivedApplication(test, desk.call);
    const { definition } = await get<{ definition: FormDefinition }>(sent, '/form');
    await change(test, desk, without('about-you', 'city'));
    const returned = await ask(test, desk.coordinator, 'POST', `/received-applications/${sent.id}/return`, {
      sections: ['about-you'],
      until: test.clock
        .now()
        .add({ hours: 24 * 10 })
        .toZonedDateTimeISO('UTC')
        .toPlainDate()
        .toString(),
      note: 'Please check your city.',
    });
    expect(returned.statusCode).toBe(200);
    expect(await get<{ definition: FormDefinition }>(sent, '/form')).toMatchObject({ version: 1, definition });
    await fillIn(test, sent, {
      'about-you': { ...sampleAnswers(sent.documents)['about-you'], city: 'Thiès' },
    });
    expect((await send(test, sent)).statusCode).toBe(201);
    const copy = await get<{ answers: FormAnswers; formVersion: number }>(sent, '/copy.json');
    expect(copy).toMatchObject({ formVersion: 1, answers: { 'about-you': { city: 'Thiès' } } });
  });
});

describe('at the same time', () => {
  it('a section saved while the form is published is moved with its draft', async () => {
    const { desk, draft } = await filledIn();
    const { revision, answers: stored } = await get<SectionDraft>(draft, '/sections/about-you');
    const { id: form } = await get<{ id: string }>(draft, '/form');
    const { revision: version } = await edit(test, desk, without('about-you', 'city'));
    const [published, saved] = await Promise.all([
      ask(test, desk.coordinator, 'POST', `${desk.path}/form/publication`, { revision: version }),
      ask(test, draft.person, 'PUT', `/applications/${draft.id}/sections/about-you`, {
        revision,
        answers: { ...stored, city: 'Thiès' },
        form,
      }),
    ]);
    expect(published.statusCode).toBe(200);
    expect([200, 409]).toContain(saved.statusCode);
    const typed = saved.statusCode === 200 ? 'Thiès' : 'Dakar';
    expect(await leftovers(draft)).toMatchObject([{ answer: typed }]);
    expect((await answers(draft))['about-you']).not.toHaveProperty('city');
  });

  it('an application is sent either before the form changes, with the old one, or after, with the new one', async () => {
    const { desk, draft } = await filledIn();
    const { revision } = await edit(test, desk, without('about-you', 'city'));
    const [published, sent] = await Promise.all([
      ask(test, desk.coordinator, 'POST', `${desk.path}/form/publication`, { revision }),
      send(test, draft),
    ]);
    expect([published.statusCode, sent.statusCode]).toEqual([200, 201]);
    const { answers: given, formVersion } = await get<{ answers: FormAnswers; formVersion: number }>(
      draft,
      '/copy.json',
    );
    const { number, replaced } = published.json<{ number: number; replaced: boolean }>();
    const before = given['about-you']?.city !== undefined;
    expect({ number, replaced, formVersion }).toEqual(
      before ? { number: 2, replaced: false, formVersion: 1 } : { number: 1, replaced: true, formVersion: 1 },
    );
    expect(await leftovers(draft)).toEqual([]);
  });

  it('whoever begins while the form is being published waits, and begins with the new one', async () => {
    const desk = await newDesk(test);
    await receivedApplication(test, desk.call);
    await edit(test, desk, without('about-you', 'city'));
    const person = await test.person();
    const { id, started } = await test.app.get(UnitOfWork).run({ kind: 'system', job: 'test' }, async (tx) => {
      const published = await test.app.get(FormPublication).publishForm(tx, desk.call.id);
      const beginning = ask(test, person, 'POST', '/applications', { call: desk.call.slug, locale: 'en' }).then(
        ({ statusCode }) => statusCode,
      );
      await sleep(300);
      return { id: published.id, started: beginning };
    });
    expect(await started).toBe(201);
    const begun = await test.sql('SELECT form_version_id AS id FROM application WHERE account_id = $1', [
      person.accountId,
    ]);
    expect(begun).toEqual([{ id }]);
  });
});
