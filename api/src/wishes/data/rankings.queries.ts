import type { Locale, LocalizedText } from '@placet/contract';
import type { NeedWithRanking } from '@placet/contract/wishes/wishes.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** What supervisors think of candidates of one need, as it is kept. */
export interface Ranking {
  readonly revision: number;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
  readonly finishedAt: string | null;
  readonly tiers: string[][];
  readonly excluded: { id: string; reason: string }[];
}

interface Row {
  revision: number;
  changedBy: string;
  changedAt: Date;
  finishedAt: Date | null;
}

/** Held, nobody else changes it before the transaction ends; of one that is not there yet the caller holds the need. */
export async function rankingOf(tx: Transaction, needId: string, hold = false): Promise<Ranking> {
  const [row] = await tx.query<Row & Record<string, unknown>>(
    `SELECT revision, changed_by_name AS "changedBy", changed_at AS "changedAt", finished_at AS "finishedAt" FROM need_ranking
     WHERE need_id = $1${hold ? ' FOR UPDATE' : ''}`,
    [needId],
  );
  const judged = await tx.query<{ id: string; tier: number | null; reason: string | null }>(
    `SELECT application_id AS id, tier, excluded_because AS reason FROM candidate_judgement WHERE need_id = $1 ORDER BY tier, application_id`,
    [needId],
  );
  const tiers = new Map<number, string[]>();
  const excluded: Ranking['excluded'] = [];
  for (const { id, tier, reason } of judged) {
    if (tier === null) excluded.push({ id, reason: reason ?? '' });
    else tiers.set(tier, [...(tiers.get(tier) ?? []), id]);
  }
  return {
    revision: row?.revision ?? 0,
    changedBy: row?.changedBy ?? null,
    changedAt: row?.changedAt.toISOString() ?? null,
    finishedAt: row?.finishedAt?.toISOString() ?? null,
    ...{ tiers: [...tiers.values()], excluded },
  };
}

export async function writeRanking(
  tx: Transaction,
  need: { readonly id: string; readonly callId: string; readonly teamId: string },
  ranking: Pick<Ranking, 'tiers' | 'excluded'> & { readonly finished: boolean; readonly by: string },
): Promise<void> {
  const { id, callId, teamId } = need;
  const { tiers, excluded, finished, by } = ranking;
  await tx.query(
    `INSERT INTO need_ranking (need_id, call_id, team_id, changed_by_name, changed_at, finished_at)
     VALUES ($1, $2, $3, $4, $5, CASE WHEN $6 THEN $5::timestamptz END)
     ON CONFLICT (need_id) DO UPDATE SET revision = need_ranking.revision + 1, changed_by_name = $4, changed_at = $5,
       finished_at = CASE WHEN $6 THEN coalesce(need_ranking.finished_at, $5::timestamptz) END`,
    [id, callId, teamId, by, tx.now.toString(), finished],
  );
  await tx.query('DELETE FROM candidate_judgement WHERE need_id = $1', [id]);
  await tx.query(
    `INSERT INTO candidate_judgement (need_id, application_id, call_id, team_id, tier, excluded_because)
     SELECT $1, j.id, $2, $3, j.tier, j.reason FROM jsonb_to_recordset($4) j (id uuid, tier smallint, reason text)`,
    [
      ...[id, callId, teamId],
      JSON.stringify([...tiers.flatMap((tier, at) => tier.map((one) => ({ id: one, tier: at + 1 }))), ...excluded]),
    ],
  );
}

/** Each need of a call with how far its ranking is. */
export async function rankingsInCall(tx: Transaction, callId: string): Promise<NeedWithRanking[]> {
  const rows = await tx.query<Omit<NeedWithRanking, 'finishedAt'> & { finishedAt: Date | null }>(
    `SELECT n.id, jsonb_build_object('id', t.id, 'name', t.name) AS team, n.positions,
       coalesce(n.starts_on, c.starts_on)::text AS "startsOn", coalesce(n.ends_on, c.ends_on)::text AS "endsOn",
       coalesce((SELECT jsonb_agg(s.name ORDER BY s.name) FROM team_supervisors() s WHERE s.team_id = t.id), '[]') AS supervisors,
       (SELECT count(*)::integer FROM candidate_judgement j WHERE j.need_id = n.id AND j.tier IS NOT NULL) AS judged,
       (SELECT count(*)::integer FROM candidate_judgement j WHERE j.need_id = n.id AND j.tier IS NULL) AS excluded,
       r.finished_at AS "finishedAt", r.changed_by_name AS "changedBy"
     FROM team_need n JOIN team t ON t.id = n.team_id JOIN call c ON c.id = n.call_id LEFT JOIN need_ranking r ON r.need_id = n.id
     WHERE n.call_id = $1 ORDER BY t.position, t.slug, n.id`,
    [callId],
  );
  return rows.map(({ finishedAt, ...row }) => ({ ...row, finishedAt: finishedAt?.toISOString() ?? null }));
}

