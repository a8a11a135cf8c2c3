import type { FirstPass, FirstPassAnswer } from '@placet/contract/review/schemas.ts';
import { firstPassAtMost } from '@placet/contract/review/schemas.ts';
import { Injectable } from '@nestjs/common';
import { formContextOf } from '../../calls/form-context.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { ownQueue } from '../data/assignments.queries.ts';
import { labelOf } from '../domain/label.ts';
import { visibleTo } from '../domain/visible.ts';
import { JudgedApplications } from '../judged-application.ts';
import { reviewerOf } from '../own-assignments.ts';
import { AnswerGate } from './answer-gate.ts';

/** Many conflicts of interest answered at once, before anything is judged: over names, or in blind review over what the gate shows. */
@Injectable()
export class TakeFirstPass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly judged: JudgedApplications,
    private readonly gate: AnswerGate,
  ) {}

  /** @throws Problem `not_found` for a call in which nothing is to be judged */
  async read(actor: Actor, callId: string): Promise<FirstPass> {
    const queue = await this.unitOfWork.read(actor, (tx) => ownQueue(tx, reviewerOf(tx).accountId));
    const ofCall = queue.filter((one) => one.callId === callId);
    const [first] = ofCall;
    if (!first) throw notFound();
    const waiting = ofCall.filter(({ cleared }) => !cleared);
    const shown = waiting.slice(0, firstPassAtMost);
    const read = await this.judged.readAll(shown.map(({ applicationId }) => applicationId));
    const { callName: name, blind } = first;
    return {
      call: { id: callId, name, blind },
      left: waiting.length,
      applications: shown.flatMap(({ id, applicationId }) => {
        const found = read.get(applicationId);
        const sent = found?.sent.at(-1);
        if (!found || !sent) return [];
        const { call, applicant, number } = found.application;
        const context = formContextOf({ ...call, teams: call.teams.map(({ slug }) => slug) }, sent.submittedAt);
        const { sections, answers } = visibleTo(sent, context, { blind, gate: true });
        return [
          {
            id,
            label: labelOf(id),
            name: blind ? null : applicant.name,
            number: blind ? null : number,
            sections,
            answers,
            teams: call.teams.map(({ slug, name: team }) => ({ slug, name: team })),
          },
        ];
      }),
    };
  }

  /** Each for itself: what left the desk meanwhile keeps none of the others from being answered. */
  async answer(actor: Actor, answers: readonly FirstPassAnswer[]): Promise<{ answered: string[]; gone: string[] }> {
    const [answered, gone]: [string[], string[]] = [[], []];
    for (const { id, conflict, note } of answers) {
      try {
        if (conflict === null) await this.gate.clear(actor, id);
        else await this.gate.declare(actor, id, { kind: conflict, note });
        answered.push(id);
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'not_found') throw error;
        gone.push(id);
      }
    }
    return { answered, gone };
  }
}
