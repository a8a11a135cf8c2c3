import { createHash } from 'node:crypto';
import type { Receipt } from '@placet/contract/applications/schemas.ts';
import { withoutControlCharacters } from '@placet/contract/forms/text.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, receivedApplication, send } from '../support/apply.ts';
import { sampleAnswers } from '../support/sample-answers.ts';
import { seedCall } from '../support/seed-call.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

const odd = [
  '{"a":1}',
  '\\u0000',
  '１２',
  'e\u0301',
  '<b>&amp;',
  '__proto__',
  'مرحبا',
  '👩‍👩‍👧',
  '\u2066x\u2069',
  '"',
  '\\',
];
/** What people type or paste and may send: any characters but those that are refused. */
const sendable = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(...odd),
  )
  .map((typed) => `a ${withoutControlCharacters(typed).replaceAll('\n', ' ')}`);
/** Once in a while also what is refused: it must never be half sent. */
const refusable = fc.constantFrom('\r\n', '\ud800', '\u0000', '\u202eabc', ' ');
const text = fc.oneof({ weight: 40, arbitrary: sendable }, { weight: 1, arbitrary: refusable });
const typed = fc.record({
  motivation: text,
  confidential: text,
  safety: text,
  name: text,
  institution: text,
  days: fc.constantFrom(2, 2.5, 3.0, 4.5, '2.5', '3,5', ' 4 ', -0, 1e21),
});

it('gives back, byte for byte, what the receipt’s hash was taken over, whatever was typed', async () => {
  const received = await receivedApplication(test, await seedCall(test));
  const base = sampleAnswers(received.documents);
  const sections = ['about-you', 'contact', 'availability', 'education', 'motivation'];
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(typed, async (given) => {
      await test.sql(
        `UPDATE application SET state = 'returned', returned_sections = $2, return_deadline = '2027-01-01' WHERE id = $1`,
        [received.id, sections],
      );
      const answers = {
        'about-you': { ...base['about-you'], 'full-name': given.name },
        contact: { ...base.contact, 'contact-safety': given.safety },
        availability: { ...base.availability, presence: 'part-time', 'days-a-week': given.days },
        education: {
          education: [{ institution: given.institution, qualification: 'MA', from: '2024', to: '2026' }],
          enrolled: false,
        },
        motivation: { motivation: given.motivation, 'confidentiality-case': given.confidential },
      };
      for (const [key, section] of Object.entries(answers)) {
        const path = `/applications/${received.id}/sections/${key}`;
        const { revision } = (await ask(test, received.person, 'GET', path)).json<{ revision: number }>();
        const saved = await ask(test, received.person, 'PUT', path, { revision, answers: section });
        expect([200, 422]).toContain(saved.statusCode);
      }
      const answer = await send(test, received);
      expect([201, 422]).toContain(answer.statusCode);
      if (answer.statusCode === 422) return;
      sent++;
      const copy = await ask(test, received.person, 'GET', `/applications/${received.id}/copy.json`);
      expect(createHash('sha256').update(copy.rawPayload).digest('hex')).toBe(answer.json<Receipt>().sha256);
    }),
    { numRuns: 40 },
  );
  expect(sent).toBeGreaterThan(10);
}, 120_000);
