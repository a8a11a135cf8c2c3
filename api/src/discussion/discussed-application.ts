import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '@placet/contract';
import { ApplicationAccess } from '../applications/application-access.ts';
import type { AccountActor } from '../platform/database/actor.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../platform/http/problem.ts';
import { findOwn, isOwn, requireCleared, reviewerOf } from '../review/own-assignments.ts';

export interface Discussed {
  readonly applicationId: string;
  readonly actor: AccountActor;
  readonly call: { readonly id: string; readonly name: LocalizedText; readonly timeZone: string };
  /** Reviewers write until a decision was released; who coordinates, as long as there is something to say. */
  readonly open: boolean;
}

/** The one way to a discussion: a reviewer's by their assignment, a coordinator's by the application. */
@Injectable()
export class DiscussedApplication {
  constructor(private readonly access: ApplicationAccess) {}

  /**
   * @throws Problem `not_found` also for whoever has a conflict of interest; `review.declare_first`; `discussion.not_yet` while a reviewer does
   * not read others' reviews
   */
  async find(tx: Transaction, id: string, hold: 'none' | 'change' = 'none'): Promise<Discussed> {
    const actor = reviewerOf(tx);
    const assigned = await isOwn(tx, id);
    if (!assigned && !actor.grants.some(({ role }) => role === 'coordinator')) throw notFound();
    const found = assigned ? await this.judged(tx, id, hold) : await this.coordinated(tx, id, hold);
    const [row] = await tx.query<{ may: boolean }>('SELECT may_discuss($1) AS may', [found.applicationId]);
    if (row?.may !== true) throw assigned ? new Problem('discussion.not_yet') : notFound();
    return { ...found, actor };
  }

  /** @throws Problem `discussion.closed`; and those of {@link find} */
  async findOpen(tx: Transaction, id: string): Promise<Discussed> {
    const found = await this.find(tx, id, 'change');
    if (!found.open) throw new Problem('discussion.closed');
    return found;
  }

  private async judged(tx: Transaction, id: string, hold: 'none' | 'change'): Promise<Omit<Discussed, 'actor'>> {
    const assignment = await findOwn(tx, id, 'review.do', hold);
    requireCleared(assignment);
    const { applicationId, callId, callName: name, timeZone, undecided: open } = assignment;
    return { applicationId, call: { id: callId, name, timeZone }, open };
  }

  private async coordinated(tx: Transaction, id: string, hold: 'none' | 'change'): Promise<Omit<Discussed, 'actor'>> {
    const { call } = await this.access.find(tx, id, 'received_application.read', hold);
    const { id: callId, name, timeZone } = call;
    return { applicationId: id, call: { id: callId, name, timeZone }, open: true };
  }
}
