import { Injectable } from '@nestjs/common';
import type { SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { withHeartbeat } from '../../platform/heartbeat.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { endOpen, findPlan, keepPlan, noteProgress } from '../data/plans.queries.ts';
import type { PlacementInput } from '../domain/placement-input.ts';
import { hashOf, PlacementQuestion } from '../placement-question.ts';
import { runPlacement } from '../placing/run-placement.ts';

const queue = 'placement';
const sweeping = 'placements';
const retries = { times: 2, firstSeconds: 5, longestSeconds: 30 };
const worker: SystemActor = { kind: 'system', job: 'placement' };

/** Computes a plan in a thread of its own: the API goes on answering, and whoever asked can stop it. */
@Injectable()
export class ComputePlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly question: PlacementQuestion,
    private readonly jobs: Jobs,
  ) {
    jobs.work<{ planId: string }>({
      queue,
      retries,
      run: ({ planId }) => this.run(planId),
      failed: ({ planId }) => this.giveUp(planId),
    });
    // Should a job be lost between the answer and the queue.
    jobs.every(sweeping, 30, () => this.sweep());
  }

  /** After this transaction. */
  soon(tx: Transaction, planId: string): void {
    tx.afterCommit(() => {
      this.jobs.now(sweeping, () => this.jobs.send(queue, { planId }, planId));
    });
  }

  /** Computes it from the state of this moment; nothing when it is not wanted any more. */
  async run(planId: string): Promise<void> {
    const input = await this.begin(planId);
    if (!input) return;
    const result = await withHeartbeat(
      (options) => runPlacement(input, options),
      (share) => this.unitOfWork.run(worker, (tx) => noteProgress(tx, planId, share)),
    );
    if (!result) return;
    await this.unitOfWork.run(worker, (tx) => keepPlan(tx, planId, { input, hash: hashOf(input), result }));
  }

  private async sweep(): Promise<void> {
    const waiting = await this.unitOfWork.read(worker, (tx) =>
      tx.query<{ id: string }>(`SELECT id FROM placement_plan WHERE state IN ('queued', 'running')`),
    );
    for (const { id } of waiting) await this.jobs.send(queue, { planId: id }, id);
  }

  private begin(planId: string): Promise<PlacementInput | null> {
    return this.unitOfWork.run(worker, async (tx) => {
      const plan = await findPlan(tx, planId);
      if (!plan || !(await noteProgress(tx, planId, 0))) return null;
      return this.question.read(tx, plan.callId, plan);
    });
  }

  private giveUp(planId: string): Promise<void> {
    return this.unitOfWork.run(worker, async (tx) => {
      await endOpen(tx, planId, 'failed');
    });
  }
}
