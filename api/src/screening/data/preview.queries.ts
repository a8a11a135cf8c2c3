import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type { ScreeningOutcome } from '@placet/contract/screening/schemas.ts';
import type { CallScope } from '../../coordination/coordinated-calls.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { PartsRow } from './queue.queries.ts';

export interface PreviewRow extends PartsRow {
  id: string;
  number: string;
  name: string;
  state: ReceivedState;
  outcome: ScreeningOutcome | null;
  against: number;
  /** The actor's own. */
  own: boolean;
}

/** Those of the named that were received in the actor's calls. */
export function readForPreview(tx: Transaction, scope: CallScope, ids: readonly string[]): Promise<PreviewRow[]> {
  return tx.query<PreviewRow>(
    `SELECT a.id, a.number, coalesce(a.applicant_name, '') AS name, a.state, coalesce(a.account_id = current_account(), false) AS own, s.outcome, s.against, p.references_expected, p.references_given,
       p.references_declined, p.documents_unscanned, p.documents_infected, p.duplicates, p.earlier
     FROM screening_parts($1) p JOIN application a ON a.id = p.application_id JOIN application_screening s ON s.application_id = a.id
     WHERE $2::uuid[] IS NULL OR a.call_id = ANY ($2)`,
    [ids, scope === 'all' ? null : scope],
  );
}

export interface Named {
  readonly number: string;
  readonly name: string;
  readonly state: ReceivedState;
}

/** How they are called and where they stand; those of other calls are not among them. */
export async function readNames(tx: Transaction, ids: readonly string[]): Promise<Map<string, Named>> {
  const rows = await tx.query<Named & { id: string }>(
    `SELECT id, number, coalesce(applicant_name, '') AS name, state FROM application WHERE id = ANY ($1) AND submitted_at IS NOT NULL`,
    [ids],
  );
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}
