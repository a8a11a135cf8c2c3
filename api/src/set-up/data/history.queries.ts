import { callEvent, type CallHistory, type CallPart } from '@placet/contract/set-up/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

type Event = CallHistory['events'][number];

interface Row {
  at: Date;
  type: Event['type'];
  actor: { readonly name?: string };
  data: { readonly part?: CallPart; readonly reason?: string; readonly until?: string | null };
}

/** What was done to a call, the latest first. */
export async function readHistory(tx: Transaction, callId: string): Promise<Event[]> {
  const rows = await tx.query<Row & Record<string, unknown>>(
    `SELECT at, type, actor, data FROM audit_event WHERE subject_type = 'call' AND subject_id = $1 AND type = ANY ($2)
     ORDER BY seq DESC LIMIT 500`,
    [callId, callEvent.shape.type.options],
  );
  return rows.map(({ at, type, actor, data }) => ({
    at: at.toISOString(),
    who: actor.name ?? null,
    type,
    part: data.part ?? null,
    reason: data.reason ?? null,
    until: data.until ?? null,
  }));
}
