import { Injectable } from '@nestjs/common';
import type { SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { withHeartbeat } from '../../platform/heartbeat.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { runAssignment } from '../../review/proposed-assignment.ts';
import { endOpen, findRun, keepProposal, noteProgress, type RunRow } from '../data/runs.queries.ts';
import { keptPlan } from '../kept-plan.ts';
import { proposalQuestion, type ProposalQuestion } from '../proposal-question.ts';

const queue = 'assignment';
const sweeping = 'assignments';
const retries = { times: 2, firstSeconds: 5, longestSeconds: 30 };
const worker: SystemActor = { kind: 'system', job: 'assignment' };

/** Computes what was asked for, in a thread of its own: the API goes on answering, and whoever asked can stop it. */
@Injectable()
export class ComputeProposal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
  ) {
    jobs.work<{ runId: string }>({
      queue,
      retries,
      run: ({ runId }) => this.run(runId),
      failed: ({ runId }) => this.giveUp(runId),
    });
    // Should a job be lost between the answer and the queue.
    jobs.every(sweeping, 30, () => this.sweep());
  }

  /** After this transaction. */
  soon(tx: Transaction, runId: string): void {
    tx.afterCommit(() => {
      this.jobs.now(sweeping, () => this.jobs.send(queue, { runId }, runId));
    });
  }

  private async sweep(): Promise<void> {
    const waiting = await this.unitOfWork.read(worker, (tx) =>
      tx.query<{ id: string }>(`SELECT id FROM assignment_run WHERE state IN ('queued', 'running')`),
    );
    for (const { id } of waiting) await this.jobs.send(queue, { runId: id }, id);
  }

  /** Computes it from the state of this moment; nothing when it is not wanted any more. */
  async run(runId: string): Promise<void> {
    const asked = await this.begin(runId);
    if (!asked) return;
    const plan = await withHeartbeat(
      (options) => runAssignment(asked.input, options),
      (share) => this.unitOfWork.run(worker, (tx) => noteProgress(tx, runId, share)),
    );
    if (plan)
      await this.unitOfWork.run(worker, (tx) => keepProposal(tx, runId, keptPlan(asked.input, plan), asked.hash));
  }

  private begin(runId: string): Promise<ProposalQuestion | null> {
    return this.unitOfWork.run(worker, async (tx) => {
      const run: RunRow | undefined = await findRun(tx, runId);
      if (!run || !(await noteProgress(tx, runId, 0))) return null;
      return proposalQuestion(tx, run.callId, run.settings);
    });
  }

  private giveUp(runId: string): Promise<void> {
    return this.unitOfWork.run(worker, async (tx) => {
      await endOpen(tx, runId, 'failed');
    });
  }
}
