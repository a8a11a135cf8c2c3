import type { Locale, LocalizedText } from '@placet/contract';
import type { TaskFileType } from '@placet/contract/recruitment-task/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

export interface CallOfTask {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly timeZone: string;
  readonly locales: readonly Locale[];
  readonly hasTask: boolean;
}

/** By its id or its address; held, nobody sends or changes its task before this transaction ends. */
export async function readCall(
  tx: Transaction,
  by: 'id' | 'slug',
  value: string,
  hold = false,
): Promise<CallOfTask | undefined> {
  const [call] = await tx.query<CallOfTask & Record<string, unknown>>(
    `SELECT id, slug, name, time_zone AS "timeZone", locales, has_task AS "hasTask" FROM call WHERE ${by} = $1${hold ? ' FOR NO KEY UPDATE' : ''}`,
    [value],
  );
  return call;
}

/** A task as it is set up. */
export interface Task {
  readonly instructions: LocalizedText;
  readonly textWords: number | null;
  readonly fileTypes: readonly TaskFileType[];
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly minutes: number | null;
  readonly graceMinutes: number;
  readonly latenessShown: boolean;
  readonly revision: number;
}

const columns = `instructions, text_words AS "textWords", file_types AS "fileTypes", opens_at AS "opensAt", closes_at AS "closesAt", minutes,
  grace_minutes AS "graceMinutes", lateness_shown AS "latenessShown"`;
const nothing: Task = {
  ...{ instructions: {}, textWords: null, fileTypes: [], opensAt: null, closesAt: null, minutes: null },
  ...{ graceMinutes: 60, latenessShown: false, revision: 0 },
};

export async function readTask(tx: Transaction, callId: string): Promise<Task> {
  const [task] = await tx.query<Task & Record<string, unknown>>(
    `SELECT ${columns}, revision FROM recruitment_task WHERE call_id = $1`,
    [callId],
  );
  return task ?? nothing;
}

export async function writeTask(tx: Transaction, callId: string, task: Omit<Task, 'revision'>): Promise<void> {
  const { instructions, textWords, fileTypes, opensAt, closesAt, minutes, graceMinutes, latenessShown } = task;
  await tx.query(
    `INSERT INTO recruitment_task (call_id, instructions, text_words, file_types, opens_at, closes_at, minutes, grace_minutes, lateness_shown)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (call_id) DO UPDATE SET instructions = $2, text_words = $3, file_types = $4, opens_at = $5, closes_at = $6, minutes = $7,
       grace_minutes = $8, lateness_shown = $9, revision = recruitment_task.revision + 1`,
    [callId, instructions, textWords, fileTypes, opensAt, closesAt, minutes, graceMinutes, latenessShown],
  );
}

/** The task as whoever asks may know it: null before it was sent to this application, its text null to an applicant before the start. */
export async function sentTask(
  tx: Transaction,
  applicationId: string,
): Promise<(Omit<Task, 'revision' | 'instructions'> & { readonly instructions: LocalizedText | null }) | undefined> {
  const [task] = await tx.query<
    Omit<Task, 'instructions'> & { instructions: LocalizedText | null } & Record<string, unknown>
  >(`SELECT ${columns} FROM sent_task($1)`, [applicationId]);
  return task;
}
