import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type { LocalizedText } from '@placet/contract';
import { asSystem } from '../../platform/database/as-system.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

export interface KnownPerson {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly state: ReceivedState;
}

/** Received applications of a call as its coordinator may see them: nobody sees their own. */
export async function peopleOf(tx: Transaction, callId: string): Promise<ReadonlyMap<string, KnownPerson>> {
  const rows = await tx.query<KnownPerson & Record<string, unknown>>(
    `SELECT id, number, coalesce(applicant_name, '') AS name, state FROM application
     WHERE call_id = $1 AND submitted_at IS NOT NULL AND account_id IS DISTINCT FROM current_account()`,
    [callId],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function teamNames(tx: Transaction, callId: string): Promise<ReadonlyMap<string, LocalizedText>> {
  const rows = await tx.query<{ id: string; name: LocalizedText }>(
    `SELECT DISTINCT t.id, t.name FROM team_need n JOIN team t ON t.id = n.team_id WHERE n.call_id = $1`,
    [callId],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Names of those who look after interns: a coordinator reads no accounts, but knows who supervises. */
export async function supervisorNames(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await asSystem(tx, 'placement', (system) =>
    system.query<{ id: string; name: string }>('SELECT id, name FROM account WHERE id = ANY ($1)', [ids]),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface SeatRow {
  readonly needId: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Seats that are held, with whose they are. */
export function heldSeats(tx: Transaction, callId: string): Promise<SeatRow[]> {
  return tx.query<SeatRow & Record<string, unknown>>(
    `SELECT p.need_id AS "needId", coalesce(a.applicant_name, '') AS name, p.starts_on::text AS "from", p.ends_on::text AS "to"
     FROM placement p JOIN application a ON a.id = p.application_id
     WHERE p.call_id = $1 AND p.state IN ('reserved', 'confirmed') ORDER BY p.starts_on, p.id`,
    [callId],
  );
}
