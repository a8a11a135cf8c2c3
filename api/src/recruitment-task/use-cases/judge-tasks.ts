import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { pick, type Locale } from '@placet/contract';
import { taskQuestion, type TaskDesk, type TaskQueue } from '@placet/contract/recruitment-task/schemas.ts';
import { AccessRecords } from '../../applications/access-records.ts';
import { StoredDocuments } from '../../documents/stored-documents.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { markdownBlocks } from '../../platform/text/markdown.ts';
import { labelOf } from '../../review/labels.ts';
import { reviewerOf } from '../../review/own-assignments.ts';
import { withoutAuthor } from '../../review/without-author.ts';
import { rubricInForce } from '../../rubric/rubric-in-force.ts';
import { judgedTasks, type JudgedTask } from '../data/judging.queries.ts';
import { contentOf, versionPlace, versionsOf, workingCopy, workingPlace } from '../data/scores.queries.ts';
import { toMaterial } from '../materials.ts';
import { JudgedTasks } from '../judged-tasks.ts';

export interface JudgedFile {
  readonly bytes: Readable;
  readonly size: number;
  readonly range: null;
  readonly mediaType: string;
  readonly fileName: string;
}

const stateOf = ({ submittedAt, revision }: JudgedTask): TaskDesk['state'] =>
  submittedAt ? 'submitted' : revision === null ? 'to_score' : 'begun';

/** What a reviewer sees of the answers they score: always blind, whatever the call says of names. */
@Injectable()
export class JudgeTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly judged: JudgedTasks,
    private readonly stored: StoredDocuments,
    private readonly records: AccessRecords,
  ) {}

  async queue(actor: Actor): Promise<TaskQueue> {
    const tasks = await this.unitOfWork.read(actor, (tx) => {
      reviewerOf(tx);
      return judgedTasks(tx);
    });
    const calls = new Map<string, TaskQueue['calls'][number]>();
    for (const task of tasks) {
      const { callId, callName, assignmentId, savedAt, submittedAt } = task;
      const call = calls.get(callId) ?? { id: callId, name: callName, entries: [] };
      calls.set(callId, call);
      const unsent = savedAt !== null && submittedAt !== null && savedAt > submittedAt;
      call.entries.push({ id: assignmentId, label: labelOf(assignmentId), state: stateOf(task), unsent });
    }
    return { calls: [...calls.values()] };
  }

  async desk(actor: Actor, id: string, locale: Locale): Promise<TaskDesk> {
    const own = await this.unitOfWork.run(actor, async (tx) => {
      const assignment = await this.judged.find(tx, id);
      await this.records.note(tx, assignment.applicationId, 'application', 'reviewer');
      return {
        assignment,
        rubric: await rubricInForce(tx, assignment.callId, 'task'),
        working: await workingCopy(tx, id),
        versions: await versionsOf(tx, id),
      };
    });
    const { assignment, rubric, working, versions } = own;
    const { callId, callName: name, timeZone, undecided, task } = assignment;
    const { instructions, textWords, text, file, seal } = await this.judged.answer(assignment);
    const materials = await this.judged.materials(callId);
    return {
      ...{ id, label: labelOf(id), call: { id: callId, name, timeZone }, open: undecided, state: stateOf(task) },
      instructions: markdownBlocks(pick(instructions, locale)),
      materials: materials.map(toMaterial),
      ...{ text, textWords, lateSeconds: task.lateSeconds },
      document: file && { type: file.type ?? 'application/octet-stream', size: file.size },
      rubric: rubric ? { number: rubric.number, ...rubric.definition } : null,
      score: working
        ? {
            revision: working.revision,
            savedAt: working.savedAt.toISOString(),
            ...contentOf(working, seal, workingPlace(id)),
          }
        : { revision: 0, savedAt: null, scores: {}, comment: '' },
      versions: versions.map((row) => ({
        number: row.number,
        submittedAt: row.submittedAt.toISOString(),
        ...contentOf(row, seal, versionPlace(id, row.number)),
      })),
    };
  }

  /** @throws Problem `not_found` | `review.declare_first` | `review.document_withheld` | `document.not_ready` */
  async file(actor: Actor, id: string): Promise<JudgedFile> {
    const assignment = await this.unitOfWork.read(actor, (tx) => this.judged.find(tx, id));
    const { file } = await this.judged.answer(assignment);
    if (!file) throw notFound();
    const stored = await this.stored.open(assignment.applicationId, file.documentId);
    const shown = await withoutAuthor(stored);
    await this.unitOfWork.run(actor, async (tx) => {
      await this.judged.find(tx, id);
      await this.records.note(tx, assignment.applicationId, 'document', 'reviewer');
    });
    return { ...shown, range: null, mediaType: stored.mediaType, fileName: `${taskQuestion}.${stored.type ?? 'bin'}` };
  }
}
