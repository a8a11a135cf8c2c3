import type { ApplicationState } from '@placet/contract/applications/states.ts';
import type { LocalizedText } from '@placet/contract';
import type { RubricDefinition } from '@placet/contract/rubric/schemas.ts';
import type { Scores } from '@placet/contract/rubric/score.ts';
import { asSystem } from '../../platform/database/as-system.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

export interface RankedCall {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly places: number | null;
}

/** Those that were or are judged; who withdrew or is inactive does not compete. */
const competing: readonly ApplicationState[] = [
  ...([
    'in_review',
    'shortlisted',
    'waitlisted',
    'offered',
    'accepted',
    'declined',
    'lapsed',
    'revoked',
    'rejected',
  ] as const),
];
/** Those about whom nothing is decided: only for them are further reviews of use. */
export const undecided: readonly ApplicationState[] = ['in_review', 'shortlisted', 'waitlisted'];

export interface CompetingApplication {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly state: ApplicationState;
}

export interface CountedReview {
  readonly id: string;
  readonly applicationId: string;
  readonly reviewerId: string;
  readonly rubricVersionId: string;
  readonly scores: Scores;
}

export async function callToRank(tx: Transaction, id: string): Promise<RankedCall | undefined> {
  const [call] = await tx.query<RankedCall>('SELECT id, slug, name, places FROM call WHERE id = $1', [id]);
  return call;
}

/** The rubric reviewers score by now. */
export async function rubricInForce(
  tx: Transaction,
  callId: string,
): Promise<{ id: string; number: number; definition: RubricDefinition } | undefined> {
  const [rubric] = await tx.query<{ id: string; number: number; definition: RubricDefinition }>(
    `SELECT id, number, definition FROM rubric_version WHERE call_id = $1 AND purpose = 'application' AND published_at IS NOT NULL ORDER BY number DESC LIMIT 1`,
    [callId],
  );
  return rubric;
}

/** Nobody sees how they themselves are judged. */
export function competingApplications(tx: Transaction, callId: string): Promise<CompetingApplication[]> {
  return tx.query<CompetingApplication>(
    `SELECT id, number, coalesce(applicant_name, '') AS name, state FROM application
     WHERE call_id = $1 AND state = ANY ($2) AND account_id IS DISTINCT FROM current_account() ORDER BY id`,
    [callId, competing],
  );
}

/** Of each review the version submitted last. Who stepped aside or has a conflict of interest has no review. */
export function countedReviews(tx: Transaction, callId: string): Promise<CountedReview[]> {
  return tx.query<CountedReview>(
    `SELECT r.id, r.application_id AS "applicationId", r.reviewer_id AS "reviewerId", v.rubric_version_id AS "rubricVersionId", v.scores
     FROM review_assignment r JOIN application a ON a.id = r.application_id AND a.state = ANY ($2)
     JOIN LATERAL (SELECT w.rubric_version_id, w.scores FROM review_version w WHERE w.assignment_id = r.id
       ORDER BY w.number DESC LIMIT 1) v ON true
     WHERE r.call_id = $1 AND r.state <> 'recused' AND a.account_id IS DISTINCT FROM current_account() ORDER BY r.id`,
    [callId, competing],
  );
}

/** Names of reviewers: a coordinator reads no accounts, but knows who reviews for them. */
export async function namesOf(tx: Transaction, accounts: readonly string[]): Promise<Map<string, string>> {
  const rows = await asSystem(tx, 'ranking', (system) =>
    system.query<{ id: string; name: string }>('SELECT id, name FROM account WHERE id = ANY ($1)', [accounts]),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
