import { Injectable } from '@nestjs/common';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import {
  batchLimit,
  type BatchPreview,
  type BatchPreviewWanted,
  type BatchRefusal,
  type BatchWarning,
} from '@placet/contract/screening/schemas.ts';
import { authoriseKind } from '../../access/authorise.ts';
import { coordinatedCalls, type CallScope } from '../../coordination/coordinated-calls.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { readForPreview, type PreviewRow } from '../data/preview.queries.ts';
import { readQueueIds } from '../data/queue.queries.ts';
import { stateAfter } from '../actions.ts';

type Rows = BatchPreview['rows'];

/** What a batch would do, to each: it changes, or it does not and why, and what one should have looked at before. */
@Injectable()
export class PreviewBatch {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(actor: Actor, wanted: BatchPreviewWanted): Promise<BatchPreview> {
    authoriseKind(actor, 'screening.decide');
    const scope = coordinatedCalls(actor);
    return this.unitOfWork.read(actor, async (tx) => {
      const ids = await this.idsOf(tx, scope, wanted);
      const asked = ids.slice(0, batchLimit);
      const known = new Map((await readForPreview(tx, scope, asked)).map((row) => [row.id, row]));
      const rows: Rows = asked.map((id) => {
        const row = known.get(id);
        // What is not there and what is not theirs read the same.
        return row
          ? toRow(row, wanted)
          : { id, number: null, name: null, state: null, refused: 'not_found', warnings: [] };
      });
      return { rows, more: ids.length > batchLimit };
    });
  }

  private async idsOf(
    tx: Transaction,
    scope: CallScope,
    { applications, filter }: BatchPreviewWanted,
  ): Promise<string[]> {
    if (!filter) return applications ?? [];
    return readQueueIds(tx, { scope, filters: filter, beside: null, limit: batchLimit + 1 });
  }
}

function toRow(row: PreviewRow, wanted: BatchPreviewWanted): Rows[number] {
  const refused = row.own ? 'own_application' : refusalOf(row, wanted);
  const { id, number, name, state } = row;
  return { id, number, name, state, refused, warnings: refused === null ? warningsOf(row, wanted) : [] };
}

function refusalOf(
  { state, against }: { state: ReceivedState; against: number },
  { action, reason }: BatchPreviewWanted,
): BatchRefusal | null {
  if (stateAfter(state, action) === null) return 'not_possible';
  return action === 'find_ineligible' && reason === 'rules' && against === 0 ? 'no_rule_against' : null;
}

/** Of what is accepted, whatever is not as it should be; of what is found ineligible, that nothing is. */
function warningsOf(row: PreviewRow, { action }: BatchPreviewWanted): BatchWarning[] {
  if (action === 'find_ineligible') return [];
  const found: [BatchWarning, boolean][] = [
    ['not_eligible', row.outcome === 'not_eligible'],
    ['unsure', row.outcome === 'unsure'],
    ['unknown', row.outcome === 'unknown' || row.outcome === null],
    ['duplicates', row.duplicates > 0],
    ['references_missing', row.references_given < row.references_expected],
    ['documents_unscanned', row.documents_unscanned > 0],
    ['documents_infected', row.documents_infected > 0],
  ];
  return found.flatMap(([warning, is]) => (is ? [warning] : []));
}
