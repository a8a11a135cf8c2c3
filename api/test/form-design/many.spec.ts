import type { FormDefinition, Question } from '@placet/contract/forms/question.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newWrappedKey } from '../../src/platform/crypto/vault.ts';
import { ask } from '../support/apply.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { testMasterKey } from '../support/test-key.ts';
import { newDesk, publish, readDesign, shortText, text } from './designing.ts';

/* A large form and many drafts: all of them move in one transaction, a batch at a time. */

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const drafts = 450;
const questions = (from: number): Question[] =>
  Array.from({ length: 20 }, (_, index) =>
    shortText(`q-${String(from + index)}`, {
      label: text(`Question ${String(from + index)}, in as many words as a question usually takes`),
      help: text('What helps to answer it, in a sentence or two that say what is meant and what is not.'),
      ...(index > 0 && { condition: { op: 'answered', question: `q-${String(from + index - 1)}` } }),
    }),
  );
const form: FormDefinition = {
  sections: Array.from({ length: 10 }, (_, index) => ({
    key: `s-${String(index)}`,
    title: text(`Section ${String(index)}`),
    questions: questions(index * 20),
  })),
};

it('a form of 200 questions is saved and published, and every draft moves with it, however many batches they are', async () => {
  const desk = await newDesk(test, { form });
  await test.sql(
    `WITH people AS (
       INSERT INTO account (email, name, locale, wrapped_key, email_confirmed_at)
       SELECT 'p' || n || '@example.org', 'P', 'en', $3, now() FROM generate_series(1, $1::integer) n RETURNING id
     ), started AS (
       INSERT INTO application (number, account_id, call_id, form_version_id, locale)
       SELECT upper(substr(md5(id::text), 1, 9)) || row_number() OVER (), id, $2, $4, 'en' FROM people RETURNING id
     )
     INSERT INTO draft_section (application_id, section_key, answers, updated_at)
     SELECT s.id, 's-' || k, jsonb_build_object('q-' || k * 20, 'An answer', 'q-' || k * 20 + 1, 'Another'), now()
     FROM started s, generate_series(0, 9) k`,
    [drafts, desk.call.id, newWrappedKey(testMasterKey), desk.call.formVersionId],
  );
  const without = {
    sections: form.sections.map((section) => ({ ...section, questions: section.questions.toSpliced(1, 2) })),
  };
  // Each question but the first waits for the one before it.
  for (const { questions: left } of without.sections) if (left[1]) delete left[1].condition;
  const { revision } = await readDesign(test, desk);
  const begun = performance.now();
  const saved = await ask(test, desk.coordinator, 'PUT', `${desk.path}/form`, { revision, definition: without });
  const stored = performance.now();
  expect(saved.statusCode).toBe(200);
  // A pause in typing is not felt; on a machine that does nothing else it takes 50 ms.
  expect(stored - begun).toBeLessThan(1_000);
  expect(await publish(test, desk)).toMatchObject({ draftsMoved: drafts });
  const [count] = await test.sql<{ left: number; behind: number }>(
    `SELECT (SELECT count(*)::integer FROM draft_leftover) AS left,
       (SELECT count(*)::integer FROM application WHERE form_version_id = $1) AS behind`,
    [desk.call.formVersionId],
  );
  expect(count).toEqual({ left: drafts * 10, behind: 0 });
});
