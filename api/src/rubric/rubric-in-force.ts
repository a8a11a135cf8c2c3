import type { RubricDefinition, RubricPurpose } from '@placet/contract/rubric/schemas.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';

export interface PublishedRubric {
  readonly id: string;
  readonly number: number;
  readonly definition: RubricDefinition;
}

/** What a call scores this by now. */
export async function rubricInForce(
  tx: Transaction,
  callId: string,
  purpose: RubricPurpose = 'application',
): Promise<PublishedRubric | undefined> {
  const [row] = await tx.query<PublishedRubric & Record<string, unknown>>(
    `SELECT id, number, definition FROM rubric_version WHERE call_id = $1 AND purpose = $2 AND published_at IS NOT NULL
     ORDER BY number DESC LIMIT 1`,
    [callId, purpose],
  );
  return row;
}

export async function rubricsOf(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RubricDefinition>> {
  const rows = await tx.query<{ id: string; definition: RubricDefinition }>(
    'SELECT id, definition FROM rubric_version WHERE id = ANY ($1) AND published_at IS NOT NULL',
    [ids],
  );
  return new Map(rows.map(({ id, definition }) => [id, definition]));
}
