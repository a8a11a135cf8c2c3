import * as z from 'zod';
import { answerSchemas } from './answers.ts';
import type { AnswerValue, SectionAnswers } from './answers.ts';
import { issueOf } from './issue.ts';
import type { Issue, IssuePath } from './issue.ts';
import { storage } from './constants.ts';
import type { Section } from './question.ts';
import { hasControlCharacters, normalise } from './text.ts';

/*
 * The draft mode of the validator: may this be stored at all? A draft may be incomplete, over every limit of the form and
 * half typed. It may not hold control characters, answers to questions the section does not ask, answers of another form
 * than the question's, or more than `storage` allows.
 */

const clean = (text: z.ZodString) => text.overwrite(normalise).refine((value) => !hasControlCharacters(value));

const schemas = answerSchemas(clean(z.string().max(storage.line)), clean(z.string().max(storage.text)));

type Draft = Record<string, AnswerValue | undefined>;

const cache = new WeakMap<Section, z.ZodType<Draft>>();

/** The schema of a section's draft: every question may be missing, none may be unknown. Text comes out in NFC. */
export function draftSchema(section: Section): z.ZodType<Draft> {
  const found = cache.get(section);
  if (found) return found;
  const members = section.questions.map((question) => [question.key, schemas[question.type].optional()] as const);
  const schema: z.ZodType<Draft> = z.strictObject(Object.fromEntries(members));
  cache.set(section, schema);
  return schema;
}

export type DraftCheck = { ok: true; answers: SectionAnswers } | { ok: false; issues: Issue[] };

/** Whether answers may be stored as a section's draft, and in which form. Paths begin with section and question. */
export function checkDraft(section: Section, answers: unknown): DraftCheck {
  const result = draftSchema(section).safeParse(answers);
  if (result.success) return { ok: true, answers: withoutGaps(result.data) };
  return { ok: false, issues: result.error.issues.flatMap((issue) => refusals(section.key, issue)) };
}

/** `undefined` is no answer and no JSON. */
function withoutGaps(draft: Draft): SectionAnswers {
  return Object.fromEntries(
    Object.entries(draft).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function refusals(section: string, issue: z.core.$ZodIssue): Issue[] {
  const path: IssuePath = [section, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  if (issue.code === 'unrecognized_keys' && issue.path.length === 0) {
    return issue.keys.map((key) => issueOf([section, key], 'answer.unknown_question', {}));
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return [issueOf(path, 'answer.too_long', { limit: Number(issue.maximum) })];
  }
  // The only refinement there is.
  if (issue.code === 'custom') return [issueOf(path, 'text.control_characters', {})];
  return [issueOf(path, 'answer.wrong_shape', {})];
}
