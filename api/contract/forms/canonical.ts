import canonicalize from 'canonicalize';
import * as z from 'zod';
import { locale } from '../locale.ts';
import { formAnswers, refereeEntry } from './answers.ts';
import { key } from './limits.ts';
import { mergeAnswers } from './flags.ts';
import type { SplitAnswers } from './flags.ts';

/** A document as a submission names it: what it answers, and the hash that proves which file it was. */
export const submittedDocument = z
  .strictObject({
    question: key,
    fileName: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    size: z.int().min(0),
    type: z.string(),
  })
  .meta({ id: 'SubmittedDocument' });
export type SubmittedDocument = z.infer<typeof submittedDocument>;

/** What was sent, complete but for monitoring answers, which never stand beside a name. */
export const canonicalSubmission = z
  .strictObject({
    format: z.literal('placet.submission/1'),
    number: z.string(),
    sequence: z.int().min(1),
    call: z.string(),
    formVersion: z.int().min(1),
    locale,
    submittedAt: z.iso.datetime(),
    answers: formAnswers,
    documents: z.array(submittedDocument),
    referees: z.array(refereeEntry),
  })
  .meta({ id: 'CanonicalSubmission' });
export type CanonicalSubmission = z.infer<typeof canonicalSubmission>;

export type SubmissionParts = Omit<CanonicalSubmission, 'format' | 'answers'> & {
  answers: Pick<SplitAnswers, 'open' | 'sensitive'>;
};

/** Puts a submission together from its stored parts. */
export function buildSubmission({ answers, ...facts }: SubmissionParts): CanonicalSubmission {
  return { format: 'placet.submission/1', ...facts, answers: mergeAnswers(answers.open, answers.sensitive) };
}

/**
 * The submission as RFC 8785 canonical JSON: the same text from the same content, whatever order its members were stored in.
 * Its UTF-8 bytes are the copy the applicant keeps, and what the SHA-256 on the receipt is taken over.
 */
export function canonicalText(submission: CanonicalSubmission): string {
  const text = canonicalize(submission);
  if (text === undefined) throw new TypeError('A submission always has a canonical form');
  return text;
}