const open = `FROM team_need n JOIN team_supervisors() s ON s.team_id = n.team_id
  LEFT JOIN need_ranking r ON r.need_id = n.id WHERE r.finished_at IS NULL`;

/** Supervisors of a call with a need whose ranking is not finished. */
export async function unranked(tx: Transaction, callId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT s.account_id AS id ${open} AND n.call_id = $1 ORDER BY 1`,
    [callId],
  );
  return rows.map(({ id }) => id);
}

/** Of every call whose deadline is nearer than `hours`: whom its rule has not reminded of it. As the system. */
export function supervisorsToRemind(
  tx: Transaction,
  hours: number,
): Promise<{ callId: string; accountId: string; dueAt: Date }[]> {
  return tx.query<{ callId: string; accountId: string; dueAt: Date }>(
    `SELECT DISTINCT n.call_id AS "callId", s.account_id AS "accountId", p.candidates_until AS "dueAt"
     FROM call_placement p JOIN team_need n ON n.call_id = p.call_id JOIN team_supervisors() s ON s.team_id = n.team_id
     LEFT JOIN need_ranking r ON r.need_id = n.id
     WHERE r.finished_at IS NULL AND p.candidates_shown <> 'none' AND p.candidates_until > $1
       AND p.candidates_until <= $1::timestamptz + make_interval(hours => $2)
       AND NOT EXISTS (SELECT FROM ranking_reminder d WHERE d.call_id = p.call_id AND d.account_id = s.account_id
         AND d.due_at = p.candidates_until)`,
    [tx.now.toString(), hours],
  );
}

export interface Reminded {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly call: LocalizedText;
  readonly timeZone: string;
  readonly needs: number;
  readonly until: Temporal.Instant | null;
}

/** As the system: whom to write to, or undefined when nothing waits for them. */
export async function reminded(
  tx: Transaction,
  callId: string,
  accountId: string,
): Promise<Omit<Reminded, 'until'> | undefined> {
  const [row] = await tx.query<Omit<Reminded, 'until'> & Record<string, unknown>>(
    `SELECT p.id AS "accountId", p.email, p.name, p.locale, c.name AS call, c.time_zone AS "timeZone",
       (SELECT count(*)::integer ${open} AND n.call_id = c.id AND s.account_id = p.id) AS needs
     FROM account p, call c WHERE p.id = $2 AND c.id = $1 AND p.deactivated_at IS NULL`,
    [callId, accountId],
  );
  return row && row.needs > 0 ? row : undefined;
}

/** Keeps that somebody is written to. @returns false when the rule has spoken for this deadline, or somebody wrote since `quiet` */
export async function keepReminder(
  tx: Transaction,
  {
    callId,
    accountId,
    dueAt,
    quiet,
  }: { callId: string; accountId: string; dueAt: Temporal.Instant | null; quiet: Temporal.Instant },
): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO ranking_reminder (call_id, account_id, due_at, sent_at)
     SELECT $1::uuid, $2::uuid, $3::timestamptz, $4::timestamptz WHERE $3::timestamptz IS NOT NULL
       OR NOT EXISTS (SELECT FROM ranking_reminder d WHERE d.call_id = $1 AND d.account_id = $2 AND d.sent_at > $5)
     ON CONFLICT ON CONSTRAINT uq_ranking_reminder DO NOTHING RETURNING 1`,
    [callId, accountId, dueAt?.toString() ?? null, tx.now.toString(), quiet.toString()],
  );
  return rows.length > 0;
}
