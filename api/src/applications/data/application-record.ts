import type { Locale } from '@placet/contract';
import type { ApplicationState } from '@placet/contract/applications/states.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { ApplicationRecord, CallFacts } from '../domain/application.ts';

/** {@link CallFacts} as JSON, over `call c`. */
export const callColumns = `jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'kind', c.kind, 'state', c.state, 'timeZone', c.time_zone,
  'opensAt', c.opens_at, 'closesAt', c.closes_at, 'graceSeconds', c.grace_seconds, 'activeMonths', c.active_months,
  'startsOn', c.starts_on, 'endsOn', c.ends_on, 'decisionBy', c.decision_by, 'referenceCount', c.reference_count,
  'referencesWhen', c.references_when, 'teams', (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name)
    ORDER BY t.position, t.slug), '[]') FROM call_team ct JOIN team t ON t.id = ct.team_id WHERE ct.call_id = c.id))`;

const columns = `a.id, a.number, a.account_id, a.form_version_id, a.state, a.locale, a.created_at, a.submitted_at, a.active_until, a.extended_until,
  a.returned_sections, a.return_deadline, a.return_note, a.changed_sections, p.email, p.name, p.address_name, ${callColumns} AS call`;

export const applicationSql = `SELECT ${columns}
  FROM application a JOIN call c ON c.id = a.call_id JOIN account p ON p.id = a.account_id`;

export type CallRow = Omit<CallFacts, 'opensAt' | 'closesAt'> & { opensAt: string; closesAt: string | null };

export interface ApplicationRow {
  id: string;
  number: string;
  account_id: string;
  form_version_id: string;
  state: ApplicationState;
  locale: Locale;
  created_at: Date;
  submitted_at: Date | null;
  active_until: Date | null;
  extended_until: Date | null;
  returned_sections: string[] | null;
  return_deadline: Date | null;
  return_note: string | null;
  changed_sections: string[];
  email: string;
  name: string;
  address_name: string | null;
  call: CallRow;
}

export function toCall(row: CallRow): CallFacts {
  return {
    ...row,
    opensAt: Temporal.Instant.from(row.opensAt),
    closesAt: row.closesAt === null ? null : Temporal.Instant.from(row.closesAt),
  };
}

export function toRecord(row: ApplicationRow): ApplicationRecord {
  const deadline = row.state === 'returned' ? row.return_deadline : null;
  return {
    id: row.id,
    number: row.number,
    accountId: row.account_id,
    applicant: { email: row.email, name: row.name, addressName: row.address_name },
    formVersionId: row.form_version_id,
    state: row.state,
    locale: row.locale,
    createdAt: row.created_at.toTemporalInstant(),
    submittedAt: row.submitted_at?.toTemporalInstant() ?? null,
    activeUntil: row.active_until?.toTemporalInstant() ?? null,
    extendedUntil: row.extended_until?.toTemporalInstant() ?? null,
    returned: deadline && {
      sections: row.returned_sections ?? [],
      deadline: deadline.toTemporalInstant(),
      note: row.return_note ?? '',
    },
    changedSections: row.changed_sections,
    call: toCall(row.call),
  };
}

/** How firmly the row is held: not at all, against a change of state by others (by work that appends no audit event), or to change it. */
export type Hold = 'none' | 'share' | 'change';
const locks: Record<Hold, string> = { none: '', share: ' FOR KEY SHARE OF a', change: ' FOR UPDATE OF a' };

/** One application, as far as row-level security lets the actor see it. */
export async function readApplication(tx: Transaction, id: string, hold: Hold): Promise<ApplicationRecord | null> {
  const [row] = await tx.query<ApplicationRow>(`${applicationSql} WHERE a.id = $1${locks[hold]}`, [id]);
  return row ? toRecord(row) : null;
}

/** A person's applications, the newest first. */
export async function readOwnApplications(tx: Transaction, accountId: string): Promise<ApplicationRecord[]> {
  const rows = await tx.query<ApplicationRow>(
    `${applicationSql} WHERE a.account_id = $1 ORDER BY a.created_at DESC, a.id DESC LIMIT 100`,
    [accountId],
  );
  return rows.map(toRecord);
}
