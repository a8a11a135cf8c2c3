import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSubmission, canonicalSubmission, canonicalText } from './canonical.ts';
import type { SubmissionParts } from './canonical.ts';
import { splitAnswers } from './flags.ts';
import { answersToSend } from './visibility.ts';
import { context, filledForms } from './testing/arbitraries.ts';

const parts: SubmissionParts = {
  number: '7K3Q-M2XD',
  sequence: 1,
  call: 'geneva-spring-2027',
  formVersion: 3,
  locale: 'fr',
  submittedAt: '2026-11-23T17:04:05.678Z',
  answers: { open: { about: { name: 'Zoë', years: 2.5 } }, sensitive: { about: { safety: 'Jamais le soir' } } },
  documents: [{ question: 'cv', fileName: 'cv.pdf', sha256: 'ab'.repeat(32), size: 1024, type: 'application/pdf' }],
  referees: [{ name: 'Ada', email: 'ada@example.org', relation: 'Teacher', locale: 'en' }],
};

/** The same JSON with the members of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

describe('canonicalText', () => {
  it('is this text, byte for byte: receipts already given rely on it', () => {
    const text = canonicalText(buildSubmission(parts));
    expect(text).toBe(
      '{"answers":{"about":{"name":"Zoë","safety":"Jamais le soir","years":2.5}},"call":"geneva-spring-2027",' +
        `"documents":[{"fileName":"cv.pdf","question":"cv","sha256":"${'ab'.repeat(32)}","size":1024,"type":"application/pdf"}],` +
        '"formVersion":3,"format":"placet.submission/1","locale":"fr","number":"7K3Q-M2XD",' +
        '"referees":[{"email":"ada@example.org","locale":"en","name":"Ada","relation":"Teacher"}],"sequence":1,' +
        '"submittedAt":"2026-11-23T17:04:05.678Z"}',
    );
  });

  it('does not depend on the order in which members were stored', () => {
    fc.assert(
      fc.property(filledForms, ({ form, answers }) => {
        const { open, sensitive } = splitAnswers(form, answersToSend(form, answers, context));
        const submission = buildSubmission({ ...parts, answers: { open, sensitive } });
        const shuffled = canonicalSubmission.parse(reversed(submission));
        expect(canonicalText(shuffled)).toBe(canonicalText(submission));
      }),
    );
  });

  it('says everything: read back it is the submission', () => {
    fc.assert(
      fc.property(filledForms, ({ form, answers }) => {
        const { open, sensitive } = splitAnswers(form, answersToSend(form, answers, context));
        const submission = buildSubmission({ ...parts, answers: { open, sensitive } });
        expect(canonicalSubmission.parse(JSON.parse(canonicalText(submission)))).toEqual(submission);
      }),
    );
  });
});
