import type { LocalizedText } from '@placet/contract';
import type { PlacementView } from '@placet/contract/placement/publication.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import { mostAtOnce, Calendar } from '../domain/periods.ts';

interface Wanted {
  readonly candidate: string;
  readonly need: string;
  readonly from: string;
  readonly to: string;
}

/** Those of the wanted for whom no seat is free any more, seat after seat in this order. */
export async function fullNeeds(tx: Transaction, wanted: readonly Wanted[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string; positions: number; taken: { from: string; to: string }[] }>(
    `SELECT n.id, n.positions, coalesce(jsonb_agg(jsonb_build_object('from', p.starts_on, 'to', p.ends_on)) FILTER (WHERE p.id IS NOT NULL), '[]')
       AS taken
     FROM team_need n LEFT JOIN placement p ON p.need_id = n.id AND p.state IN ('reserved', 'confirmed')
     WHERE n.id = ANY ($1) GROUP BY n.id`,
    [[...new Set(wanted.map(({ need }) => need))]],
  );
  const calendar = new Calendar();
  const needs = new Map(
    rows.map(({ id, positions, taken }) => [id, { positions, taken: taken.map((days) => calendar.days(days)) }]),
  );
  const full = new Set<string>();
  for (const one of wanted) {
    const need = needs.get(one.need);
    const days = calendar.days(one);
    if (!need || mostAtOnce(need.taken, days) >= need.positions) full.add(one.candidate);
    else need.taken.push(days);
  }
  return full;
}

interface SeatRow {
  readonly id: string;
  readonly callId: string;
  readonly needId: string;
  readonly teamId: string;
  readonly team: LocalizedText;
  readonly applicationId: string;
  readonly number: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly state: PlacementView['state'];
  readonly follows: string | null;
  readonly reason: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly endedHow: NonNullable<PlacementView['ended']>['how'] | null;
  readonly endedReason: string;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
}

export type { SeatRow as PlacementRow };

const select = `SELECT p.id, p.call_id AS "callId", p.need_id AS "needId", p.team_id AS "teamId", t.name AS team, p.application_id AS "applicationId",
    a.number, coalesce(a.applicant_name, '') AS name, p.starts_on::text AS "from", p.ends_on::text AS "to", p.state, p.follows, p.reason,
    p.made_by_name AS "madeBy", p.made_at AS "madeAt", p.ended_how AS "endedHow", p.ended_reason AS "endedReason", p.ended_by_name AS "endedBy",
    p.ended_at AS "endedAt"
  FROM placement p JOIN application a ON a.id = p.application_id JOIN team t ON t.id = p.team_id`;

/** Of people whom the actor may see; by team, need and first day. */
export function placementsOf(tx: Transaction, callId: string): Promise<SeatRow[]> {
  return tx.query<SeatRow & Record<string, unknown>>(
    `${select} WHERE p.call_id = $1 ORDER BY t.position, t.slug, p.need_id, p.starts_on, p.id`,
    [callId],
  );
}

export async function findPlacement(tx: Transaction, id: string, hold = false): Promise<SeatRow | undefined> {
  const [row] = await tx.query<SeatRow & Record<string, unknown>>(
    `${select} WHERE p.id = $1${hold ? ' FOR UPDATE OF p' : ''}`,
    [id],
  );
  return row;
}

/** They leave the seat on `lastDay`; null: they never take it. */
export async function leaveSeat(
  tx: Transaction,
  id: string,
  {
    lastDay,
    how,
    reason,
  }: { readonly lastDay: string | null; readonly how: 'moved' | 'ended_early' | 'cancelled'; readonly reason: string },
): Promise<void> {
  await tx.query(
    `UPDATE placement SET ends_on = coalesce($2, ends_on), state = CASE WHEN $2::date IS NULL THEN 'cancelled' ELSE state END, ended_how = $3,
       ended_reason = $4, ended_by_name = $5, ended_at = $6 WHERE id = $1`,
    [id, lastDay, how, reason, tx.actor.kind === 'account' ? tx.actor.name : '', tx.now.toString()],
  );
}

export interface SeatNeed {
  readonly id: string;
  readonly team: { readonly id: string; readonly name: LocalizedText };
  readonly from: string | null;
  readonly to: string | null;
  readonly positions: number;
}

export function seatNeeds(tx: Transaction, callId: string): Promise<SeatNeed[]> {
  return tx.query<SeatNeed & Record<string, unknown>>(
    `SELECT n.id, jsonb_build_object('id', t.id, 'name', t.name) AS team, coalesce(n.starts_on, c.starts_on)::text AS "from",
       coalesce(n.ends_on, c.ends_on)::text AS "to", n.positions
     FROM team_need n JOIN team t ON t.id = n.team_id JOIN call c ON c.id = n.call_id WHERE n.call_id = $1 ORDER BY t.position, t.slug, n.id`,
    [callId],
  );
}

/** Who accepted an offer of the call and holds no seat of it, with the days of the offer. */
export function acceptedWithoutSeat(
  tx: Transaction,
  callId: string,
): Promise<{ applicationId: string; number: string; name: string; from: string; to: string }[]> {
  return tx.query(
    `SELECT a.id AS "applicationId", a.number, coalesce(a.applicant_name, '') AS name, o.starts_on::text AS "from", o.ends_on::text AS "to"
     FROM offer o JOIN application a ON a.id = o.application_id
     WHERE o.call_id = $1 AND o.state = 'accepted' AND a.account_id IS DISTINCT FROM current_account() AND NOT EXISTS (
       SELECT FROM placement p WHERE p.application_id = a.id AND p.state IN ('reserved', 'confirmed')) ORDER BY a.number`,
    [callId],
  );
}
