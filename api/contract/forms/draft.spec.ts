import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm } from './check-form.ts';
import { checkDraft } from './draft.ts';
import { storage } from './constants.ts';
import { formProgress } from './status.ts';
import { context, filledForms } from './testing/arbitraries.ts';
import { everyQuestion } from './testing/questions.ts';

const section = { key: 'one', title: {}, questions: everyQuestion };

const refusals = (answers: unknown) => {
  const result = checkDraft(section, answers);
  return result.ok ? [] : result.issues.map(({ path, code }) => `${path.join('/')} ${code}`);
};

describe('checkDraft', () => {
  it('keeps what is unfinished, invalid and over its limits', () => {
    expect(
      refusals({
        long: 'word '.repeat(1_000),
        date: '2027--',
        email: 'amina@',
        number: 'twelve',
        single: 'gone',
        range: { from: '2027' },
        languages: [{ language: 'fr' }, {}],
        referees: [{ name: 'Ada' }],
      }),
    ).toEqual([]);
  });

  it('stores text in NFC with one kind of line end, as typed otherwise', () => {
    expect(checkDraft(section, { long: ' e\u0301te\u0301\r\n', referees: [{ name: 'Zoe\u0308 ' }] })).toEqual({
      ok: true,
      answers: { long: ' été\n', referees: [{ name: 'Zoë ' }] },
    });
  });

  it('has no entry for undefined', () => {
    const result = checkDraft(section, { short: undefined });
    expect(result.ok && Object.keys(result.answers)).toEqual([]);
  });

  it.each([
    [{ short: 'a\u0000' }, 'one/short text.control_characters'],
    [{ referees: [{ name: 'a\u202e' }] }, 'one/referees/0/name text.control_characters'],
    [{ surprise: 'x' }, 'one/surprise answer.unknown_question'],
    [{ referees: [{ surprise: 'x' }] }, 'one/referees/0 answer.wrong_shape'],
    [{ short: 'x'.repeat(storage.line + 1) }, 'one/short answer.too_long'],
    [{ long: 'x'.repeat(storage.text + 1) }, 'one/long answer.too_long'],
    [{ languages: Array.from({ length: storage.items + 1 }, () => ({})) }, 'one/languages answer.wrong_shape'],
    [{ short: 5 }, 'one/short answer.wrong_shape'],
    [{ 'yes-no': 'true' }, 'one/yes-no answer.wrong_shape'],
    [{ short: null }, 'one/short answer.wrong_shape'],
    [{ file: { documentId: '../../etc/passwd' } }, 'one/file/documentId answer.wrong_shape'],
    ['text', 'one answer.wrong_shape'],
    [null, 'one answer.wrong_shape'],
    [[], 'one answer.wrong_shape'],
  ])('refuses %j', (answers, refusal) => {
    expect(refusals(answers)).toEqual([refusal]);
  });

  it('refuses a key that every object inherits', () => {
    expect(refusals(JSON.parse('{"__proto__":{"short":"x"}}'))).toEqual(['one/__proto__ answer.unknown_question']);
    expect(refusals({ constructor: 'x' })).toEqual(['one/constructor answer.unknown_question']);
  });
});

describe('a draft that was accepted', () => {
  it('never upsets the validator, and is accepted again unchanged', () => {
    fc.assert(
      fc.property(filledForms, ({ form, answers }) => {
        const stored = Object.fromEntries(
          form.sections.map((asked) => {
            const result = checkDraft(asked, answers[asked.key]);
            if (!result.ok) throw new Error(JSON.stringify(result.issues));
            expect(checkDraft(asked, result.answers)).toEqual(result);
            return [asked.key, result.answers];
          }),
        );
        const issues = checkForm(form, stored, context);
        expect(formProgress(form, stored, context, new Set()).complete).toBe(issues.length === 0);
      }),
    );
  });

  it('as JSON of any kind is either accepted or refused with an issue', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...everyQuestion.map(({ key }) => key)), (value, key) => {
        const result = checkDraft(section, { [key]: value });
        if (result.ok) checkForm({ sections: [section] }, { one: result.answers }, context);
        else expect(result.issues.length).toBeGreaterThan(0);
      }),
    );
  });
});
