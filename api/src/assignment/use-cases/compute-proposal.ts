import { Injectable } from '@nestjs/common';
import type { SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { runAssignment } from '../../review/proposed-assignment.ts';
import { endOpen, findRun, keepProposal, noteProgress, type RunRow } from '../data/runs.queries.ts';
import { keptPlan } from '../kept-plan.ts';
import { proposalQuestion, type ProposalQuestion } from '../proposal-question.ts';

const queue = 'assignment';
const sweeping = 'assignments';
const retries = { times: 2, firstSeconds: 5, longestSeconds: 30 };
const worker: SystemActor = { kind: 'system', job: 'assignment' };
/** How often a computation says how far it is, and hears whether it is still wanted. */
const heartbeat = 500;

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
    const stop = new AbortController();
    let share = 0;
    const beat = setInterval(() => {
      this.goesOn(runId, share).then(
        (wanted) => {
          if (!wanted) stop.abort();
        },
        // Said again with the next beat.
        () => undefined,
      );
    }, heartbeat);
    try {
      const onProgress = (now: number) => {
        share = now;
      };
      const plan = await runAssignment(asked.input, { signal: stop.signal, onProgress });
      await this.unitOfWork.run(worker, (tx) => keepProposal(tx, runId, keptPlan(asked.input, plan), asked.hash));
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      clearInterval(beat);
    }
  }

  private begin(runId: string): Promise<ProposalQuestion | null> {
    return this.unitOfWork.run(worker, async (tx) => {
      const run: RunRow | undefined = await findRun(tx, runId);
      if (!run || !(await noteProgress(tx, runId, 0))) return null;
      return proposalQuestion(tx, run.callId, run.settings);
    });
  }

  private goesOn(runId: string, share: number): Promise<boolean> {
    return this.unitOfWork.run(worker, (tx) => noteProgress(tx, runId, Math.min(1, share)));
  }

  private giveUp(runId: string): Promise<void> {
    return this.unitOfWork.run(worker, async (tx) => {
      await endOpen(tx, runId, 'failed');
    });
  }
}
