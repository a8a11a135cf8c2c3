import type { PersonalSeal } from '../../platform/crypto/vault.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

export interface AnswerRow {
  readonly revision: number;
  readonly text: Buffer | null;
  readonly documentId: string | null;
  readonly savedAt: Date;
  readonly handedInAt: Date | null;
  readonly lateSeconds: number | null;
}

/** Where an answer's text stands: it opens in no other place. */
const place = (applicationId: string): string => `task_answer|${applicationId}|text`;

export async function readAnswer(tx: Transaction, applicationId: string): Promise<AnswerRow | undefined> {
  const [row] = await tx.query<AnswerRow & Record<string, unknown>>(
    `SELECT revision, text, document_id AS "documentId", saved_at AS "savedAt", handed_in_at AS "handedInAt", late_seconds AS "lateSeconds"
     FROM task_answer WHERE application_id = $1`,
    [applicationId],
  );
  return row;
}

/** Empty when nothing was written, or the applicant's key was destroyed. */
export function textOf(applicationId: string, row: AnswerRow | undefined, seal: PersonalSeal | null): string {
  return row?.text && seal ? String(seal.open(place(applicationId), row.text)) : '';
}

/** Writes over the revision that was seen; what was sent is held. */
export async function writeAnswer(
  tx: Transaction,
  of: { readonly applicationId: string; readonly callId: string; readonly accountId: string },
  { text, documentId }: { readonly text: string; readonly documentId: string | null },
  seal: PersonalSeal,
): Promise<number> {
  const [row] = await tx.query<{ revision: number }>(
    `INSERT INTO task_answer (application_id, call_id, account_id, text, document_id, saved_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (application_id) DO UPDATE SET text = $4, document_id = $5, saved_at = $6, revision = task_answer.revision + 1
     RETURNING revision`,
    [
      of.applicationId,
      of.callId,
      of.accountId,
      text === '' ? null : seal.seal(place(of.applicationId), text),
      documentId,
      tx.now.toString(),
    ],
  );
  return row?.revision ?? 0;
}
