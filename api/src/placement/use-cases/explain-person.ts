import { Injectable } from '@nestjs/common';
import type { CertificateView, Options } from '@placet/contract/placement/plans.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/http/problem.ts';
import { peopleOf, supervisorNames } from '../data/people.queries.ts';
import { Explainer } from '../domain/explain.ts';
import type { Certificate } from '../domain/placement-plan.ts';
import { standingPlan } from '../proposed-plans.ts';

/** Every need for one person: why they are there or not, and whether they may be moved there. */
@Injectable()
export class ExplainPerson {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `placement_plan.not_proposed` */
  run(actor: Actor, id: string, applicationId: string): Promise<Options> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { plan, standing } = await standingPlan(tx, id, 'placement.prepare');
      const { input, result, callId } = plan;
      if (!(await peopleOf(tx, callId)).has(applicationId) || !standing.knows(applicationId, null)) throw notFound();
      const explainer = new Explainer(input, result);
      const supervisors = await supervisorNames(
        tx,
        input.supervisors.map((one) => one.id),
      );
      return {
        applicationId,
        needs: input.needs
          .toSorted((a, b) => a.order - b.order)
          .map(({ id: needId }) => ({
            needId,
            why: toView(explainer.certificate(applicationId, needId), supervisors),
            stay: standing.stay(applicationId, needId),
            room: standing.room(applicationId, needId),
            possible: standing.possible(applicationId, needId),
            warnings: standing.reasons(applicationId, needId),
          })),
      };
    });
  }
}

const none: Omit<CertificateView, 'code'> = {
  ...{ wish: null, own: null, needId: null, place: null, cutOff: null, seats: null, fixed: null },
  ...{ supervisor: null, most: null, on: null, group: null, floor: null, ceiling: null, reasons: [] },
};

function toView(certificate: Certificate, supervisors: ReadonlyMap<string, string>): CertificateView {
  const { code } = certificate;
  switch (certificate.code) {
    case 'placed':
    case 'pinned_here':
      return {
        ...none,
        ...{ code, wish: certificate.wish, place: certificate.place, reasons: [...certificate.despite] },
      };
    case 'pinned_elsewhere':
      return { ...none, code, needId: certificate.need };
    case 'ineligible':
      return { ...none, code, reasons: [...certificate.reasons] };
    case 'prefers_own':
      return { ...none, code, needId: certificate.need, own: certificate.own, wish: certificate.wish };
    case 'need_full': {
      const { wish, place, cutOff, positions, fixed, on } = certificate;
      return { ...none, code, wish, place, cutOff, seats: positions, fixed, on };
    }
    case 'supervisor_full': {
      const { wish, place, supervisor, most, on } = certificate;
      return { ...none, code, wish, place, supervisor: supervisors.get(supervisor) ?? '', most, on };
    }
    case 'soft_bound': {
      const { wish, place, group, floor, ceiling } = certificate;
      return { ...none, code, wish, place, group, floor, ceiling };
    }
    case 'seat_pinned':
      return {
        ...none,
        code,
        wish: certificate.wish,
        place: certificate.place,
        fixed: certificate.for.length + certificate.held,
      };
    case 'passed_over':
      return { ...none, code, wish: certificate.wish, place: certificate.place };
    default:
      return { ...none, code };
  }
}
