import type { Board, BoardNeed, BoardPerson, MoveView } from '@placet/contract/placement/plans.ts';
import type { LocalizedText } from '@placet/contract';
import type { KnownPerson, SeatRow } from './data/people.queries.ts';
import type { MoveRow } from './data/plans.queries.ts';
import { ordersOf } from './domain/orders.ts';
import type { CandidateToPlace, NeedToFill, PlacementInput } from './domain/placement-input.ts';
import type { NeedInPlan, PlacementPlan } from './domain/placement-plan.ts';
import type { Standing } from './domain/standing.ts';
import { passedOver } from './domain/verify-stable.ts';

/** More of those who are passed over are not named. */
const named = 500;

/** Who is passed over as a plan stands now. Whoever was moved by hand is outside of the claim, as a pin is. */
export function blockingOf(
  input: PlacementInput,
  result: PlacementPlan,
  standing: Standing,
  visible: ReadonlyMap<string, unknown>,
): Board['blocking'] {
  return passedOver(ordersOf(input), { ...result, places: standing.all })
    .filter(({ candidate }) => visible.has(candidate))
    .slice(0, named)
    .map(({ candidate, need }) => ({ applicationId: candidate, needId: need }));
}

export function toPerson(
  candidate: CandidateToPlace,
  { number, name, state }: KnownPerson,
  standing: Standing,
): BoardPerson {
  const { id, wishes, languages, available } = candidate;
  const place = standing.of(id);
  return {
    ...{ id, number, name, state, wishes: [...wishes], languages: [...languages], available: [...available] },
    place: place && { needId: place.need, from: place.from, to: place.to, how: place.how, wish: place.wish },
    computed: standing.computed.get(id)?.need ?? null,
  };
}

/** In the order of their numbers, those whom the actor may see. */
export function peopleIn(
  input: PlacementInput,
  known: ReadonlyMap<string, KnownPerson>,
  standing: Standing,
  only?: ReadonlySet<string>,
): BoardPerson[] {
  return input.candidates
    .flatMap((candidate) => {
      const person = known.get(candidate.id);
      return person && only?.has(candidate.id) !== false ? [toPerson(candidate, person, standing)] : [];
    })
    .sort((a, b) => (a.number < b.number ? -1 : 1));
}

interface About {
  readonly teams: ReadonlyMap<string, LocalizedText>;
  readonly supervisors: ReadonlyMap<string, string>;
  readonly held: readonly SeatRow[];
}

export function toNeed(need: NeedToFill, found: NeedInPlan | undefined, about: About): BoardNeed {
  const { id, team, from, to, positions, languages, skills, presence, needsPermission, supervisor } = need;
  const unfilled = found?.unfilled ?? null;
  return {
    ...{ id, from, to, positions, presence, needsPermission, languages: [...languages], skills: [...skills] },
    team: { id: team, name: about.teams.get(team) ?? {} },
    supervisor: supervisor === null ? null : (about.supervisors.get(supervisor) ?? ''),
    candidates: found?.candidates ?? 0,
    cutOff: found?.cutOff ?? null,
    held: about.held
      .filter(({ needId }) => needId === id)
      .map(({ name, ...days }) => ({ name, from: days.from, to: days.to })),
    unfilled: unfilled && {
      eligible: unfilled.eligible,
      reasons: unfilled.reasons,
      elsewhere: unfilled.elsewhere.map(({ need: where, count }) => ({ needId: where, count })),
      unplaced: unfilled.unplaced,
    },
  };
}

export function toMove(move: MoveRow, actorId: string | null): MoveView {
  const { sequence, applicationId, from, to, undoes, movedBy, movedById, movedAt } = move;
  return {
    ...{ sequence, applicationId, from, to, undoes, movedBy },
    byMe: movedById !== null && movedById === actorId,
    movedAt: movedAt.toISOString(),
  };
}
