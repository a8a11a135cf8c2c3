import type { Note, NoteAudience } from '@placet/contract/notes/schemas.ts';
import type { PersonalSeal } from '../../platform/crypto/vault.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** Where the text of a note stands: it opens in no other place. */
export const notePlace = (id: string): string => `application_note|${id}|sealed`;

export const notesAtMost = 200;

export interface NoteRow {
  readonly id: string;
  readonly revision: number;
  readonly author: string | null;
  readonly audience: NoteAudience;
  readonly sealed: Buffer;
  readonly created: Date;
  readonly changed: Date | null;
}

const columns = `n.id, n.revision, n.author_account_id AS author, n.audience, n.sealed, n.created_at AS created, n.changed_at AS changed`;

/** The condition that row-level security states as well: mine, and those for everybody who coordinates. `$2` is who asks. */
const seen = `(n.audience = 'coordinators' OR n.author_account_id = $2) AND n.removed_at IS NULL`;

/** Notes that somebody may read, the newest first. */
export function notesOf(tx: Transaction, applicationId: string, reader: string): Promise<NoteRow[]> {
  return tx.query<NoteRow & Record<string, unknown>>(
    `SELECT ${columns} FROM application_note n WHERE n.application_id = $1 AND ${seen} ORDER BY n.id DESC LIMIT 1000`,
    [applicationId, reader],
  );
}

/** A note of one's own, held to be changed. */
export async function ownNote(
  tx: Transaction,
  applicationId: string,
  author: string,
  id: string,
): Promise<NoteRow | undefined> {
  const [row] = await tx.query<NoteRow & Record<string, unknown>>(
    `SELECT ${columns} FROM application_note n
     WHERE n.application_id = $1 AND n.author_account_id = $2 AND n.id = $3 AND n.removed_at IS NULL FOR UPDATE`,
    [applicationId, author, id],
  );
  return row;
}

export async function authorsOf(tx: Transaction, applicationId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ account_id: string; name: string }>('SELECT * FROM note_authors($1)', [applicationId]);
  return new Map(rows.map(({ account_id: id, name }) => [id, name]));
}

export interface Reader {
  readonly accountId: string;
  readonly seal: PersonalSeal | null;
  readonly authors: ReadonlyMap<string, string>;
}

/** A note as it is read; without the applicant's key there is nothing to read any more. */
export function toNote(row: NoteRow, { accountId, seal, authors }: Reader): Note {
  return {
    id: row.id,
    revision: row.revision,
    audience: row.audience,
    text: seal === null ? null : opened(seal, row),
    author: row.author === null ? null : (authors.get(row.author) ?? null),
    mine: row.author === accountId,
    createdAt: row.created.toISOString(),
    changedAt: row.changed?.toISOString() ?? null,
  };
}

/** Sealed under a key that is gone, it stays shut: that is what erasing somebody means. */
function opened(seal: PersonalSeal, { id, sealed }: NoteRow): string | null {
  try {
    return String(seal.open(notePlace(id), sealed));
  } catch {
    return null;
  }
}
