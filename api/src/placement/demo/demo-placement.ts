import { Injectable } from '@nestjs/common';
import type { Actor, SystemActor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { findPlan, keepPlan, noteProgress } from '../data/plans.queries.ts';
import type { Period } from '../domain/placement-input.ts';
import { placePeople } from '../domain/place-people.ts';
import { hashOf, PlacementQuestion } from '../placement-question.ts';
import { ChangePlacement } from '../use-cases/change-placement.ts';
import { ListPlacements } from '../use-cases/list-placements.ts';
import { ProposePlacement } from '../use-cases/propose-placement.ts';
import { PublishPlan } from '../use-cases/publish-plan.ts';

const system: SystemActor = { kind: 'system', job: 'demo' };
const seed = 20_270_301;

/** Who works where in the demo, by the use cases that serve everybody. */
@Injectable()
export class DemoPlacement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly question: PlacementQuestion,
    private readonly proposing: ProposePlacement,
    private readonly publishing: PublishPlan,
    private readonly listing: ListPlacements,
    private readonly changing: ChangePlacement,
  ) {}

  /** When the teams of a call need somebody, in place of the call's own days. */
  async need(slug: string, { from, to }: Period): Promise<void> {
    const callId = await this.callOf(slug);
    await this.work.run(system, async (tx) => {
      await tx.query('UPDATE team_need SET starts_on = $2, ends_on = $3, revision = revision + 1 WHERE call_id = $1', [
        ...[callId, from, to],
      ]);
    });
  }

  /** Computed here and not in a thread: the past is told in one transaction. @returns the plan */
  async propose(coordinator: Actor, slug: string): Promise<string> {
    const callId = await this.callOf(slug);
    const { id } = await this.proposing.ask(coordinator, callId, { objective: 'stable', seed });
    await this.work.run(system, async (tx) => {
      const plan = await findPlan(tx, id);
      if (!plan) throw new Error('the demo has lost its plan');
      await noteProgress(tx, id, 0);
      const input = await this.question.read(tx, callId, plan);
      await keepPlan(tx, id, { input, hash: hashOf(input), result: placePeople(input) });
    });
    return id;
  }

  /** To those who accepted; where nobody could be placed, nothing is. */
  async publish(coordinator: Actor, planId: string): Promise<void> {
    const { fingerprint, people } = await this.publishing.preview(coordinator, planId);
    if (people.some(({ conflicts }) => conflicts.length === 0))
      await this.publishing.run(coordinator, planId, { fingerprint, offer: null });
  }

  /** Somebody who has a place goes on in another team after some weeks, if the call has another. */
  async moveOn(coordinator: Actor, slug: string, reason: string): Promise<void> {
    const { needs, placements } = await this.listing.ofCall(coordinator, await this.callOf(slug));
    const place = placements.find(({ can }) => can.includes('move'));
    if (!place) return;
    const on = Temporal.PlainDate.from(place.from).add({ weeks: 6 }).toString();
    const other = needs.find(
      (need) =>
        need.team.id !== place.team.id && (need.from ?? on) <= on && (need.to ?? place.to) > on && on < place.to,
    );
    if (other) await this.changing.move(coordinator, place.id, { needId: other.id, on, reason });
  }

  private callOf(slug: string): Promise<string> {
    return this.work.read(system, async (tx) => {
      const [call] = await tx.query<{ id: string }>('SELECT id FROM call WHERE slug = $1', [slug]);
      if (!call) throw new Error(`the demo has no call ${slug}`);
      return call.id;
    });
  }
}
