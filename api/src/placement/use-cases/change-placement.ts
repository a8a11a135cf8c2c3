import { Injectable } from '@nestjs/common';
import type {
  NewPlacement,
  PlacementEnded,
  PlacementMoved,
  PlacementView,
} from '@placet/contract/placement/publication.ts';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import {
  takeSeat,
  teamsOfNeeds,
  toPublish,
  type NewSeat,
  type TeamFacts,
  type ToPublish,
} from '../data/publishing.queries.ts';
import { findPlacement, leaveSeat, seatNeeds, type PlacementRow } from '../data/seats.queries.ts';
import type { Period } from '../domain/placement-input.ts';
import { findPlacementCall, type PlacementCall } from '../placement-calls.ts';
import { PlacementMails } from '../placement-mails.ts';
import { toPlacement } from '../placement-view.ts';
import { holdSeats, seated } from '../seats.ts';

/** What becomes of places that are published: each change with its reason, and everybody concerned is told. */
@Injectable()
export class ChangePlacement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: PlacementMails,
  ) {}

  /** @throws Problem `placement.not_accepted`, `placement.outside_need`, `placement.no_seat`, `placement.overlaps` */
  add(actor: Actor, callId: string, wanted: NewPlacement): Promise<PlacementView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const call = await findPlacementCall(tx, callId, 'placement.publish');
      await holdSeats(tx, callId);
      const { applicationId, needId, from, to, reason, follows } = wanted;
      const person = await this.person(tx, call, applicationId, { from, to });
      if (person.decisionId === null) throw new Problem('placement.not_accepted');
      await within(tx, callId, needId, { from, to });
      if (follows !== null && (await findPlacement(tx, follows))?.callId !== callId) throw notFound();
      const seat = { callId, needId, applicationId, from, to, decisionId: person.decisionId, planId: null };
      const id = await this.take(tx, { ...seat, state: 'confirmed', follows, reason });
      const team = await teamOf(tx, needId);
      await this.mails.send(tx, await this.mails.placed(tx, person, call.name, team, { from, to }));
      await this.tellOfArrival(tx, team, person, { from, to });
      return this.view(tx, call, id);
    });
  }

  /** @throws Problem `placement.ended`, `placement.not_changed`, `placement.outside_need`, `placement.no_seat`, `placement.overlaps` */
  move(actor: Actor, id: string, { needId, on, reason }: PlacementMoved): Promise<PlacementView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { call, placement } = await this.open(tx, id);
      if (needId === placement.needId) throw new Problem('placement.not_changed');
      if (on > placement.to)
        throw new Problem('placement.outside_need', { issues: [{ path: ['body', 'on'], code: 'too_late' }] });
      // From before the first day on: they never sit where they were.
      const from = on < placement.from ? placement.from : on;
      const need = (await seatNeeds(tx, call.id)).find((one) => one.id === needId);
      if (!need) throw notFound();
      const to = need.to !== null && need.to < placement.to ? need.to : placement.to;
      if (from > to || (need.from !== null && from < need.from))
        throw new Problem('placement.outside_need', { issues: [{ path: ['body', 'on'], code: 'outside' }] });
      const days = { from, to };
      const person = await this.person(tx, call, placement.applicationId, days);
      const lastDay = from === placement.from ? null : dayBefore(from);
      await leaveSeat(tx, id, { lastDay, how: 'moved', reason });
      const { decisionId } = person;
      const seat = { callId: call.id, needId, applicationId: person.id, ...days, decisionId, planId: null };
      const next = await this.take(tx, { ...seat, state: 'confirmed', follows: id, reason });
      const [team, before] = [await teamOf(tx, needId), await teamOf(tx, placement.needId)];
      await this.mails.send(tx, await this.mails.moved(tx, person, call.name, { team, days, reason }));
      await this.tellOfLeaving(tx, before, person, lastDay);
      await this.tellOfArrival(tx, team, person, days);
      const subject = { type: 'application' as const, id: person.id };
      await tx.audit({ subject, type: 'application.placement_moved', data: { placementId: id, needId, on: from } });
      return this.view(tx, call, next);
    });
  }

  /** @throws Problem `placement.ended`, `placement.not_changed`, `placement.outside_need` */
  end(actor: Actor, id: string, { lastDay, reason }: PlacementEnded): Promise<PlacementView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { call, placement } = await this.open(tx, id);
      const issues = [{ path: ['body', 'lastDay'], code: 'outside' }];
      if (lastDay === placement.to) throw new Problem('placement.not_changed');
      if (lastDay !== null && (lastDay < placement.from || lastDay > placement.to))
        throw new Problem('placement.outside_need', { issues });
      const person = await this.person(tx, call, placement.applicationId, placement);
      await leaveSeat(tx, id, { lastDay, how: lastDay === null ? 'cancelled' : 'ended_early', reason });
      const team = await teamOf(tx, placement.needId);
      await this.mails.send(tx, await this.mails.ended(tx, person, call.name, { team, lastDay, reason }));
      await this.tellOfLeaving(tx, team, person, lastDay);
      const subject = { type: 'application' as const, id: person.id };
      await tx.audit({ subject, type: 'application.placement_ended', data: { placementId: id, lastDay } });
      return this.view(tx, call, id);
    });
  }

  /** Takes the seat and writes it down; supervisors are told by the caller. */
  private async take(tx: Transaction, seat: NewSeat): Promise<string> {
    const id = await seated(takeSeat(tx, seat));
    await tx.query('UPDATE placement SET told_at = $2 WHERE id = $1', [id, tx.now.toString()]);
    const subject = { type: 'application' as const, id: seat.applicationId };
    await tx.audit({ subject, type: 'application.placed', data: { placementId: id, needId: seat.needId } });
    return id;
  }

  private async open(tx: Transaction, id: string): Promise<{ call: PlacementCall; placement: PlacementRow }> {
    const known = await findPlacement(tx, id);
    if (!known) throw notFound();
    authorise(tx.actor, 'placement.publish', { callId: known.callId });
    const call = await findPlacementCall(tx, known.callId, 'placement.publish');
    await holdSeats(tx, call.id);
    const placement = (await findPlacement(tx, id, true)) ?? known;
    if (!toPlacement(placement, todayIn(tx, call)).can.includes('end')) throw new Problem('placement.ended');
    return { call, placement };
  }

  /** @throws Problem `not_found` also for the actor's own application */
  private async person(tx: Transaction, call: PlacementCall, id: string, days: Period): Promise<ToPublish> {
    const person = (await toPublish(tx, call.id, new Map([[id, days]]))).get(id);
    if (!person) throw notFound();
    return person;
  }

  private async tellOfArrival(tx: Transaction, team: TeamFacts, { name }: ToPublish, days: Period): Promise<void> {
    for (const to of team.supervisors)
      await this.mails.send(tx, await this.mails.expected(tx, to, team, [{ name, ...days }]));
  }

  private async tellOfLeaving(
    tx: Transaction,
    team: TeamFacts,
    { name }: ToPublish,
    lastDay: string | null,
  ): Promise<void> {
    for (const to of team.supervisors)
      await this.mails.send(tx, await this.mails.leaves(tx, to, team, { name, lastDay }));
  }

  private async view(tx: Transaction, call: PlacementCall, id: string): Promise<PlacementView> {
    const row = await findPlacement(tx, id);
    if (!row) throw notFound();
    return toPlacement(row, todayIn(tx, call));
  }
}

const todayIn = (tx: Transaction, { timeZone }: PlacementCall): string =>
  tx.now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

async function teamOf(tx: Transaction, needId: string): Promise<TeamFacts> {
  const team = (await teamsOfNeeds(tx, [needId])).get(needId);
  if (!team) throw notFound();
  return team;
}

/** @throws Problem `placement.outside_need`, `not_found` */
async function within(tx: Transaction, callId: string, needId: string, { from, to }: Period): Promise<void> {
  const need = (await seatNeeds(tx, callId)).find(({ id }) => id === needId);
  if (!need) throw notFound();
  if ((need.from !== null && from < need.from) || (need.to !== null && to > need.to))
    throw new Problem('placement.outside_need', { issues: [{ path: ['body', 'from'], code: 'outside' }] });
}
