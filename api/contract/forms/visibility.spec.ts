import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm } from './check-form.ts';
import type { FormDefinition } from './question.ts';
import { context, filledForms } from './testing/arbitraries.ts';
import { questionOf } from './testing/questions.ts';
import { answersToSend, visibleSections } from './visibility.ts';

/** A permit is asked about; its end only with a permit; a note only with an end; a section only with a permit. */
const form: FormDefinition = {
  sections: [
    {
      key: 'work',
      title: {},
      questions: [
        questionOf('yes_no', { key: 'permit' }),
        questionOf('date', { key: 'ends', condition: { op: 'is', question: 'permit', value: true } }),
        questionOf('short_text', { key: 'note', condition: { op: 'answered', question: 'ends' } }),
      ],
    },
    {
      key: 'more',
      title: {},
      condition: { op: 'is', question: 'permit', value: true },
      questions: [questionOf('number', { key: 'years' })],
    },
  ],
};

const asked = (work: Record<string, string | boolean>) =>
  visibleSections(form, { work }, context).map(({ section, questions }) => [
    section.key,
    ...questions.map(({ key }) => key),
  ]);

describe('visibleSections', () => {
  it('follows the conditions down the form', () => {
    expect(asked({})).toEqual([['work', 'permit']]);
    expect(asked({ permit: true })).toEqual([
      ['work', 'permit', 'ends'],
      ['more', 'years'],
    ]);
    expect(asked({ permit: true, ends: '2027-01-01' })).toEqual([
      ['work', 'permit', 'ends', 'note'],
      ['more', 'years'],
    ]);
  });

  it('takes the answer of a hidden question for none', () => {
    expect(asked({ permit: false, ends: '2027-01-01' })).toEqual([['work', 'permit']]);
  });

  it('takes a blank answer for none', () => {
    expect(asked({ permit: true, ends: ' ' })).toEqual([
      ['work', 'permit', 'ends'],
      ['more', 'years'],
    ]);
  });

  it('takes an answer of another shape for none', () => {
    expect(asked({ permit: true, ends: true })).toEqual([
      ['work', 'permit', 'ends'],
      ['more', 'years'],
    ]);
  });

  it('leaves out a section none of whose questions is asked', () => {
    const hidden = questionOf('short_text', { condition: { op: 'answered', question: 'nothing' } });
    expect(visibleSections({ sections: [{ key: 'one', title: {}, questions: [hidden] }] }, {}, context)).toEqual([]);
  });

  it('hides what looks forward, at itself, or in a circle', () => {
    const sees = (question: string) => ({ op: 'answered' as const, question });
    const circle: FormDefinition = {
      sections: [
        {
          key: 'one',
          title: {},
          questions: [
            questionOf('short_text', { key: 'a', condition: sees('b') }),
            questionOf('short_text', { key: 'b', condition: sees('b') }),
            questionOf('short_text', { key: 'c' }),
          ],
        },
      ],
    };
    const visible = visibleSections(circle, { one: { a: 'x', b: 'x', c: 'x' } }, context);
    expect(visible.map(({ questions }) => questions.map(({ key }) => key))).toEqual([['c']]);
  });
});

describe('answersToSend', () => {
  it('leaves out what is not asked, tidies the rest, and keeps the draft as it was', () => {
    const draft = { work: { permit: false, ends: '2027-01-01', note: 'kept' }, more: { years: '3' } };
    expect(answersToSend(form, draft, context)).toEqual({ work: { permit: false } });
    expect(answersToSend(form, { ...draft, work: { ...draft.work, permit: true, note: '  a  ' } }, context)).toEqual({
      work: { permit: true, ends: '2027-01-01', note: 'a' },
      more: { years: 3 },
    });
    expect(draft.work.note).toBe('kept');
  });

  it('sends no end of what still goes on', () => {
    const studies: FormDefinition = { sections: [{ key: 'one', title: {}, questions: [questionOf('education')] }] };
    const entry = { institution: 'Dakar', qualification: 'Licence', from: '2021', to: '2020', current: true };
    expect(answersToSend(studies, { one: { education: [entry] } }, context)).toEqual({
      one: { education: [{ institution: 'Dakar', qualification: 'Licence', from: '2021', current: true }] },
    });
  });

  it('changes nothing the second time, nor what is asked or wrong', () => {
    fc.assert(
      fc.property(filledForms, ({ form, answers }) => {
        const sent = answersToSend(form, answers, context);
        expect(answersToSend(form, sent, context)).toEqual(sent);
        expect(visibleSections(form, sent, context)).toEqual(visibleSections(form, answers, context));
        const codes = (given: typeof answers) => checkForm(form, given, context).map(({ code }) => code);
        expect(codes(sent)).toEqual(codes(answers));
      }),
    );
  });
});
