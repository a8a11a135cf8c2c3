import { Injectable } from '@nestjs/common';
import type { Publication as Wanted, PublicationPreview, Published } from '@placet/contract/placement/publication.ts';
import { endOfDay, holdForStaging, stageDecision } from '../../decisions/stage-decision.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { publishPlan, takeSeat } from '../data/publishing.queries.ts';
import { findPlacementCall, type PlacementCall } from '../placement-calls.ts';
import { PlacementMails, shownMail } from '../placement-mails.ts';
import { standingPlan } from '../proposed-plans.ts';
import { ComposePublication, type PublishedPerson } from '../publication.ts';
import { holdSeats, triedSeat } from '../seats.ts';

interface Offered {
  readonly answerBy: Temporal.Instant;
  readonly conditions: readonly object[];
}

/**
 * Makes a plan true as it was previewed: whoever accepted an offer gets their place and is told; for others an offer is staged, and the seat is
 * held for it. Seats, decisions, mails and audit events are there together or not at all.
 */
@Injectable()
export class PublishPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly publication: ComposePublication,
    private readonly mails: PlacementMails,
  ) {}

  /** @throws Problem `placement_plan.not_proposed` */
  preview(actor: Actor, id: string): Promise<PublicationPreview> {
    return this.unitOfWork.read(actor, async (tx) => {
      const standing = await standingPlan(tx, id, 'placement.publish');
      const call = await findPlacementCall(tx, standing.plan.callId, 'placement.publish');
      const { fingerprint, placed, people, supervisors } = await this.publication.of(tx, call, standing);
      const { locales: _locales, ...shownCall } = call;
      return {
        ...{ fingerprint, placed, call: shownCall },
        people: people.map(({ person, place, team, becomes, mail, conflicts }) => ({
          ...{ applicationId: person.id, number: person.number, name: person.name, state: person.state },
          ...{ needId: place.need, team: team.name, from: place.from, to: place.to, becomes },
          mail: mail && shownMail(mail),
          conflicts: [...conflicts],
        })),
        supervisors: supervisors.map(({ supervisor, team, mail }) => ({
          ...shownMail(mail),
          ...{ name: supervisor.name, team: team.name },
        })),
      };
    });
  }

  /** @throws Problem `placement_plan.changed_meanwhile`, `placement_plan.nothing_to_publish`, `placement_plan.answer_by_past`, `decision.releasing` */
  run(actor: Actor, id: string, wanted: Wanted): Promise<Published> {
    return this.unitOfWork.run(actor, async (tx) => {
      const standing = await standingPlan(tx, id, 'placement.publish', 'change');
      const call = await findPlacementCall(tx, standing.plan.callId, 'placement.publish');
      await holdForStaging(tx, call.id);
      await holdSeats(tx, call.id);
      const { fingerprint, people, supervisors } = await this.publication.of(tx, call, standing);
      if (fingerprint !== wanted.fingerprint) throw new Problem('placement_plan.changed_meanwhile');
      const able = people.filter(({ conflicts }) => conflicts.length === 0);
      if (able.length === 0) throw new Problem('placement_plan.nothing_to_publish');
      const offers = able.filter(({ becomes }) => becomes === 'offer');
      const places = able.filter(({ becomes }) => becomes === 'place');
      const offered = offers.length === 0 ? null : offeredBy(tx, call, wanted.offer);
      // In one order, so that two publications never wait for each other in a circle.
      for (const one of able.toSorted((a, b) => (a.place.need < b.place.need ? -1 : 1)))
        if (!(await this.one(tx, call, id, one, offered))) throw new Problem('placement_plan.changed_meanwhile');
      for (const { mail } of supervisors) await this.mails.send(tx, mail);
      await publishPlan(tx, id);
      const leftOut = people.length - able.length;
      const data = { planId: id, offers: offers.length, places: places.length, leftOut };
      await tx.audit({ subject: { type: 'call', id: call.id }, type: 'call.placement_published', data });
      return { offers: offers.length, places: places.length, leftOut };
    });
  }

  /** @returns false when somebody else took the seat in this moment */
  private async one(
    tx: Transaction,
    call: PlacementCall,
    planId: string,
    { person, place, team, becomes, mail }: PublishedPerson,
    offered: Offered | null,
  ): Promise<boolean> {
    const { id, state } = person;
    const decisionId =
      becomes === 'place' || offered === null
        ? person.decisionId
        : await stageDecision(
            tx,
            { id, callId: call.id, state },
            {
              ...{ outcome: 'offer', startsOn: place.from, endsOn: place.to, teamId: team.id, reason: null, line: '' },
              ...offered,
            },
          );
    if (decisionId === null) return false;
    let placementId = '';
    const refused = await triedSeat(tx, async () => {
      placementId = await takeSeat(tx, {
        ...{
          callId: call.id,
          needId: place.need,
          applicationId: id,
          from: place.from,
          to: place.to,
          planId,
          decisionId,
        },
        ...{ state: becomes === 'place' ? 'confirmed' : 'reserved', follows: null, reason: '' },
      });
    });
    if (refused !== null) return false;
    if (mail) {
      await this.mails.send(tx, mail);
      await tx.query('UPDATE placement SET told_at = $2 WHERE id = $1', [placementId, tx.now.toString()]);
    }
    const data = { placementId, needId: place.need };
    await tx.audit({ subject: { type: 'application', id }, type: 'application.placed', data });
    return true;
  }
}

/** @throws Problem `placement_plan.answer_by_past` */
function offeredBy(tx: Transaction, { timeZone }: PlacementCall, offer: Wanted['offer']): Offered {
  const path = ['body', 'offer', 'answerBy'];
  if (offer === null) throw new Problem('request.invalid', { issues: [{ path, code: 'required' }] });
  const answerBy = endOfDay(offer.answerBy, timeZone);
  if (Temporal.Instant.compare(answerBy, tx.now) <= 0)
    throw new Problem('placement_plan.answer_by_past', { issues: [{ path, code: 'too_early' }] });
  return { answerBy, conditions: offer.conditions };
}
