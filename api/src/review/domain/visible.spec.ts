import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import type { FormDefinition, Question } from '@placet/contract/forms/question.ts';
import { describe, expect, it } from 'vitest';
import { repairedSince, visibleTo, type Sent } from './visible.ts';

const canary = 'canary';
const q = (key: string, type: string, more: object = {}): Question =>
  ({ key, type, required: false, label: { en: key }, ...(type === 'file' && { kind: key }), ...more }) as Question;
const form: FormDefinition = {
  sections: [
    {
      key: 'about',
      title: { en: 'About' },
      questions: [
        q('name', 'short_text', { identifying: true }),
        q('filled', 'short_text', { autofill: 'street-address' }),
        q('health', 'long_text', { sensitive: true }),
        q('gender', 'short_text', { monitoring: true }),
        q('phone', 'phone'),
        q('web', 'link'),
        q('people', 'referees'),
        q('skills', 'languages'),
        q('studies', 'education'),
        q('work', 'experience'),
        q('why', 'long_text'),
        q('cv', 'file', { identifying: true }),
        q('sample', 'file'),
      ],
    },
  ],
};
const file = (question: string) => ({
  question,
  fileName: `${canary}.pdf`,
  sha256: 'a'.repeat(64),
  size: 9,
  type: 'application/pdf',
});
const about: FormAnswers[string] = {
  ...{ name: canary, filled: canary, health: canary, gender: canary, phone: canary, web: canary },
  people: [{ name: canary }],
  skills: [{ language: 'fr', level: 'B2' }],
  studies: [{ institution: canary, qualification: 'Master', from: '2024' }],
  work: [{ organisation: canary, role: 'Clerk', from: '2023' }],
  why: 'because',
  cv: { documentId: canary },
  sample: { documentId: canary },
};
const sent: Sent = { form, answers: { about }, documents: [file('cv'), file('sample')] };
const context = { today: '2026-11-24', teams: [], referenceCount: 2 };
const keys = (view: { sections: { questions: { key: string }[] }[] }) =>
  view.sections.flatMap(({ questions }) => questions.map(({ key }) => key));

describe('what a reviewer sees', () => {
  it('in blind review is nothing that says who it is: no answer, no document’s name or id', () => {
    const seen = visibleTo(sent, context, { blind: true, gate: false });
    expect(keys(seen)).toEqual(['skills', 'studies', 'work', 'why', 'sample']);
    expect(seen.answers.about).toMatchObject({ studies: [{ qualification: 'Master' }], work: [{ role: 'Clerk' }] });
    expect(seen.documents).toEqual([{ question: 'sample', type: 'application/pdf', size: 9 }]);
    expect(JSON.stringify(seen)).not.toContain(canary);
  });

  it('is who it is where the call is not blind, and never what is sensitive or for statistics', () => {
    const seen = visibleTo(sent, context, { blind: false, gate: false });
    expect(keys(seen)).toEqual(['name', 'filled', 'web', 'people', 'skills', 'studies', 'work', 'why', 'cv', 'sample']);
    expect(seen.answers.about).not.toHaveProperty('health');
    expect(JSON.stringify(seen.documents)).not.toContain(canary);
  });

  it('at the gate is what a conflict can be told by, and no document', () => {
    expect(keys(visibleTo(sent, context, { blind: true, gate: true }))).toEqual(['skills', 'studies', 'work']);
    expect(visibleTo(sent, context, { blind: false, gate: true }).documents).toEqual([]);
  });

  it('of repairs is what may be seen anyway', () => {
    const later = {
      ...sent,
      answers: { about: { ...about, name: 'other canary', why: 'for', sample: { documentId: 'b' } } },
    };
    const changes = repairedSince(sent, later, true);
    expect(changes.map(({ question, before, after }) => [question.key, before, after])).toEqual([
      ['why', 'because', 'for'],
      ['sample', null, null],
    ]);
    const moved = {
      ...sent,
      answers: { about: { ...about, studies: [{ institution: 'Other', qualification: 'Master', from: '2024' }] } },
    };
    expect(repairedSince(sent, moved, true)).toEqual([]);
    expect(repairedSince(sent, moved, false).map(({ question }) => question.key)).toEqual(['studies']);
    expect(repairedSince(sent, later, false).map(({ question }) => question.key)).toContain('name');
  });
});
