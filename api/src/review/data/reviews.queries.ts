import type { Recommendation, ReviewContent } from '@placet/contract/review/schemas.ts';
import type { PersonalSeal } from '../../platform/crypto/vault.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** Where comments stand: each opens in no other place. */
export const workingPlace = (assignmentId: string): string => `review|${assignmentId}|comment`;
export const versionPlace = (assignmentId: string, number: number): string =>
  `review_version|${assignmentId}/${String(number)}|comment`;

interface ContentRow {
  readonly scores: Record<string, number>;
  readonly comment: Buffer | null;
  readonly recommendation: Recommendation | null;
  readonly confidence: number | null;
}

const content = 'scores, comment, recommendation, confidence';

/** What a reviewer wrote; without the applicant's key the words are gone, the scores are not. */
export function contentOf(row: ContentRow, seal: PersonalSeal | null, place: string): ReviewContent {
  const { scores, recommendation, confidence, comment } = row;
  return { scores, recommendation, confidence, comment: comment === null ? '' : opened(seal, place, comment) };
}

function opened(seal: PersonalSeal | null, place: string, comment: Buffer): string {
  try {
    return seal === null ? '' : String(seal.open(place, comment));
  } catch {
    return '';
  }
}

export interface WorkingRow extends ContentRow {
  readonly revision: number;
  readonly savedAt: Date;
}

export async function workingCopy(tx: Transaction, assignmentId: string): Promise<WorkingRow | undefined> {
  const [row] = await tx.query<WorkingRow & Record<string, unknown>>(
    `SELECT ${content}, revision, saved_at AS "savedAt" FROM review WHERE assignment_id = $1`,
    [assignmentId],
  );
  return row;
}

/** Writes over the revision that was seen; the assignment is held. */
export async function writeWorkingCopy(
  tx: Transaction,
  assignmentId: string,
  { scores, recommendation, confidence, comment, active }: ReviewContent & { readonly active: number },
  seal: PersonalSeal,
): Promise<number> {
  const [row] = await tx.query<{ revision: number }>(
    `INSERT INTO review (assignment_id, scores, comment, recommendation, confidence, saved_at, active_seconds) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (assignment_id) DO UPDATE SET scores = $2, comment = $3, recommendation = $4, confidence = $5, saved_at = $6,
       revision = review.revision + 1, active_seconds = least(review.active_seconds + $7, 1000000)
     RETURNING revision`,
    [
      assignmentId,
      scores,
      comment === '' ? null : seal.seal(workingPlace(assignmentId), comment),
      recommendation,
      confidence,
      tx.now.toString(),
      active,
    ],
  );
  return row?.revision ?? 0;
}

export interface VersionRow extends ContentRow {
  readonly assignmentId: string;
  readonly number: number;
  readonly rubricVersionId: string;
  readonly submittedAt: Date;
}
const version = `assignment_id AS "assignmentId", number, rubric_version_id AS "rubricVersionId", submitted_at AS "submittedAt", ${content}`;

/** The newest first. */
export function versionsOf(tx: Transaction, assignmentId: string): Promise<VersionRow[]> {
  return tx.query<VersionRow & Record<string, unknown>>(
    `SELECT ${version} FROM review_version WHERE assignment_id = $1 ORDER BY number DESC LIMIT 200`,
    [assignmentId],
  );
}

/** What others submitted, as far as the call's rule lets this reviewer see it now. */
export function peersOf(tx: Transaction, assignmentId: string): Promise<VersionRow[]> {
  return tx.query<VersionRow & Record<string, unknown>>(`SELECT ${version} FROM peer_reviews($1)`, [assignmentId]);
}
