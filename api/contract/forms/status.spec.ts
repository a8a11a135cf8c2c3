import { describe, expect, it } from 'vitest';
import type { FormAnswers } from './answers.ts';
import type { FormDefinition } from './question.ts';
import { formProgress } from './status.ts';
import { context } from './testing/arbitraries.ts';
import { questionOf } from './testing/questions.ts';

const form: FormDefinition = {
  sections: [
    {
      key: 'about',
      title: {},
      questions: [questionOf('short_text', { key: 'name' }), questionOf('yes_no', { key: 'more' })],
    },
    { key: 'optional', title: {}, questions: [questionOf('short_text', { key: 'note', required: false })] },
    {
      key: 'hidden',
      title: {},
      condition: { op: 'is', question: 'more', value: true },
      questions: [questionOf('short_text', { key: 'extra' })],
    },
    { key: 'last', title: {}, after: ['about', 'hidden'], questions: [questionOf('statement', { key: 'agree' })] },
  ],
};

const statuses = (answers: FormAnswers, saved: string[] = []) =>
  Object.fromEntries(
    formProgress(form, answers, context, new Set(saved)).sections.map(({ key, status }) => [key, status]),
  );

describe('formProgress', () => {
  it('begins with nothing started and the last section waiting', () => {
    expect(statuses({})).toEqual({ about: 'not_started', optional: 'not_started', last: 'cannot_start' });
  });

  it('is in progress with any answer, also an invalid one', () => {
    expect(statuses({ about: { name: '  ' } }).about).toBe('not_started');
    expect(statuses({ about: { name: 'Amina' } }).about).toBe('in_progress');
    expect(statuses({ about: { name: 'a\nb', more: false } }).about).toBe('in_progress');
  });

  it('completes an optional page only when it was seen, and never waits for it', () => {
    expect(statuses({}, ['optional']).optional).toBe('completed');
    const progress = formProgress(
      form,
      { about: { name: 'Amina', more: false }, last: { agree: true } },
      context,
      new Set(),
    );
    expect(progress).toMatchObject({ complete: true, completed: 2 });
  });

  it('does not call a required page completed for having been seen', () => {
    expect(statuses({}, ['about']).about).toBe('not_started');
  });

  it('opens a waiting section when those before it that are asked are done', () => {
    expect(statuses({ about: { name: 'Amina', more: false } }).last).toBe('not_started');
    expect(statuses({ about: { name: 'Amina', more: true } })).toEqual({
      about: 'completed',
      optional: 'not_started',
      hidden: 'not_started',
      last: 'cannot_start',
    });
  });

  it('counts what is left to do', () => {
    const progress = formProgress(form, {}, context, new Set());
    expect(progress.sections.map(({ issues }) => issues)).toEqual([2, 0, 1]);
    expect(progress.complete).toBe(false);
  });
});
