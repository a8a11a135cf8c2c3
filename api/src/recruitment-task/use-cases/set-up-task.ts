import { Injectable } from '@nestjs/common';
import type { SaveTask, TaskSetUp } from '@placet/contract/recruitment-task/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { localTimeOf, toLocal } from '../../set-up/local-times.ts';
import { materialsOf } from '../data/materials.queries.ts';
import { writeTask, type CallOfTask } from '../data/tasks.queries.ts';
import { toMaterial } from '../materials.ts';
import { callOfTask } from '../task-call.ts';
import { taskOf } from '../task-of.ts';

/** The task of a call: read and written. */
@Injectable()
export class SetUpTask {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  read(actor: Actor, callId: string): Promise<TaskSetUp> {
    return this.unitOfWork.read(actor, async (tx) => view(tx, await callOfTask(tx, 'id', callId, 'call.set_up')));
  }

  /** @throws Problem `task.changed_meanwhile` with the task as stored | `task.sent_already` for what may not change any more */
  save(actor: Actor, callId: string, { revision, opens, closes, ...wanted }: SaveTask): Promise<TaskSetUp> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await callOfTask(tx, 'id', callId, 'call.set_up', true);
      const stored = await view(tx, call);
      if (stored.revision !== revision) throw new Problem('task.changed_meanwhile', { context: { stored } });
      const opensAt = timeOf(call, opens, 'opens', 'earlier');
      const closesAt = timeOf(call, closes, 'closes', 'later');
      if (opensAt && closesAt && opensAt >= closesAt) throw invalid('closes', 'closes_before_opening');
      if (stored.sent > 0 && (!asksTheSame(stored, wanted) || opensAt === null || closesAt === null))
        throw new Problem('task.sent_already');
      const fileTypes = [...new Set(wanted.fileTypes)];
      await writeTask(tx, call.id, { ...wanted, fileTypes, opensAt, closesAt });
      await tx.audit({
        subject: { type: 'call', id: call.id },
        type: 'call.task_changed',
        data: { revision: revision + 1 },
      });
      return view(tx, call);
    });
  }
}

type Asked = Pick<SaveTask, 'instructions' | 'textWords' | 'fileTypes' | 'minutes'>;

/** Everybody answers the same question in the same time. */
function asksTheSame(a: Asked, b: Asked): boolean {
  const parts = ({ instructions, textWords, fileTypes, minutes }: Asked): string =>
    JSON.stringify([Object.entries(instructions).sort(), textWords, [...fileTypes].sort(), minutes]);
  return parts(a) === parts(b);
}

function timeOf(call: CallOfTask, local: string | null, field: string, which: 'earlier' | 'later'): Date | null {
  if (local === null) return null;
  const at = localTimeOf(local, call.timeZone, which);
  if (!at) throw invalid(field, 'no_such_time');
  return new Date(at.epochMilliseconds);
}

function invalid(field: string, code: string): Problem {
  return new Problem('request.invalid', { issues: [{ path: ['body', field], code }] });
}

async function view(tx: Transaction, call: CallOfTask): Promise<TaskSetUp> {
  const { task, missing } = await taskOf(tx, call);
  const { opensAt, closesAt, revision, ...asked } = task;
  const [counted] = await tx.query<{ sent: number; published: boolean | null }>(
    `SELECT (SELECT count(*)::integer FROM task_send WHERE call_id = $1) AS sent,
       (SELECT bool_or(published_at IS NOT NULL) FROM rubric_version WHERE call_id = $1 AND purpose = 'task') AS published`,
    [call.id],
  );
  const { id, slug, name, timeZone, locales } = call;
  const local = (at: Date | null): string | null => at && toLocal(at.toTemporalInstant(), timeZone);
  return {
    call: { id, slug, name, timeZone },
    locales: [...locales],
    revision,
    ...asked,
    fileTypes: [...asked.fileTypes],
    opens: local(opensAt),
    closes: local(closesAt),
    materials: (await materialsOf(tx, call.id)).map(toMaterial),
    missing,
    rubric: counted?.published == null ? 'none' : counted.published ? 'published' : 'unpublished',
    sent: counted?.sent ?? 0,
  };
}
