import type { FileType } from '@placet/contract/forms/limits.ts';
import type { TaskMaterial } from '@placet/contract/recruitment-task/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

export interface MaterialRow extends TaskMaterial {
  readonly storageKey: string;
}

const columns = `id, file_name AS "fileName", size::integer AS size, detected_type AS type, storage_key AS "storageKey"`;
type Row = MaterialRow & Record<string, unknown>;

/** The files of a call's task, as they were added; for coordinators and the system. */
export function materialsOf(tx: Transaction, callId: string): Promise<MaterialRow[]> {
  return tx.query<Row>(
    `SELECT ${columns} FROM task_material WHERE call_id = $1 AND kept_at IS NOT NULL ORDER BY created_at, id`,
    [callId],
  );
}

/** The same for the applicant, once they have started. */
export function sentMaterials(tx: Transaction, applicationId: string): Promise<MaterialRow[]> {
  return tx.query<Row>(`SELECT ${columns} FROM sent_task_materials($1)`, [applicationId]);
}

/** Also those on their way. */
export async function countMaterials(tx: Transaction, callId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM task_material WHERE call_id = $1',
    [callId],
  );
  return row?.count ?? 0;
}

export async function announceMaterial(
  tx: Transaction,
  callId: string,
  { fileName, storageKey, size }: { readonly fileName: string; readonly storageKey: string; readonly size: number },
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    'INSERT INTO task_material (call_id, file_name, size, storage_key, created_at) VALUES ($1, $2, $3, $4, $5) RETURNING id',
    [callId, fileName, size, storageKey, tx.now.toString()],
  );
  if (!row) throw new Error('the new material has no id');
  return row.id;
}

/** Gives whether it was still there. */
export async function keepMaterial(
  tx: Transaction,
  id: string,
  file: {
    readonly fileName: string;
    readonly size: number;
    readonly type: FileType;
    readonly sha256: Buffer;
    readonly scan: string;
  },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE task_material SET kept_at = $2, file_name = $3, size = $4, detected_type = $5, sha256 = $6, scan_state = $7
     WHERE id = $1 AND kept_at IS NULL RETURNING id`,
    [id, tx.now.toString(), file.fileName, file.size, file.type, file.sha256, file.scan],
  );
  return rows.length > 0;
}

export async function removeMaterial(tx: Transaction, id: string): Promise<void> {
  await tx.query('DELETE FROM task_material WHERE id = $1', [id]);
}
