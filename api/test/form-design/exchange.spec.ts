import type { Problem } from '@placet/contract';
import type { FormDocument } from '@placet/contract/forms/design/form-design.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { internshipForm } from '../../src/calls/demo/internship-form.ts';
import { standardReferenceForm as referenceForm } from '../../src/calls/standard-reference-form.ts';
import { ask } from '../support/apply.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { newDesk, readDesign, shortText, text, type Desk } from './designing.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const exported = async ({ coordinator, path }: Desk): Promise<FormDocument> =>
  (await ask(test, coordinator, 'GET', `${path}/form.json`)).json<FormDocument>();
const bringIn = (desk: Desk, document: unknown, revision = 0) =>
  ask(test, desk.coordinator, 'POST', `${desk.path}/form/import`, { revision, document });

describe('a form as a file', () => {
  it('is the same form when it is brought into another call', async () => {
    const [one, other] = [await newDesk(test), await newDesk(test, { form: referenceForm })];
    const file = await exported(one);
    expect(file).toMatchObject({ format: 'placet.form/1', sections: internshipForm.sections });
    expect((await bringIn(other, file)).json()).toMatchObject({ revision: 1 });
    expect((await readDesign(test, other)).definition).toEqual(internshipForm);
    expect(await exported(other)).toEqual(file);
  });

  it('comes as a download that names its call', async () => {
    const desk = await newDesk(test);
    const { headers } = await ask(test, desk.coordinator, 'GET', `${desk.path}/form.json`);
    expect(headers['content-disposition']).toBe(`attachment; filename="form-${desk.call.slug}.json"`);
  });

  it('is refused with each place that is wrong, in words, and nothing is changed', async () => {
    const desk = await newDesk(test);
    const question = { key: 'a', type: 'single_choice', label: { en: 'A', xx: 'A' }, required: 'yes', options: [] };
    const refused = await bringIn(desk, {
      format: 'placet.form/1',
      sections: [{ key: 'one', title: { en: 'One' }, questions: [question, { key: 'b', type: 'poem' }], more: 1 }],
    });
    expect(refused.statusCode).toBe(422);
    const { code, issues = [] } = refused.json<Problem>();
    expect(code).toBe('form.import_invalid');
    expect(issues.map(({ path }) => path.join('.')).sort()).toEqual([
      'sections.0.more',
      'sections.0.questions.0.label.xx',
      'sections.0.questions.0.options',
      'sections.0.questions.0.required',
      'sections.0.questions.1.type',
    ]);
    expect(issues.every(({ message }) => message.length > 5)).toBe(true);
    expect((await readDesign(test, desk)).isDraft).toBe(false);
  });

  it.each([[null], ['text'], [[]], [{}], [{ format: 'placet.form/2', sections: [] }]])(
    '%j is none',
    async (document) => {
      const refused = await bringIn(await newDesk(test), document);
      expect(refused.json()).toMatchObject({ code: 'form.import_invalid' });
    },
  );

  it('does not write over what was not seen', async () => {
    const desk = await newDesk(test);
    const document = { format: 'placet.form/1', sections: referenceForm.sections };
    expect((await bringIn(desk, document)).statusCode).toBe(200);
    expect((await bringIn(desk, { ...document, sections: [] })).json()).toMatchObject({
      code: 'form.changed_meanwhile',
    });
    expect((await bringIn(desk, { ...document, sections: [] }, 1)).statusCode).toBe(200);
  });
});

describe('the published JSON Schema', () => {
  const validator = async (): Promise<(document: unknown) => boolean> => {
    const { headers, ...answer } = await ask(test, null, 'GET', '/form-schema.json');
    expect(headers['content-type']).toContain('application/schema+json');
    const schema = JSON.parse(answer.body) as object;
    return new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  };

  it.each<[string, FormDefinition]>([
    ['the form of internships', internshipForm],
    ['the form of references', referenceForm],
  ])('takes %s as exported', async (_name, form) => {
    const valid = await validator();
    expect(valid(await exported(await newDesk(test, { form })))).toBe(true);
  });

  it('refuses what an import refuses', async () => {
    const valid = await validator();
    const file = (question: object) => ({
      format: 'placet.form/1',
      sections: [{ key: 'one', title: text('One'), questions: [question] }],
    });
    const question = shortText('a');
    expect(valid(file(question))).toBe(true);
    for (const wrong of [
      { ...question, key: 'A b' },
      { ...question, type: 'poem' },
      { ...question, maxCharacters: 0 },
      { ...question, more: 1 },
      { ...question, label: { xx: 'A' } },
      { ...question, condition: { op: 'is' } },
    ])
      expect(valid(file(wrong))).toBe(false);
    expect(valid({ format: 'placet.form/1' })).toBe(false);
  });
});

describe('the library of questions', () => {
  it('keeps questions and sections for every coordinator, until one removes them', async () => {
    const [one, other] = [await newDesk(test), await newDesk(test)];
    const section = { key: 'more', title: text('More'), questions: [shortText('b')] };
    const add = (body: object) => ask(test, one.coordinator, 'POST', '/set-up/question-library', body);
    const first = await add({ kind: 'question', question: shortText('a') });
    expect(first.statusCode).toBe(201);
    await add({ kind: 'section', section });
    const list = async () =>
      (await ask(test, other.coordinator, 'GET', '/set-up/question-library')).json<{
        entries: { id: string; content: { kind: string } }[];
      }>().entries;
    expect(await list()).toMatchObject([
      { content: { kind: 'section', section }, addedBy: 'Rosa Keller' },
      { content: { kind: 'question', question: { key: 'a' } } },
    ]);
    const remove = () =>
      ask(test, other.coordinator, 'DELETE', `/set-up/question-library/${first.json<{ id: string }>().id}`);
    expect((await remove()).statusCode).toBe(204);
    expect((await remove()).statusCode).toBe(404);
    expect(await list()).toHaveLength(1);
  });

  it('takes whole questions only', async () => {
    const { coordinator } = await newDesk(test);
    const wrong = { kind: 'question', question: { key: 'a', type: 'poem' } };
    expect((await ask(test, coordinator, 'POST', '/set-up/question-library', wrong)).statusCode).toBe(422);
  });
});
