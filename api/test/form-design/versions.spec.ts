import type { Problem } from '@placet/contract';
import type { FormChanges, FormVersionDetail, FormVersionList } from '@placet/contract/form-design/schemas.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { internshipForm } from '../../src/calls/demo/internship-form.ts';
import { ask, receivedApplication, startApplication } from '../support/apply.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { change, edit, newDesk, publish, readDesign, shortText, withQuestions, withSection } from './designing.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const asked = withSection('about-you', (section) =>
  withQuestions(section, (questions) => [...questions, shortText('nickname')]),
);
const events = async (callId: string): Promise<string[]> =>
  (await test.sql<{ type: string }>(`SELECT type FROM audit_event WHERE subject_id = $1 ORDER BY seq`, [callId])).map(
    ({ type }) => type,
  );

describe('the draft version', () => {
  it('begins as what is in force, and is made by the first save', async () => {
    const desk = await newDesk(test);
    expect(await readDesign(test, desk)).toMatchObject({
      definition: internshipForm,
      revision: 0,
      number: 1,
      isDraft: false,
      locales: ['en', 'fr'],
      inForce: { number: 1 },
      savedBy: null,
    });
    expect(await edit(test, desk, asked)).toMatchObject({ revision: 1 });
    expect(await edit(test, desk, (form) => form)).toMatchObject({ revision: 2 });
    expect(await readDesign(test, desk)).toMatchObject({
      definition: asked(internshipForm),
      revision: 2,
      number: 2,
      isDraft: true,
      savedBy: 'Rosa Keller',
    });
    expect(await events(desk.call.id)).toEqual(['call.form_begun']);
  });

  it('is not what applicants are asked', async () => {
    const desk = await newDesk(test);
    const person = await test.person();
    const { id } = await startApplication(test, person, desk.call);
    await edit(test, desk, asked);
    const form = await ask(test, person, 'GET', `/applications/${id}/form`);
    expect(form.json()).toMatchObject({ version: 1, definition: internshipForm });
  });

  it('may be unfinished, and is refused where it is no form', async () => {
    const desk = await newDesk(test);
    const save = (definition: unknown) =>
      ask(test, desk.coordinator, 'PUT', `${desk.path}/form`, { revision: 0, definition });
    const refused = await save({ sections: [{ key: 'Bad Key', title: {}, questions: [{ type: 'poem' }] }] });
    expect(refused.statusCode).toBe(422);
    expect(refused.json<Problem>().issues?.map(({ path }) => path.join('.'))).toEqual([
      'body.definition.sections.0.key',
      'body.definition.sections.0.questions.0.type',
    ]);
    expect((await save({ sections: [{ key: 'empty', title: {}, questions: [] }] })).statusCode).toBe(200);
  });

  it('is never written over by who has not seen it', async () => {
    const desk = await newDesk(test);
    const save = (definition: FormDefinition) =>
      ask(test, desk.coordinator, 'PUT', `${desk.path}/form`, { revision: 0, definition });
    const other = withSection('equality', () => null)(internshipForm);
    const answers = await Promise.all([save(asked(internshipForm)), save(other)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const stored = await readDesign(test, desk);
    const refused = answers.find(({ statusCode }) => statusCode === 409)?.json<Problem>();
    expect(refused).toMatchObject({
      code: 'form.changed_meanwhile',
      context: { definition: stored.definition, revision: 1, savedBy: 'Rosa Keller' },
    });
  });

  it('is saved once when only the answer got lost', async () => {
    const desk = await newDesk(test);
    const save = () =>
      ask(test, desk.coordinator, 'PUT', `${desk.path}/form`, { revision: 0, definition: asked(internshipForm) });
    expect((await save()).json()).toMatchObject({ revision: 1 });
    expect((await save()).json()).toMatchObject({ revision: 1 });
  });

  it('can be thrown away by who has seen it', async () => {
    const desk = await newDesk(test);
    await edit(test, desk, asked);
    const discard = (revision: number) =>
      ask(test, desk.coordinator, 'DELETE', `${desk.path}/form?revision=${String(revision)}`);
    expect((await discard(0)).json()).toMatchObject({ code: 'form.changed_meanwhile', context: { revision: 1 } });
    expect((await discard(1)).statusCode).toBe(204);
    expect((await discard(0)).statusCode).toBe(204);
    expect(await readDesign(test, desk)).toMatchObject({ definition: internshipForm, isDraft: false, revision: 0 });
    expect(await events(desk.call.id)).toEqual(['call.form_begun', 'call.form_discarded']);
  });
});

describe('publishing', () => {
  it('replaces what nobody has sent anything with, under its number', async () => {
    const desk = await newDesk(test);
    await startApplication(test, await test.person(), desk.call);
    const published = await change(test, desk, asked);
    expect(published).toMatchObject({ number: 1, replaced: true, draftsMoved: 1 });
    expect(published.id).not.toBe(desk.call.formVersionId);
    expect(await readDesign(test, desk)).toMatchObject({ isDraft: false, number: 1, inForce: { id: published.id } });
    expect(await events(desk.call.id)).toEqual(['call.form_begun', 'call.form_published']);
  });

  it('makes a new version once somebody has sent the one in force, which stays as it was', async () => {
    const desk = await newDesk(test);
    const sent = await receivedApplication(test, desk.call);
    expect(await change(test, desk, asked)).toMatchObject({ number: 2, replaced: false, draftsMoved: 0 });
    const { versions } = (
      await ask(test, desk.coordinator, 'GET', `${desk.path}/form/versions`)
    ).json<FormVersionList>();
    expect(versions).toMatchObject([
      { number: 2, inForce: true, submitted: 0 },
      { number: 1, inForce: false, submitted: 1, sections: internshipForm.sections.length },
    ]);
    const first = await ask(test, desk.coordinator, 'GET', `/set-up/form-versions/${versions[1]?.id ?? ''}`);
    expect(first.json<FormVersionDetail>().definition).toEqual(internshipForm);
    const form = await ask(test, sent.person, 'GET', `/applications/${sent.id}/form`);
    expect(form.json()).toMatchObject({ version: 1, definition: internshipForm });
  });

  it('is refused with what has to be repaired', async () => {
    const desk = await newDesk(test);
    const broken = withSection('about-you', (section) =>
      withQuestions(section, (questions) => [...questions, shortText('nickname', { label: { en: 'Nickname' } })]),
    );
    await edit(test, desk, (form) => ({
      sections: [...broken(form).sections, { key: 'more', title: {}, questions: [] }],
    }));
    const answer = await ask(test, desk.coordinator, 'POST', `${desk.path}/form/publication`, { revision: 1 });
    expect(answer.json()).toMatchObject({ code: 'form.not_ready' });
    expect(answer.json<{ context: { findings: unknown[] } }>().context.findings).toEqual(
      expect.arrayContaining([
        { path: ['about-you', 'nickname'], code: 'text.missing', params: { locale: 'fr' } },
        { path: ['more'], code: 'section.empty', params: {} },
      ]),
    );
    expect((await readDesign(test, desk)).inForce?.id).toBe(desk.call.formVersionId);
  });

  it('happens once, however often and by however many it is asked for', async () => {
    const desk = await newDesk(test);
    await receivedApplication(test, desk.call);
    await edit(test, desk, asked);
    const answers = await Promise.all(
      [1, 2, 3].map(() => ask(test, desk.coordinator, 'POST', `${desk.path}/form/publication`, { revision: 1 })),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
    expect(answers.filter(({ statusCode }) => statusCode === 409).map((answer) => answer.json<Problem>().code)).toEqual(
      ['form.nothing_to_publish', 'form.nothing_to_publish'],
    );
    expect((await readDesign(test, desk)).number).toBe(2);
  });

  it('is of what was seen: what somebody saved meanwhile is not published by accident', async () => {
    const desk = await newDesk(test);
    await edit(test, desk, asked);
    await edit(
      test,
      desk,
      withSection('equality', () => null),
    );
    const answer = await ask(test, desk.coordinator, 'POST', `${desk.path}/form/publication`, { revision: 1 });
    expect(answer.json()).toMatchObject({ code: 'form.changed_meanwhile', context: { revision: 2 } });
  });

  it('gives a call without a form its first', async () => {
    const desk = await newDesk(test, { state: 'draft' });
    await test.sql('UPDATE call SET form_version_id = NULL WHERE id = $1', [desk.call.id]);
    await test.sql('DELETE FROM form_version WHERE call_id = $1', [desk.call.id]);
    expect(await readDesign(test, desk)).toMatchObject({ definition: { sections: [] }, revision: 0, inForce: null });
    await edit(test, desk, () => internshipForm);
    expect(await publish(test, desk)).toMatchObject({ number: 1, replaced: false, draftsMoved: 0 });
  });
});

it('tells what publishing would change, and for how many', async () => {
  const desk = await newDesk(test);
  await startApplication(test, await test.person(), desk.call);
  await edit(test, desk, (form) => asked(withSection('equality', () => null)(form)));
  const changes = (await ask(test, desk.coordinator, 'GET', `${desk.path}/form/changes`)).json<FormChanges>();
  expect(changes).toMatchObject({ draftsAffected: 1, replaces: true, findings: [] });
  expect(changes.changes[0]).toMatchObject({ kind: 'question_added', path: ['about-you', 'nickname'] });
  expect(changes.changes.map(({ kind }) => kind)).toContain('section_removed');
});
