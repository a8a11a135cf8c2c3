import type { LocalizedText } from '@placet/contract';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** An answer that the one who asks is to score. */
export interface JudgedTask {
  readonly assignmentId: string;
  readonly callId: string;
  readonly callName: LocalizedText;
  readonly lateSeconds: number | null;
  readonly revision: number | null;
  readonly savedAt: Date | null;
  readonly submittedAt: Date | null;
}

/** All of them, or one; what is not scored first. Only of assignments that were cleared of conflicts. */
export function judgedTasks(tx: Transaction, assignmentId: string | null = null): Promise<JudgedTask[]> {
  return tx.query<JudgedTask & Record<string, unknown>>(
    `SELECT j.assignment_id AS "assignmentId", r.call_id AS "callId", c.name AS "callName", j.late_seconds AS "lateSeconds", w.revision,
       w.saved_at AS "savedAt", v.submitted_at AS "submittedAt"
     FROM judged_tasks() j JOIN review_assignment r ON r.id = j.assignment_id JOIN call c ON c.id = r.call_id
     LEFT JOIN task_score w ON w.assignment_id = j.assignment_id
     LEFT JOIN LATERAL (SELECT max(submitted_at) AS submitted_at FROM task_score_version s WHERE s.assignment_id = j.assignment_id) v ON true
     WHERE r.cleared_at IS NOT NULL AND ($1::uuid IS NULL OR j.assignment_id = $1)
     ORDER BY r.call_id, v.submitted_at IS NOT NULL, j.assignment_id LIMIT 1000`,
    [assignmentId],
  );
}
