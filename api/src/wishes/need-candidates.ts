import { Injectable } from '@nestjs/common';
import type { TeamNeed } from '@placet/contract/teams/schemas.ts';
import type { CandidateGap, CandidateOfNeed, NeedCandidates } from '@placet/contract/wishes/candidates.ts';
import { permits } from '../access/authorise.ts';
import { hardNeeds, type Exclusion, type NeedToFill, type PairReason } from '../placement/hard-needs.ts';
import type { Actor } from '../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../platform/database/unit-of-work.ts';
import { Problem } from '../platform/http/problem.ts';
import { wishesOf, type CollectedWishes } from './collected-wishes.ts';
import { keptApart, reviewsBlind, timeZoneOf } from './data/candidates.queries.ts';
import type { Ranking } from './data/rankings.queries.ts';
import { isPast, statesShown } from './domain/deadlines.ts';
import { placementSettings } from './placement-settings.ts';

/** Those who could fill a need, as far as the call shows them to whoever asks. */
export type Shown = Omit<
  NeedCandidates,
  'need' | 'revision' | 'changedBy' | 'changedAt' | 'finishedAt' | 'tiers' | 'excluded'
>;

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
/** Why of what is against a pair is for coordinators alone. */
const apart: ReadonlySet<PairReason> = new Set([
  'excluded_supervisor',
  'excluded_coordinator',
  'conflict',
  'family',
  'has_place',
]);

/** Who could fill a need: by what it requires, and what they said; nobody is shown what is sensitive, or themselves. */
@Injectable()
export class NeedCandidatesView {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Read as the system, for somebody who may rank this need's candidates. @throws Problem `candidates.not_shown`, `candidates.blind_review` */
  shown(actor: Actor, need: TeamNeed): Promise<Shown> {
    return this.unitOfWork.read({ kind: 'system', job: 'candidates' }, async (tx) => {
      const { candidatesShown, candidatesUntil, shortestDays } = await placementSettings(tx, need.call.id);
      const own = actor.kind === 'account' ? actor.accountId : null;
      if (candidatesShown === 'none') throw new Problem('candidates.not_shown');
      const coordinates = permits(actor, 'received_application.read', { callId: need.call.id });
      if (!coordinates && (await reviewsBlind(tx, need.call.id, own))) throw new Problem('candidates.blind_review');
      const wishes = (await wishesOf(tx, need.call.id, statesShown(candidatesShown))).filter(
        ({ accountId }) => accountId !== own,
      );
      const against = await this.against(tx, need, wishes, shortestDays, own);
      const able = wishes.filter(({ applicationId }) => against.get(applicationId)?.length === 0);
      return {
        ...{ timeZone: await timeZoneOf(tx, need.call.id), shown: candidatesShown },
        until: candidatesUntil?.toString({ smallestUnit: 'millisecond' }) ?? null,
        open: !isPast(candidatesUntil, tx.now),
        candidates: able.map((one) => toCandidate(one, need)).toSorted(byName),
        others: gaps([...against.values()]),
        otherPeople: wishes.length - able.length,
      };
    });
  }

  private async against(
    tx: Transaction,
    need: TeamNeed,
    wishes: readonly CollectedWishes[],
    minDays: number,
    asker: string | null,
  ): Promise<ReadonlyMap<string, readonly PairReason[]>> {
    const required = need.skills.filter((skill) => skill.required).map(({ name }) => name);
    const candidates = wishes.map((one) => ({
      ...{ id: one.applicationId, wishes: one.teams, unranked: one.unranked, available: one.available },
      ...{ languages: one.languages, presence: one.presence, workPermission: one.workPermission },
      // Whom nobody asked for skills is not held to have none.
      skills: one.skills ?? required,
      ...{ review: null, group: null },
    }));
    const exclusions = (await keptApart(tx, need.id, need.call.id, asker)).map(({ id, code }): Exclusion => ({
      candidate: id,
      need: need.id,
      code,
    }));
    return hardNeeds(candidates, toFill(need, minDays), exclusions);
  }
}

/** Days that nobody said stand for any. */
function toFill(need: TeamNeed, minDays: number): NeedToFill {
  const from = need.startsOn ?? need.call.startsOn ?? '1900-01-01';
  const to = need.endsOn ?? need.call.endsOn ?? '2999-12-31';
  return {
    ...{ id: need.id, team: need.team.id, order: 0, positions: need.positions },
    // One of the two may be the call's, and lie before.
    ...{ from, to: to < from ? from : to },
    ...{ languages: need.languages, skills: need.skills, presence: need.presence, minDays },
    ...{ needsPermission: need.needsPermission, supervisor: null, ranking: [], bounds: [] },
  };
}

function toCandidate(one: CollectedWishes, need: TeamNeed): CandidateOfNeed {
  const has = one.skills && new Set(one.skills.map(plain));
  return {
    ...{ id: one.applicationId, number: one.number, name: one.name },
    ...{ languages: [...one.languages], available: [...one.available], presence: [...one.presence] },
    skills: has && need.skills.map(({ name }) => name).filter((name) => has.has(plain(name))),
    workPermission: one.workPermission,
    named: one.teams.includes(need.team.id),
  };
}

function gaps(all: readonly (readonly PairReason[])[]): Shown['others'] {
  const counts: Partial<Record<CandidateGap, number>> = {};
  for (const reasons of all)
    for (const gap of new Set(reasons.map((reason) => (apart.has(reason) ? 'set_aside' : (reason as CandidateGap)))))
      counts[gap] = (counts[gap] ?? 0) + 1;
  return counts;
}

const byName = (a: CandidateOfNeed, b: CandidateOfNeed): number =>
  a.name.localeCompare(b.name) || a.number.localeCompare(b.number);

/** A ranking as it concerns those who are shown: whoever is no candidate any more has left it. */
export function withRanking(need: TeamNeed, shown: Shown, ranking: Ranking): NeedCandidates {
  const there = new Set(shown.candidates.map(({ id }) => id));
  const { tiers, excluded, ...kept } = ranking;
  return {
    ...{ need, ...shown, ...kept },
    tiers: tiers.map((tier) => tier.filter((id) => there.has(id))).filter((tier) => tier.length > 0),
    excluded: excluded.filter(({ id }) => there.has(id)),
  };
}
