import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormAnswers } from './answers.ts';
import { mergeAnswers, splitAnswers, withoutIdentifying } from './flags.ts';
import { answersTo, filledForms, forms } from './testing/arbitraries.ts';
import { questionOf } from './testing/questions.ts';

const form = {
  sections: [
    {
      key: 'one',
      title: {},
      questions: [
        questionOf('short_text', { key: 'name', identifying: true }),
        questionOf('short_text', { key: 'safety', sensitive: true }),
        questionOf('short_text', { key: 'gender', monitoring: true, sensitive: true }),
      ],
    },
  ],
};

const withAnswers = (answers: FormAnswers) =>
  Object.fromEntries(Object.entries(answers).filter(([, given]) => Object.keys(given).length > 0));

describe('splitAnswers', () => {
  it('puts each answer where its flags say, monitoring before sensitive, the unknown with the sensitive', () => {
    expect(splitAnswers(form, { one: { name: 'a', safety: 'b', gender: 'c', gone: 'd' }, other: { x: 'e' } })).toEqual({
      open: { one: { name: 'a' } },
      sensitive: { one: { safety: 'b', gone: 'd' }, other: { x: 'e' } },
      monitoring: { one: { gender: 'c' } },
    });
  });

  it('loses and adds nothing: merged again the answers are the same', () => {
    fc.assert(
      fc.property(filledForms, ({ form, answers }) => {
        const { open, sensitive, monitoring } = splitAnswers(form, answers);
        expect(mergeAnswers(open, sensitive, monitoring)).toEqual(withAnswers(answers));
        expect(mergeAnswers(monitoring, sensitive, open)).toEqual(withAnswers(answers));
      }),
    );
  });

  it('lets no answer to a sensitive or monitoring question into the open part', () => {
    fc.assert(
      fc.property(
        forms.chain((form) => fc.tuple(fc.constant(form), answersTo(form))),
        ([form, answers]) => {
          const open = splitAnswers(form, answers).open;
          for (const section of form.sections) {
            for (const question of section.questions) {
              if (question.sensitive || question.monitoring)
                expect(open[section.key] ?? {}).not.toHaveProperty(question.key);
            }
          }
        },
      ),
    );
  });
});

describe('withoutIdentifying', () => {
  it('keeps only answers to questions known not to identify anybody', () => {
    expect(withoutIdentifying(form, { one: { name: 'a', safety: 'b', gone: 'd' } })).toEqual({ one: { safety: 'b' } });
  });
});
