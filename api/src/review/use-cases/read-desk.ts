import type { Desk } from '@placet/contract/review/schemas.ts';
import { Injectable } from '@nestjs/common';
import { AccessRecords } from '../../applications/access-records.ts';
import { formContextOf } from '../../calls/form-context.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { contentOf, versionPlace, versionsOf, workingCopy, workingPlace } from '../data/reviews.queries.ts';
import { lettersRule } from '../domain/letters.ts';
import { labelOf } from '../domain/label.ts';
import { repairedSince, visibleTo } from '../domain/visible.ts';
import { isOpen } from '../domain/window.ts';
import { rubricInForce } from '../../rubric/rubric-in-force.ts';
import { JudgedApplications, type JudgedApplication } from '../judged-application.ts';
import { findOwn } from '../own-assignments.ts';

const instant = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'millisecond' });

/** One application on a reviewer's desk: what they may see of it, what they score by, what they wrote. */
@Injectable()
export class ReadDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly judged: JudgedApplications,
    private readonly records: AccessRecords,
  ) {}

  async run(actor: Actor, id: string): Promise<Desk> {
    const own = await this.unitOfWork.run(actor, async (tx) => {
      const assignment = await findOwn(tx, id, 'review.do');
      if (assignment.cleared) await this.records.note(tx, assignment.applicationId, 'application', 'reviewer');
      return {
        assignment,
        now: tx.now,
        rubric: await rubricInForce(tx, assignment.callId),
        working: await workingCopy(tx, id),
        versions: await versionsOf(tx, id),
      };
    });
    const { assignment, working } = own;
    const judged = await this.judged.read(assignment.applicationId);
    const { blind, cleared, callName: name, timeZone } = assignment;
    const { seal } = judged;
    return {
      id,
      label: labelOf(id),
      name: blind ? null : judged.application.applicant.name,
      number: blind ? null : judged.application.number,
      call: { id: assignment.callId, name, timeZone },
      blind,
      state: assignment.state,
      dueAt: assignment.dueAt && instant(assignment.dueAt),
      open: cleared && isOpen(assignment, own.now),
      gate: !cleared,
      ...shownOf(judged, assignment),
      rubric: own.rubric && cleared ? { number: own.rubric.number, ...own.rubric.definition } : null,
      review: working
        ? {
            revision: working.revision,
            savedAt: working.savedAt.toISOString(),
            ...contentOf(working, seal, workingPlace(id)),
          }
        : { revision: 0, savedAt: null, scores: {}, comment: '', recommendation: null, confidence: null },
      versions: own.versions.map((row) => ({
        number: row.number,
        submittedAt: row.submittedAt.toISOString(),
        ...contentOf(row, seal, versionPlace(id, row.number)),
      })),
      others: {
        rule: assignment.others,
        open: assignment.others === 'always' || (assignment.others === 'after_own' && assignment.state === 'submitted'),
      },
      letters: lettersRule(assignment),
      reopenedReason: assignment.reopenedReason,
    };
  }
}

function shownOf(
  { application, sent }: JudgedApplication,
  { blind, cleared, begun, sequence }: { blind: boolean; cleared: boolean; begun: boolean; sequence: number },
): Pick<Desk, 'application' | 'repaired'> {
  const last = sent.at(-1);
  // What is judged is fixed once the review was begun; until then it is what the applicant sent last.
  const judged = begun ? sent.find((one) => one.sequence === sequence) : last;
  if (!judged || !last) throw notFound();
  const { call } = application;
  const context = formContextOf({ ...call, teams: call.teams.map(({ slug }) => slug) }, judged.submittedAt);
  return {
    application: {
      ...visibleTo(judged, context, { blind, gate: !cleared }),
      teams: call.teams.map(({ slug, name }) => ({ slug, name })),
    },
    repaired: cleared && judged !== last ? repairedSince(judged, last, blind) : [],
  };
}
