import { randomInt } from 'node:crypto';
import type {
  AssignmentRun,
  ProposalAdjusted,
  ProposalApplied,
  ProposalWanted,
} from '@placet/contract/assignment/runs.ts';
import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { assignPairs, judgePairs } from '../assign-pairs.ts';
import { accountNames } from '../data/accounts.queries.ts';
import { addRun, changePlan, endOpen, findRun, latestRun, type RunRow } from '../data/runs.queries.ts';
import { adjusted, newIn, type KeptPlan } from '../kept-plan.ts';
import { proposalQuestion } from '../proposal-question.ts';
import { viewOf } from '../proposal-view.ts';
import { findReviewCall } from '../review-calls.ts';
import { ComputeProposal } from './compute-proposal.ts';

const seeds = 2_147_483_647;

/** Whole assignments: asked for, looked at, changed by hand, applied or thrown away. People decide. */
@Injectable()
export class ProposeAssignment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly computing: ComputeProposal,
  ) {}

  /** @throws Problem `assignment_run.open`, `assignment_run.no_reviewers`, `assignment_run.nothing_to_assign` */
  ask(actor: Actor, callId: string, wanted: ProposalWanted): Promise<AssignmentRun> {
    return this.unitOfWork.run(actor, async (tx) => {
      await findReviewCall(tx, callId, 'review.assign');
      const settings = { ...wanted, seed: wanted.seed ?? randomInt(seeds) };
      const { input } = await proposalQuestion(tx, callId, settings);
      if (!input.reviewers.some(({ maxLoad }) => maxLoad > 0)) throw new Problem('assignment_run.no_reviewers');
      const has = Map.groupBy(input.pins, ({ application }) => application);
      if (!input.applications.some(({ id, needed }) => needed > (has.get(id)?.length ?? 0)))
        throw new Problem('assignment_run.nothing_to_assign');
      const id = await addRun(tx, callId, settings);
      if (id === null) throw new Problem('assignment_run.open');
      await note(tx, callId, 'call.assignment_asked', id);
      this.computing.soon(tx, id);
      const run = await findRun(tx, id);
      if (!run) throw notFound();
      return viewOf(tx, run);
    });
  }

  latest(actor: Actor, callId: string): Promise<{ run: AssignmentRun | null }> {
    return this.unitOfWork.read(actor, async (tx) => {
      await findReviewCall(tx, callId, 'review.assign');
      const run = await latestRun(tx, callId);
      return { run: run ? await viewOf(tx, run) : null };
    });
  }

  /** @throws Problem `assignment_run.not_proposed`, `assignment_run.pair_refused` */
  adjust(actor: Actor, id: string, { add, remove }: ProposalAdjusted): Promise<AssignmentRun> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { run, plan } = await this.proposed(tx, id);
      for (const { number, refused } of await judgePairs(tx, run.callId, add))
        if (refused !== null) throw new Problem('assignment_run.pair_refused', { context: { number, refused } });
      const pairs = (of: ProposalAdjusted['add']) =>
        of.map(({ applicationId, reviewerId }) => ({ application: applicationId, reviewer: reviewerId }));
      const changed = adjusted(plan, pairs(add), pairs(remove));
      await changePlan(tx, id, changed);
      await note(tx, run.callId, 'call.assignment_adjusted', id);
      return viewOf(tx, { ...run, plan: changed });
    });
  }

  /** What cannot be any more is left out. @throws Problem `assignment_run.not_proposed` */
  apply(actor: Actor, id: string): Promise<ProposalApplied> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { run, plan } = await this.proposed(tx, id);
      const pairs = newIn(plan).map(({ application, reviewer }) => ({
        applicationId: application,
        reviewerId: reviewer,
      }));
      const results = await assignPairs(tx, run.callId, pairs, { origin: 'automatic', runId: id });
      await endOpen(tx, id, 'applied');
      const refused = results.filter((one) => one.refused !== null);
      const added = results.length - refused.length;
      await tx.audit({
        subject: { type: 'call', id: run.callId },
        type: 'call.assignment_applied',
        data: { runId: id, added, refused: refused.length },
      });
      const names = await accountNames(
        tx,
        refused.map(({ reviewerId }) => reviewerId),
      );
      return {
        added,
        refused: refused.flatMap(({ number, name, reviewerId, refused: why }) =>
          why === null ? [] : [{ number, name, reviewer: names.get(reviewerId) ?? '', refused: why }],
        ),
      };
    });
  }

  /** Stops it or throws it away. @throws Problem `assignment_run.ended` */
  end(actor: Actor, id: string): Promise<void> {
    return this.unitOfWork.run(actor, async (tx) => {
      const run = await this.find(tx, id);
      const ended = await endOpen(tx, id, run.state === 'proposed' ? 'discarded' : 'cancelled');
      if (!ended) throw new Problem('assignment_run.ended');
      await note(tx, run.callId, 'call.assignment_discarded', id);
    });
  }

  private async find(tx: Transaction, id: string): Promise<RunRow> {
    const run = await findRun(tx, id, true);
    if (!run) throw notFound();
    authorise(tx.actor, 'review.assign', { callId: run.callId });
    return run;
  }

  private async proposed(tx: Transaction, id: string): Promise<{ run: RunRow; plan: KeptPlan }> {
    const run = await this.find(tx, id);
    if (run.state !== 'proposed' || run.plan === null) throw new Problem('assignment_run.not_proposed');
    return { run, plan: run.plan };
  }
}

function note(
  tx: Transaction,
  callId: string,
  type: 'call.assignment_asked' | 'call.assignment_adjusted' | 'call.assignment_discarded',
  runId: string,
): Promise<void> {
  return tx.audit({ subject: { type: 'call', id: callId }, type, data: { runId } });
}
