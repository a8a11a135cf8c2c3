import type { Locale } from '@placet/contract';
import type { ReceivedState } from '@placet/contract/coordination/list.ts';
import type { DecisionFilters, DecisionPage, DecisionRow, DecisionTab } from '@placet/contract/decisions/schemas.ts';
import { Parameters } from '../../platform/database/parameters.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import {
  decisionColumns,
  instant,
  standingColumns,
  toConflicts,
  toStaged,
  type DecisionColumns,
  type OfferColumns,
  type StandingColumns,
} from './rows.ts';

const inTab: Readonly<Record<DecisionTab, string>> = {
  undecided: `a.state IN ('in_review', 'shortlisted') AND d.id IS NULL`,
  staged: 'd.id IS NOT NULL',
  offers: 'o.application_id IS NOT NULL',
  waitlist: 'w.application_id IS NOT NULL',
  rejected: `a.state = 'rejected'`,
};

const joined = `application a LEFT JOIN decision d ON d.application_id = a.id AND d.ended IS NULL
  LEFT JOIN offer o ON o.application_id = a.id LEFT JOIN waitlist_place w ON w.application_id = a.id
  LEFT JOIN appeal v ON v.application_id = a.id`;

/** Nobody sees what is meant for themselves, not even that they are among those counted. */
function inCall(tx: Transaction, callId: string, parameters: Parameters): string {
  const where = [`a.call_id = ${parameters.add(callId, 'uuid')} AND a.submitted_at IS NOT NULL`];
  if (tx.actor.kind === 'account') where.push(`a.account_id <> ${parameters.add(tx.actor.accountId, 'uuid')}`);
  return where.join(' AND ');
}

function matching(tx: Transaction, callId: string, filters: DecisionFilters, parameters: Parameters): string {
  const where = [inCall(tx, callId, parameters), inTab[filters.tab]];
  if (filters.state !== undefined) where.push(`a.state = ${parameters.add(filters.state, 'text')}`);
  if (filters.outcome !== undefined) where.push(`d.outcome = ${parameters.add(filters.outcome, 'text')}`);
  if (filters.q !== undefined && filters.q !== '') {
    const like = parameters.add(`%${filters.q.replace(/[\\%_]/g, '\\$&')}%`, 'text');
    where.push(`(a.applicant_name ILIKE ${like} OR a.number ILIKE ${like})`);
  }
  return where.join(' AND ');
}

type Row = Partial<DecisionColumns & OfferColumns> &
  StandingColumns & {
    id: string;
    number: string;
    name: string;
    locale: Locale;
    state: ReceivedState;
    position: number | null;
    appeal_asked: boolean;
    appeal_answered: boolean;
  };

export interface Wanted {
  readonly callId: string;
  readonly filters: DecisionFilters;
  readonly after: string | null;
  readonly limit: number;
}

/** One page; the waiting list in its own order and whole, the rest in the order of sending. */
export async function readRows(
  tx: Transaction,
  { callId, filters, after, limit }: Wanted,
): Promise<{ rows: Omit<DecisionRow, 'task'>[]; next: string | null }> {
  const parameters = new Parameters();
  const where = matching(tx, callId, filters, parameters);
  const whole = filters.tab === 'waitlist';
  const beyond = after !== null && !whole ? ` AND a.id > ${parameters.add(after, 'uuid')}` : '';
  const rows = await tx.query<Row>(
    `SELECT a.id, a.number, coalesce(a.applicant_name, '') AS name, a.locale, a.state, ${decisionColumns}, ${standingColumns},
       o.application_id, o.state AS offer_state, o.starts_on::text AS offer_starts_on, o.ends_on::text AS offer_ends_on,
       o.answer_by AS offer_answer_by, o.ended_at AS offer_ended_at, o.reason AS offer_reason, w.position,
       v.application_id IS NOT NULL AS appeal_asked, v.answered_at IS NOT NULL AS appeal_answered
     FROM ${joined} LEFT JOIN team t ON t.id = d.team_id WHERE ${where}${beyond}
     ORDER BY ${whole ? 'w.position' : 'a.id'} LIMIT ${parameters.add(whole ? 1_000 : limit + 1, 'integer')}`,
    parameters.values,
  );
  const shown = whole ? rows : rows.slice(0, limit);
  const more = !whole && rows.length > limit;
  return { rows: shown.map((row) => toRow(row, tx.now)), next: more ? (shown.at(-1)?.id ?? null) : null };
}

export async function readIds(tx: Transaction, { callId, filters, limit }: Omit<Wanted, 'after'>): Promise<string[]> {
  const parameters = new Parameters();
  const where = matching(tx, callId, filters, parameters);
  const rows = await tx.query<{ id: string }>(
    `SELECT a.id FROM ${joined} WHERE ${where} ORDER BY a.id LIMIT ${parameters.add(limit, 'integer')}`,
    parameters.values,
  );
  return rows.map(({ id }) => id);
}

export async function readCounts(tx: Transaction, callId: string): Promise<DecisionPage['counts']> {
  const parameters = new Parameters();
  const where = inCall(tx, callId, parameters);
  const tabs = Object.entries(inTab).map(([tab, is]) => `(count(*) FILTER (WHERE ${is}))::integer AS ${tab}`);
  const [row] = await tx.query<DecisionPage['counts'] & Record<string, unknown>>(
    `SELECT ${tabs.join(', ')}, (count(*) FILTER (WHERE d.outcome = 'offer'))::integer AS "stagedOffers",
       (count(*) FILTER (WHERE o.state IN ('open', 'accepted')))::integer AS "liveOffers",
       (count(*) FILTER (WHERE v.answered_at IS NULL AND v.application_id IS NOT NULL))::integer AS appeals
     FROM ${joined} WHERE ${where}`,
    parameters.values,
  );
  if (!row) throw new Error('counting gives a row');
  return row;
}

function toRow(row: Row, now: Temporal.Instant): Omit<DecisionRow, 'task'> {
  const { id, number, name, locale, state, position } = row;
  const staged = row.decision_id == null ? null : (row as DecisionColumns & StandingColumns & { state: ReceivedState });
  return {
    id,
    number,
    name,
    locale,
    state,
    staged: staged && toStaged(staged),
    conflicts: staged ? toConflicts(staged, now) : [],
    offer: row.application_id == null ? null : toOffer(row as OfferColumns),
    waitlistPosition: position,
    appeal: row.appeal_answered ? 'answered' : row.appeal_asked ? 'asked' : null,
  };
}

const toOffer = (row: OfferColumns): DecisionRow['offer'] => ({
  state: row.offer_state,
  startsOn: row.offer_starts_on,
  endsOn: row.offer_ends_on,
  answerBy: instant(row.offer_answer_by),
  answeredAt: row.offer_ended_at && instant(row.offer_ended_at),
  reason: row.offer_reason,
});
