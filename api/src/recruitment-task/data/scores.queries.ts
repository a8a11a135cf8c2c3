import type { TaskScoreContent } from '@placet/contract/recruitment-task/schemas.ts';
import type { RubricDefinition } from '@placet/contract/rubric/schemas.ts';
import { asSystem } from '../../platform/database/as-system.ts';
import type { PersonalSeal } from '../../platform/crypto/vault.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

export const workingPlace = (assignmentId: string): string => `task_score|${assignmentId}|comment`;
export const versionPlace = (assignmentId: string, number: number): string =>
  `task_score_version|${assignmentId}/${String(number)}|comment`;

interface ContentRow {
  readonly scores: Record<string, number>;
  readonly comment: Buffer | null;
}

/** Without the applicant's key the words are gone, the scores are not. */
export function contentOf({ scores, comment }: ContentRow, seal: PersonalSeal | null, place: string): TaskScoreContent {
  if (comment === null || seal === null) return { scores, comment: '' };
  return { scores, comment: String(seal.open(place, comment)) };
}

export interface WorkingRow extends ContentRow {
  readonly revision: number;
  readonly savedAt: Date;
}

export async function workingCopy(tx: Transaction, assignmentId: string): Promise<WorkingRow | undefined> {
  const [row] = await tx.query<WorkingRow & Record<string, unknown>>(
    'SELECT scores, comment, revision, saved_at AS "savedAt" FROM task_score WHERE assignment_id = $1',
    [assignmentId],
  );
  return row;
}

/** Writes over the revision that was seen; the assignment is held. */
export async function writeWorkingCopy(
  tx: Transaction,
  assignmentId: string,
  { scores, comment }: TaskScoreContent,
  seal: PersonalSeal,
): Promise<number> {
  const sealed = comment === '' ? null : seal.seal(workingPlace(assignmentId), comment);
  const [row] = await tx.query<{ revision: number }>(
    `INSERT INTO task_score (assignment_id, scores, comment, saved_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (assignment_id) DO UPDATE SET scores = $2, comment = $3, saved_at = $4, revision = task_score.revision + 1
     RETURNING revision`,
    [assignmentId, scores, sealed, tx.now.toString()],
  );
  return row?.revision ?? 0;
}

export interface VersionRow extends ContentRow {
  readonly number: number;
  readonly submittedAt: Date;
}

/** The newest first. */
export function versionsOf(tx: Transaction, assignmentId: string): Promise<VersionRow[]> {
  return tx.query<VersionRow & Record<string, unknown>>(
    `SELECT number, scores, comment, submitted_at AS "submittedAt" FROM task_score_version WHERE assignment_id = $1
     ORDER BY number DESC LIMIT 200`,
    [assignmentId],
  );
}

export interface ScoredRow extends VersionRow {
  readonly assignmentId: string;
  readonly applicationId: string;
  readonly reviewerId: string;
  readonly definition: RubricDefinition;
}

/** A coordinator reads no accounts, but knows who reviews for them. */
export async function namesOf(tx: Transaction, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await asSystem(tx, 'task', (system) =>
    system.query<{ id: string; name: string }>('SELECT id, name FROM account WHERE id = ANY ($1)', [accounts]),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The newest version of every reviewer who stands, for a coordinator: of a call, or of one application of it. */
export function scoredIn(tx: Transaction, callId: string, applicationId: string | null = null): Promise<ScoredRow[]> {
  return tx.query<ScoredRow & Record<string, unknown>>(
    `SELECT r.id AS "assignmentId", r.application_id AS "applicationId", r.reviewer_id AS "reviewerId", v.number, v.scores, v.comment,
       v.submitted_at AS "submittedAt", b.definition
     FROM review_assignment r
     JOIN LATERAL (SELECT * FROM task_score_version w WHERE w.assignment_id = r.id ORDER BY w.number DESC LIMIT 1) v ON true
     JOIN rubric_version b ON b.id = v.rubric_version_id
     WHERE r.call_id = $1 AND r.state <> 'recused' AND ($2::uuid IS NULL OR r.application_id = $2) ORDER BY v.submitted_at, r.id`,
    [callId, applicationId],
  );
}
