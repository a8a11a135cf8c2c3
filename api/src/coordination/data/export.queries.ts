import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { ExportedApplication } from '../domain/export-columns.ts';
import { isDescending } from '../list-cursor.ts';
import { Parameters } from '../../platform/database/parameters.ts';
import { listSql, orderBy, type ListWanted } from './received-applications.queries.ts';

const chunk = 1_000;

type Row = Omit<ExportedApplication, 'email' | 'referencesExpected' | 'referencesGiven' | 'documentsUnscanned'> & {
  id: string;
};

interface Parts {
  application_id: string;
  email: string;
  references_expected: number;
  references_given: number;
  documents_unscanned: number;
}

/** The id of this transaction's snapshot, for another one to see the same. */
export async function exportSnapshot(tx: Transaction): Promise<string> {
  const [row] = await tx.query<{ id: string }>('SELECT pg_export_snapshot() AS id');
  return row?.id ?? '';
}

/** Notes for each application found that it is exported, and gives how many. The actor is an account. */
export async function noteExports(tx: Transaction, wanted: ListWanted, accountId: string): Promise<number> {
  const parameters = new Parameters();
  const list = await listSql(tx, wanted, parameters);
  const [row] = await tx.query<{ count: number }>(
    `WITH noted AS (
       INSERT INTO access_log (application_id, account_id, role, what, at)
       SELECT a.id, ${parameters.add(accountId, 'uuid')}, 'coordinator', 'export', ${parameters.add(tx.now.toString(), 'timestamptz')}
       FROM ${list.from} WHERE ${list.where}
       RETURNING 1
     ) SELECT count(*)::integer AS count FROM noted`,
    parameters.values,
  );
  return row?.count ?? 0;
}

/** Everything the filters find, in order, by a cursor of the database: as many at a time as memory does not notice. */
export async function* readExport(
  tx: Transaction,
  wanted: ListWanted,
  timeZone: string,
): AsyncGenerator<ExportedApplication[]> {
  const parameters = new Parameters();
  const list = await listSql(tx, wanted, parameters);
  await tx.query(
    `DECLARE export NO SCROLL CURSOR FOR
     SELECT a.id, a.number, coalesce(a.applicant_name, '') AS name, a.applicant_country AS country, c.name AS call, a.state, a.locale,
       to_char(a.submitted_at AT TIME ZONE ${parameters.add(timeZone, 'text')}, 'YYYY-MM-DD HH24:MI:SS') AS sent
     FROM ${list.from} JOIN call c ON c.id = a.call_id
     WHERE ${list.where} ORDER BY ${orderBy(list, isDescending(wanted.filters.sort))}`,
    parameters.values,
  );
  for (;;) {
    const rows = await tx.query<Row>(`FETCH ${String(chunk)} FROM export`);
    if (rows.length === 0) return;
    const parts = await tx.query<Parts>('SELECT * FROM received_application_parts($1)', [rows.map(({ id }) => id)]);
    const partsOf = new Map(parts.map((part) => [part.application_id, part]));
    yield rows.map((row) => {
      const part = partsOf.get(row.id);
      return {
        ...row,
        email: part?.email ?? '',
        referencesExpected: part?.references_expected ?? 0,
        referencesGiven: part?.references_given ?? 0,
        documentsUnscanned: part?.documents_unscanned ?? 0,
      };
    });
  }
}
