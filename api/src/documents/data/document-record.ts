import type { FileType } from '@placet/contract/forms/limits.ts';
import type { FileRefusal } from '@placet/contract/documents/refusals.ts';
import type { DocumentState, ScanState } from '@placet/contract/documents/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { FileRules } from '../domain/judgement.ts';

/** A document with everything the server knows of it. */
export interface DocumentRecord {
  readonly id: string;
  readonly applicationId: string;
  /** Its owner: the applicant, or the reference it belongs to. */
  readonly accountId: string | null;
  readonly referenceId: string | null;
  /** Set where the applicant may read a referee's document. */
  readonly allowedTo: string | null;
  /** The application's call, where the actor may know it. */
  readonly callId: string | null;
  readonly question: string;
  readonly kind: string;
  readonly fileName: string;
  readonly size: number;
  /** Bytes as they were sent: more than are kept where a picture told more than it showed. */
  readonly sent: number;
  readonly modified: number | null;
  readonly received: number;
  readonly state: DocumentState;
  readonly scan: ScanState;
  readonly refusal: FileRefusal | null;
  readonly type: FileType | null;
  readonly pages: number | null;
  /** Hexadecimal. */
  readonly sha256: string | null;
  readonly storageKey: string;
  readonly rules: FileRules;
  readonly leasedUntil: Temporal.Instant | null;
  readonly submittedAt: Temporal.Instant | null;
  readonly createdAt: Temporal.Instant;
  readonly completedAt: Temporal.Instant | null;
}

interface Row {
  id: string;
  application_id: string;
  account_id: string | null;
  reference_id: string | null;
  allowed_to: string | null;
  call_id: string | null;
  question_key: string;
  kind: string;
  file_name: string;
  size: string;
  stripped: number;
  modified: string | null;
  received: string;
  state: DocumentState;
  scan_state: ScanState;
  refusal_code: string | null;
  refusal_params: object | null;
  detected_type: FileType | null;
  pages: number | null;
  sha256: string | null;
  storage_key: string;
  rules: FileRules;
  leased_until: Date | null;
  submitted_at: Date | null;
  created_at: Date;
  completed_at: Date | null;
}

const documentSql = `SELECT d.id, d.application_id, d.account_id, d.reference_id, a.call_id, d.question_key, d.kind, d.file_name, d.size, d.stripped, d.modified, d.received,
    d.state, d.scan_state, d.refusal_code, d.refusal_params, d.detected_type, d.pages, encode(d.sha256, 'hex') AS sha256, d.storage_key, d.rules,
    d.leased_until, d.submitted_at, d.created_at, d.completed_at,
    (SELECT a.account_id FROM reference r WHERE r.id = d.reference_id AND r.applicant_may_see AND r.state = 'submitted'
      AND d.submitted_at IS NOT NULL) AS allowed_to
  FROM document d LEFT JOIN application a ON a.id = d.application_id`;

function toRecord(row: Row): DocumentRecord {
  return {
    id: row.id,
    applicationId: row.application_id,
    accountId: row.account_id,
    referenceId: row.reference_id,
    allowedTo: row.allowed_to,
    callId: row.call_id,
    question: row.question_key,
    kind: row.kind,
    fileName: row.file_name,
    size: Number(row.size),
    sent: Number(row.size) + row.stripped,
    modified: row.modified === null ? null : Number(row.modified),
    received: Number(row.received),
    state: row.state,
    scan: row.scan_state,
    // Code and facts were written together, of one refusal.
    refusal:
      row.refusal_code === null
        ? null
        : ({ code: row.refusal_code, params: row.refusal_params ?? {} } as unknown as FileRefusal),
    type: row.detected_type,
    pages: row.pages,
    sha256: row.sha256,
    storageKey: row.storage_key,
    rules: row.rules,
    leasedUntil: row.leased_until?.toTemporalInstant() ?? null,
    submittedAt: row.submitted_at?.toTemporalInstant() ?? null,
    createdAt: row.created_at.toTemporalInstant(),
    completedAt: row.completed_at?.toTemporalInstant() ?? null,
  };
}

/** One document, as far as row-level security lets the actor see it; held against others who want to change it. */
export async function readDocument(tx: Transaction, id: string, hold = false): Promise<DocumentRecord | null> {
  const [row] = await tx.query<Row>(`${documentSql} WHERE d.id = $1${hold ? ' FOR UPDATE OF d' : ''}`, [id]);
  return row ? toRecord(row) : null;
}

/** Which documents are asked for; what is left out does not matter. */
export interface DocumentFilter {
  readonly applicationId?: string;
  readonly accountId?: string;
  readonly referenceId?: string;
  readonly question?: string;
}

/** Documents, oldest first. */
export async function findDocuments(tx: Transaction, filter: DocumentFilter): Promise<DocumentRecord[]> {
  const rows = await tx.query<Row>(
    `${documentSql} WHERE ($1::uuid IS NULL OR d.application_id = $1) AND ($2::uuid IS NULL OR d.account_id = $2)
       AND ($3::uuid IS NULL OR d.reference_id = $3) AND ($4::text IS NULL OR d.question_key = $4)
     ORDER BY d.created_at, d.id LIMIT 500`,
    [filter.applicationId ?? null, filter.accountId ?? null, filter.referenceId ?? null, filter.question ?? null],
  );
  return rows.map(toRecord);
}
