import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '../question.ts';
import { formDefinition } from '../question.ts';
import { forms } from '../testing/arbitraries.ts';
import { questionOf } from '../testing/questions.ts';
import { changeQuestion, nearest, pathOf, placeOf, questionAt } from './place.ts';
import type { QuestionPlace } from './place.ts';
import { duplicateQuestion, insertQuestion, moveQuestion, removeQuestion, stepFrom } from './questions.ts';
import { renameOption, renameQuestion, renameSection } from './rename.ts';
import { blankSection, insertSection, moveSection, removeSection } from './sections.ts';

const keysOf = (form: FormDefinition) => form.sections.map(({ questions }) => questions.map(({ key }) => key));
const named = (...keys: string[]) => keys.map((key) => questionOf('yes_no', { key }));
const form: FormDefinition = {
  sections: [
    { key: 'one', title: {}, questions: named('a', 'b', 'c') },
    { key: 'two', title: {}, questions: named('d'), after: ['one'] },
  ],
};
const at = (section: number, question: number): QuestionPlace => ({ section, question });

describe('questions', () => {
  it('move within a section and across sections', () => {
    expect(keysOf(moveQuestion(form, at(0, 0), at(0, 2)))).toEqual([['b', 'c', 'a'], ['d']]);
    expect(keysOf(moveQuestion(form, at(0, 1), at(1, 0)))).toEqual([
      ['a', 'c'],
      ['b', 'd'],
    ]);
  });

  it('step over the edge of a section, and not over the end of the form', () => {
    expect(stepFrom(form, at(0, 0), 1)).toEqual(at(0, 1));
    expect(stepFrom(form, at(0, 2), 1)).toEqual(at(1, 0));
    expect(stepFrom(form, at(1, 0), -1)).toEqual(at(0, 3));
    expect(stepFrom(form, at(0, 0), -1)).toBeUndefined();
    expect(stepFrom(form, at(1, 0), 1)).toBeUndefined();
  });

  it('are never lost or doubled by moving, and a step back undoes a step', () => {
    fc.assert(
      fc.property(
        forms,
        fc.nat(2),
        fc.nat(20),
        fc.constantFrom(1 as const, -1 as const),
        (any, section, index, step) => {
          const from = nearest(any, at(section, index)) as QuestionPlace;
          const to = stepFrom(any, from, step);
          if (!to) return;
          const moved = moveQuestion(any, from, to);
          expect(keysOf(moved).flat().sort()).toEqual(keysOf(any).flat().sort());
          const back = stepFrom(moved, to, step === 1 ? -1 : 1);
          if (!back) throw new Error('there is always a way back');
          expect(moveQuestion(moved, to, back)).toEqual(any);
        },
      ),
    );
  });

  it('are copied with everything but their key', () => {
    const copied = duplicateQuestion(form, at(0, 1));
    expect(keysOf(copied)).toEqual([['a', 'b', 'b-2', 'c'], ['d']]);
    expect(questionAt(copied, at(0, 2))).toEqual({ ...questionAt(form, at(0, 1)), key: 'b-2' });
  });

  it('come and go where they were told to', () => {
    expect(keysOf(insertQuestion(form, at(1, 0), questionOf('date', { key: 'new' })))[1]).toEqual(['new', 'd']);
    expect(keysOf(removeQuestion(form, at(0, 1)))).toEqual([['a', 'c'], ['d']]);
  });

  it('leave the others as they were, the same objects', () => {
    const changed = changeQuestion(form, at(0, 1), (question) => ({ ...question, required: false }));
    expect(changed.sections[1]).toBe(form.sections[1]);
    expect(changed.sections[0]?.questions[0]).toBe(form.sections[0]?.questions[0]);
  });
});

describe('sections', () => {
  it('begin with a key of their own', () => {
    const added = insertSection(form, 2, blankSection(form));
    expect(blankSection(added).key).toBe('section-2');
  });

  it('move', () => {
    expect(moveSection(form, 1, 0).sections.map(({ key }) => key)).toEqual(['two', 'one']);
    expect(moveSection(form, 1, 2)).toBe(form);
  });

  it('are no longer waited for once they are gone', () => {
    expect(removeSection(form, 0).sections).toEqual([{ key: 'two', title: {}, questions: named('d') }]);
  });
});

describe('another name', () => {
  const asked: FormDefinition = {
    sections: [
      {
        key: 'one',
        title: {},
        questions: [
          questionOf('single_choice', { key: 'permit', options: [{ value: 'no', label: {} }] }),
          questionOf('single_choice', { key: 'other', options: [{ value: 'no', label: {} }] }),
        ],
      },
      {
        key: 'two',
        title: {},
        after: ['one'],
        condition: { op: 'not', of: { op: 'is', question: 'permit', value: 'no' } },
        questions: [
          questionOf('date', {
            condition: {
              op: 'any',
              of: [
                { op: 'is', question: 'permit', value: 'no' },
                { op: 'is', question: 'other', value: 'no' },
              ],
            },
          }),
        ],
      },
    ],
  };

  it('of a question is followed by the conditions on it', () => {
    const renamed = JSON.stringify(renameQuestion(asked, at(0, 0), 'work-permit'));
    expect(renamed).toBe(JSON.stringify(asked).replaceAll('"permit"', '"work-permit"'));
  });

  it('of an option is followed by the conditions on that question alone', () => {
    const [, two] = renameOption(asked, at(0, 0), 0, 'none').sections;
    expect(two?.condition).toEqual({ op: 'not', of: { op: 'is', question: 'permit', value: 'none' } });
    expect(two?.questions[0]?.condition).toMatchObject({ of: [{ value: 'none' }, { value: 'no' }] });
  });

  it('of a section is followed by those that wait for it', () => {
    expect(renameSection(asked, 0, 'first').sections[1]?.after).toEqual(['first']);
  });

  it('keeps what it does not touch', () => {
    const form = renameQuestion(asked, at(0, 1), 'another');
    expect(form.sections[0]?.questions[0]).toBe(asked.sections[0]?.questions[0]);
  });
});

describe('places', () => {
  it('are found by the keys that lead there', () => {
    expect(placeOf(form, ['one', 'c'])).toEqual(at(0, 2));
    expect(placeOf(form, ['two'])).toEqual({ section: 1 });
    expect(placeOf(form, ['two', 'a'])).toBeUndefined();
    expect(pathOf(form, at(0, 2))).toEqual(['one', 'c']);
  });

  it('have a nearest one that exists', () => {
    expect(nearest(form, at(5, 5))).toEqual(at(1, 0));
    expect(nearest({ sections: [] }, at(1, 1))).toEqual({ section: 0 });
  });

  it('any edit keeps the form what the schema allows', () => {
    fc.assert(
      fc.property(forms, fc.nat(2), fc.nat(20), (any, section, index) => {
        fc.pre(formDefinition.safeParse(any).success);
        const place = nearest(any, at(section, index)) as QuestionPlace;
        for (const edited of [duplicateQuestion(any, place), renameQuestion(any, place, 'renamed')])
          expect(formDefinition.safeParse(edited).error).toBeUndefined();
      }),
    );
  });
});
