import type { NewPin, PinView } from '@placet/contract/placement/plans.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

type PinRow = Omit<PinView, 'setAt'> & { setAt: Date };

/** What is decided of single pairs, of people whom the actor may see. */
export async function pinsOf(tx: Transaction, callId: string): Promise<PinView[]> {
  const rows = await tx.query<PinRow & Record<string, unknown>>(
    `SELECT p.application_id AS "applicationId", a.number, coalesce(a.applicant_name, '') AS name, p.need_id AS "needId", p.kind, p.reason,
       p.set_by_name AS "setBy", p.set_at AS "setAt"
     FROM placement_pin p JOIN application a ON a.id = p.application_id WHERE p.call_id = $1 ORDER BY p.set_at DESC, p.application_id`,
    [callId],
  );
  return rows.map(({ setAt, ...row }) => ({ ...row, setAt: setAt.toISOString() }));
}

/** In place of what was said of the pair. The database keeps a second pin of one person out (uq_placement_pin). */
export async function keepPin(tx: Transaction, callId: string, pin: NewPin): Promise<void> {
  await tx.query(
    `INSERT INTO placement_pin (application_id, need_id, call_id, kind, reason, set_by_name, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (application_id, need_id) DO UPDATE SET kind = excluded.kind, reason = excluded.reason, set_by_name = excluded.set_by_name,
       set_at = excluded.set_at`,
    [
      ...[pin.applicationId, pin.needId, callId, pin.kind, pin.reason],
      ...[tx.actor.kind === 'account' ? tx.actor.name : '', tx.now.toString()],
    ],
  );
}

/** @returns false when there was none */
export async function removePin(
  tx: Transaction,
  callId: string,
  applicationId: string,
  needId: string,
): Promise<boolean> {
  const rows = await tx.query(
    'DELETE FROM placement_pin WHERE call_id = $1 AND application_id = $2 AND need_id = $3 RETURNING 1',
    [callId, applicationId, needId],
  );
  return rows.length > 0;
}
