import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import { formDefinition, type FormDefinition } from '@placet/contract/forms/question.ts';
import type { ReferenceDocument } from '@placet/contract/references/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** A referee's own words: what is drafted, and what was given. */
export interface ReferenceText {
  /** The questions as they were asked when the referee began. */
  readonly form: FormDefinition;
  readonly draft: {
    readonly answers: FormAnswers;
    readonly applicantMaySee: boolean | null;
    readonly revision: number;
    readonly savedAt: Temporal.Instant | null;
  };
  readonly given: { readonly answers: FormAnswers; readonly documents: readonly ReferenceDocument[] } | null;
  readonly declineReason: string | null;
}

interface Row {
  reference_id: string;
  form: unknown;
  draft_answers: FormAnswers;
  draft_may_see: boolean | null;
  revision: number;
  saved_at: Date | null;
  answers: FormAnswers | null;
  documents: ReferenceDocument[] | null;
  decline_reason: string | null;
}

function toText(row: Row): ReferenceText {
  return {
    form: formDefinition.parse(row.form),
    draft: {
      answers: row.draft_answers,
      applicantMaySee: row.draft_may_see,
      revision: row.revision,
      savedAt: row.saved_at?.toTemporalInstant() ?? null,
    },
    given: row.answers && { answers: row.answers, documents: row.documents ?? [] },
    declineReason: row.decline_reason,
  };
}

/** The texts of these references that row-level security lets the actor read, by reference. */
export async function readTexts(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, ReferenceText>> {
  const rows = await tx.query<Row>('SELECT * FROM reference_text WHERE reference_id = ANY ($1)', [ids]);
  return new Map(rows.map((row) => [row.reference_id, toText(row)]));
}

/** The referee begins: the questions are kept as they are now. Beginning again keeps what is there. */
export async function beginText(tx: Transaction, referenceId: string, form: FormDefinition): Promise<void> {
  await tx.query('INSERT INTO reference_text (reference_id, form) VALUES ($1, $2::jsonb) ON CONFLICT DO NOTHING', [
    referenceId,
    JSON.stringify(form),
  ]);
}

/**
 * Saves a draft over `revision`.
 * @returns the new revision, or null when another version is stored.
 */
export async function saveDraft(
  tx: Transaction,
  referenceId: string,
  draft: { readonly revision: number; readonly answers: FormAnswers; readonly applicantMaySee: boolean | null },
): Promise<number | null> {
  const [saved] = await tx.query<{ revision: number }>(
    `UPDATE reference_text SET draft_answers = $2::jsonb, draft_may_see = $3, revision = revision + 1, saved_at = $4
     WHERE reference_id = $1 AND revision = $5 RETURNING revision`,
    [referenceId, JSON.stringify(draft.answers), draft.applicantMaySee, tx.now.toString(), draft.revision],
  );
  return saved?.revision ?? null;
}

/** Freezes what is sent; of the draft nothing is left. */
export async function giveText(
  tx: Transaction,
  referenceId: string,
  answers: FormAnswers,
  documents: readonly ReferenceDocument[],
): Promise<void> {
  await tx.query(
    `UPDATE reference_text SET answers = $2::jsonb, documents = $3::jsonb, draft_answers = '{}', draft_may_see = NULL
     WHERE reference_id = $1`,
    [referenceId, JSON.stringify(answers), JSON.stringify(documents)],
  );
}

/** Keeps the reason, if one was said; of the draft nothing is left. */
export async function declineText(
  tx: Transaction,
  referenceId: string,
  form: FormDefinition,
  reason: string,
): Promise<void> {
  await tx.query(
    `INSERT INTO reference_text (reference_id, form, decline_reason) VALUES ($1, $2::jsonb, $3)
     ON CONFLICT (reference_id) DO UPDATE SET decline_reason = $3, draft_answers = '{}', draft_may_see = NULL`,
    [referenceId, JSON.stringify(form), reason === '' ? null : reason],
  );
}
