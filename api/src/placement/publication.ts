import { Injectable } from '@nestjs/common';
import type { PublicationConflict } from '@placet/contract/placement/publication.ts';
import { releasedState } from '../decisions/actions.ts';
import type { ComposedMail } from '../messages/post.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { placementSettings } from '../wishes/placement-settings.ts';
import { teamsOfNeeds, toPublish, type Supervisor, type TeamFacts, type ToPublish } from './data/publishing.queries.ts';
import { fullNeeds } from './data/seats.queries.ts';
import type { StandingPlace } from './domain/standing.ts';
import type { PlacementCall } from './placement-calls.ts';
import { fingerprintOf, PlacementMails } from './placement-mails.ts';
import type { StandingPlan } from './proposed-plans.ts';

/** Somebody as publishing would have them. */
export interface PublishedPerson {
  readonly person: ToPublish;
  readonly place: StandingPlace;
  readonly team: TeamFacts;
  readonly becomes: 'offer' | 'place';
  readonly mail: ComposedMail | null;
  readonly conflicts: readonly PublicationConflict[];
}

export interface ToSupervisor {
  readonly supervisor: Supervisor;
  readonly team: TeamFacts;
  readonly mail: ComposedMail;
}

export interface Publication {
  readonly fingerprint: string;
  readonly placed: 'before_offer' | 'after_acceptance';
  readonly people: readonly PublishedPerson[];
  readonly supervisors: readonly ToSupervisor[];
}

/** What publishing a plan would do, place by place and mail by mail: the same for the preview and for the publication that follows it. */
@Injectable()
export class ComposePublication {
  constructor(private readonly mails: PlacementMails) {}

  async of(tx: Transaction, call: PlacementCall, { plan, standing }: StandingPlan): Promise<Publication> {
    const { placed } = await placementSettings(tx, call.id);
    const known = await toPublish(tx, call.id, new Map(standing.all.map((place) => [place.candidate, place])));
    const teams = await teamsOfNeeds(
      tx,
      standing.all.map(({ need }) => need),
    );
    const full = await fullNeeds(tx, standing.all);
    const people: PublishedPerson[] = [];
    for (const place of standing.all.toSorted(byNeed(plan.input.needs))) {
      const [person, team] = [known.get(place.candidate), teams.get(place.need)];
      if (!person || !team) continue;
      const becomes = person.decisionId === null ? 'offer' : 'place';
      const conflicts = conflictsOf(person, becomes, full.has(place.candidate));
      const mail =
        becomes === 'place' && conflicts.length === 0
          ? await this.mails.placed(tx, person, call.name, team, place)
          : null;
      people.push({ person, place, team, becomes, mail, conflicts });
    }
    const supervisors = await this.supervisors(tx, people);
    const facts = people.map(({ place, becomes, conflicts }) => [
      place.candidate,
      place.need,
      place.from,
      place.to,
      becomes,
      conflicts,
    ]);
    const mails = [...people.map(({ mail }) => mail), ...supervisors.map(({ mail }) => mail)];
    return { fingerprint: fingerprintOf(mails, [plan.id, facts]), placed, people, supervisors };
  }

  /** Of those whose place it is at once: whoever gets an offer first is told of when they accept. */
  private async supervisors(tx: Transaction, people: readonly PublishedPerson[]): Promise<ToSupervisor[]> {
    const now = people.filter(({ becomes, conflicts }) => becomes === 'place' && conflicts.length === 0);
    const all: ToSupervisor[] = [];
    for (const [, there] of Map.groupBy(now, ({ team }) => team.id)) {
      const team = there[0]?.team;
      if (!team) continue;
      const expected = there.map(({ person, place }) => ({ name: person.name, from: place.from, to: place.to }));
      for (const supervisor of team.supervisors)
        all.push({ supervisor, team, mail: await this.mails.expected(tx, supervisor, team, expected) });
    }
    return all;
  }
}

function conflictsOf(person: ToPublish, becomes: 'offer' | 'place', full: boolean): PublicationConflict[] {
  const found: [PublicationConflict, boolean][] = [
    ['no_seat', full],
    ['overlaps', person.overlaps],
    ['not_possible', becomes === 'offer' && releasedState(person.state, 'offer') === null],
  ];
  return found.flatMap(([conflict, holds]) => (holds ? [conflict] : []));
}

function byNeed(needs: readonly { readonly id: string; readonly order: number }[]) {
  const order = new Map(needs.map(({ id, order: at }) => [id, at]));
  return (a: StandingPlace, b: StandingPlace): number =>
    (order.get(a.need) ?? 0) - (order.get(b.need) ?? 0) || (a.candidate < b.candidate ? -1 : 1);
}
