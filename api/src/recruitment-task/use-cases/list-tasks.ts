import { Injectable } from '@nestjs/common';
import { countWords } from '@placet/contract/forms/text.ts';
import { weightedResult } from '@placet/contract/rubric/score.ts';
import type { TaskAnswer, TaskList, TaskRow } from '@placet/contract/recruitment-task/schemas.ts';
import type { TaskResult } from '@placet/contract/recruitment-task/standing.ts';
import { AccessRecords } from '../../applications/access-records.ts';
import { ApplicationAccess } from '../../applications/application-access.ts';
import { Vault } from '../../platform/crypto/vault.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { readAnswer, textOf } from '../data/answers.queries.ts';
import { contentOf, namesOf, scoredIn, versionPlace } from '../data/scores.queries.ts';
import { readSent, sentOf, termsOf, unsent, type Sent } from '../data/sends.queries.ts';
import { readTask } from '../data/tasks.queries.ts';
import { dueOf, lastOf, phaseOf, stateOf, type Terms } from '../domain/time.ts';
import { callOfTask } from '../task-call.ts';
import { taskOf } from '../task-of.ts';
import { noResult, taskResults } from '../task-results.ts';

const instant = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'millisecond' });

/** Who has the task of a call, and what they made of it; of one's own application nothing. */
@Injectable()
export class ListTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ApplicationAccess,
    private readonly records: AccessRecords,
    private readonly vault: Vault,
  ) {}

  list(actor: Actor, slug: string): Promise<TaskList> {
    return this.unitOfWork.read(actor, async (tx) => {
      const call = await callOfTask(tx, 'slug', slug, 'task.send');
      const { task, missing } = await taskOf(tx, call);
      const { id, name, timeZone, hasTask } = call;
      const results = await taskResults(tx, id);
      const all = await sentOf(tx, id);
      return {
        call: { id, slug, name, timeZone },
        hasTask,
        ready: hasTask && missing.length === 0,
        opens: task.opensAt && instant(task.opensAt.toTemporalInstant()),
        closes: task.closesAt && instant(task.closesAt.toTemporalInstant()),
        minutes: task.minutes,
        waiting: (await unsent(tx, id)).length,
        rows: all.map((sent) => toRow(sent, termsOf(task, sent), results.get(sent.id), tx.now)),
      };
    });
  }

  /** @throws Problem `not_found` also for one's own application, and before the task was sent */
  answer(actor: Actor, id: string): Promise<TaskAnswer> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { accountId, call } = await this.access.find(tx, id, 'task.send');
      if (actor.kind === 'account' && actor.accountId === accountId) throw notFound();
      const sent = await readSent(tx, id);
      if (!sent) throw notFound();
      const row = await readAnswer(tx, id);
      // What is still being written is the applicant's alone.
      const handedIn = row?.handedInAt ? row : undefined;
      const seal = await this.vault.of(tx, accountId).catch(() => null);
      const text = handedIn?.text ? textOf(id, handedIn, seal) : null;
      if (handedIn) await this.records.note(tx, id, 'application');
      const scored = await scoredIn(tx, call.id, id);
      const names = await namesOf(
        tx,
        scored.map(({ reviewerId }) => reviewerId),
      );
      const results = await taskResults(tx, call.id);
      return {
        row: toRow(sent, termsOf(await readTask(tx, call.id), sent), results.get(id), tx.now),
        timeZone: call.timeZone,
        text,
        words: countWords(text ?? ''),
        documentId: handedIn?.documentId ?? null,
        scores: scored.map((one) => ({
          reviewer: names.get(one.reviewerId) ?? '',
          result: weightedResult(one.definition, one.scores).result,
          comment: contentOf(one, seal, versionPlace(one.assignmentId, one.number)).comment,
          submittedAt: instant(one.submittedAt.toTemporalInstant()),
        })),
      };
    });
  }
}

function toRow(sent: Sent, terms: Terms, result: TaskResult = noResult, now: Temporal.Instant): TaskRow {
  const phase = phaseOf(terms, sent, now);
  const open = !['handed_in', 'withdrawn', 'ended'].includes(phase);
  const { id, number, name, sentAt, startedAt, changedReason, withdrawnReason, handedInAt, lateSeconds } = sent;
  return {
    ...{ id, number, name, state: stateOf(phase), sentAt: instant(sentAt) },
    startedAt: startedAt && instant(startedAt),
    due: instant(startedAt ? dueOf(terms, startedAt) : terms.closesAt),
    last: instant(lastOf(terms)),
    ...{ changedReason, withdrawnReason, handedInAt: handedInAt && instant(handedInAt), lateSeconds, result },
    can: { change: open, withdraw: open },
  };
}
