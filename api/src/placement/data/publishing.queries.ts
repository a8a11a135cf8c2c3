import type { Locale, LocalizedText } from '@placet/contract';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import { asSystem } from '../../platform/database/as-system.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** Somebody whom a plan places, with where mails to them go. */
export interface ToPublish {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly locale: Locale;
  readonly state: ReceivedState;
  readonly accountId: string;
  readonly email: string;
  readonly addressedAs: string;
  /** Of an accepted offer. */
  readonly decisionId: string | null;
  /** Holds a seat in any call that overlaps with the days asked for. */
  readonly overlaps: boolean;
}

/** Received applications that the actor may see, by id. @param days by application: the days that they would be placed for */
export async function toPublish(
  tx: Transaction,
  callId: string,
  days: ReadonlyMap<string, { readonly from: string; readonly to: string }>,
): Promise<ReadonlyMap<string, ToPublish>> {
  const rows = await tx.query<ToPublish & Record<string, unknown>>(
    `SELECT a.id, a.number, coalesce(a.applicant_name, '') AS name, a.locale, a.state, a.account_id AS "accountId", p.email,
       coalesce(p.address_name, p.name) AS "addressedAs",
       (SELECT o.decision_id FROM offer o WHERE o.application_id = a.id AND o.state = 'accepted') AS "decisionId",
       seat_elsewhere(a.id, w."from", w."to") AS overlaps
     FROM unnest($2::uuid[], $3::date[], $4::date[]) AS w (id, "from", "to") JOIN application a ON a.id = w.id JOIN account p ON p.id = a.account_id
     WHERE a.call_id = $1 AND a.submitted_at IS NOT NULL AND a.account_id IS DISTINCT FROM current_account()`,
    [callId, [...days.keys()], [...days.values()].map(({ from }) => from), [...days.values()].map(({ to }) => to)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface TeamFacts {
  readonly id: string;
  readonly name: LocalizedText;
  readonly place: LocalizedText;
  readonly supervisors: readonly Supervisor[];
}

export interface Supervisor {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

/** By need: its team, where it works, and who leads it. Read as the system: a coordinator reads no accounts. */
export function teamsOfNeeds(tx: Transaction, needs: readonly string[]): Promise<ReadonlyMap<string, TeamFacts>> {
  return asSystem(tx, 'placement', async (system) => {
    const rows = await system.query<TeamFacts & { need: string }>(
      `SELECT n.id AS need, t.id, t.name, CASE WHEN n.place = '{}' THEN t.place ELSE n.place END AS place, (
         SELECT coalesce(jsonb_agg(jsonb_build_object('accountId', a.id, 'name', a.name, 'email', a.email, 'locale', a.locale) ORDER BY a.name, a.id), '[]')
         FROM account_role r JOIN account a ON a.id = r.account_id AND a.deactivated_at IS NULL
         WHERE r.role = 'supervisor' AND r.team_id = t.id) AS supervisors
       FROM team_need n JOIN team t ON t.id = n.team_id WHERE n.id = ANY ($1)`,
      [[...new Set(needs)]],
    );
    return new Map(rows.map(({ need, ...team }) => [need, team]));
  });
}

export interface NewSeat {
  readonly callId: string;
  readonly needId: string;
  readonly applicationId: string;
  readonly from: string;
  readonly to: string;
  readonly state: 'reserved' | 'confirmed';
  readonly decisionId: string | null;
  readonly planId: string | null;
  readonly follows: string | null;
  readonly reason: string;
}

/** The database refuses it where no seat is free, or the person sits elsewhere. @returns its id */
export async function takeSeat(tx: Transaction, seat: NewSeat): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO placement (call_id, need_id, team_id, application_id, account_id, starts_on, ends_on, state, decision_id, plan_id, follows, reason,
       made_by_name, made_at)
     SELECT $1, n.id, n.team_id, a.id, a.account_id, $4, $5, $6, $7, $8, $9, $10, $11, $12
     FROM team_need n JOIN application a ON a.id = $3 AND a.call_id = n.call_id WHERE n.id = $2 AND n.call_id = $1 RETURNING id`,
    [
      ...[seat.callId, seat.needId, seat.applicationId, seat.from, seat.to, seat.state],
      ...[seat.decisionId, seat.planId, seat.follows, seat.reason],
      ...[tx.actor.kind === 'account' ? tx.actor.name : '', tx.now.toString()],
    ],
  );
  if (!row) throw new Error('a seat was not taken');
  return row.id;
}

export async function publishPlan(tx: Transaction, id: string): Promise<void> {
  await tx.query(
    `UPDATE placement_plan SET state = 'published', published_at = $2, published_by_name = $3 WHERE id = $1 AND state = 'proposed'`,
    [id, tx.now.toString(), tx.actor.kind === 'account' ? tx.actor.name : ''],
  );
}
