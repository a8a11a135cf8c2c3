import { createHash } from 'node:crypto';
import type { ApplicationState } from '@placet/contract/applications/states.ts';
import canonicalize from 'canonicalize';
import { Injectable } from '@nestjs/common';
import { asSystem } from '../platform/database/as-system.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { ReviewScores } from '../review/review-scores.ts';
import { wishesOf, type CollectedWishes } from '../wishes/collected-wishes.ts';
import { placementSettings, type PlacementSettings } from '../wishes/placement-settings.ts';
import { acceptedPeriods, askedNeeds, exclusions, pinned, rankings, takenSeats } from './data/question.queries.ts';
import type { CandidateToPlace, Period, PlacementInput } from './domain/placement-input.ts';

/** What one plan is told apart from another by, with the same state of things. */
export type PlanSettings = Pick<PlacementInput, 'objective' | 'seed'>;

/** Stands for exactly this input: SHA-256 of its canonical form (RFC 8785). */
export function hashOf(input: PlacementInput): Buffer {
  return createHash('sha256')
    .update(canonicalize(input) ?? '')
    .digest();
}

/** Who can be placed in a call of these settings, by the state of their application. */
export function poolOf({ placed, pool }: Pick<PlacementSettings, 'placed' | 'pool'>): ApplicationState[] {
  if (placed === 'after_acceptance') return ['accepted'];
  return pool === 'in_review' ? ['in_review', 'shortlisted', 'accepted'] : ['shortlisted', 'accepted'];
}

/**
 * What a plan is computed from, as it is now. Read as the system, so that nobody's own application is left out of the whole. Whoever calls has
 * authorised, and tells nobody of applications they may not see.
 */
@Injectable()
export class PlacementQuestion {
  constructor(private readonly scores: ReviewScores) {}

  read(tx: Transaction, callId: string, { objective, seed }: PlanSettings): Promise<PlacementInput> {
    return asSystem(tx, 'placement', async (system) => {
      const settings = await placementSettings(system, callId);
      const people = await wishesOf(system, callId, poolOf(settings));
      const needs = await askedNeeds(system, callId);
      const ranked = await rankings(system, callId);
      const taken = await takenSeats(system, callId);
      const accepted = await acceptedPeriods(system, callId);
      const scores = await this.scores.of(system, callId);
      // Whoever holds a seat of the call has their place; they are moved from there by hand.
      const seated = new Set(taken.map(({ candidate }) => candidate));
      const all = needs.flatMap(({ skills }) => skills.map(({ name }) => name));
      return {
        ...{ objective, seed },
        candidates: people
          .filter(({ applicationId }) => !seated.has(applicationId))
          .map((one) => toCandidate(one, accepted.get(one.applicationId), scores.get(one.applicationId) ?? null, all)),
        needs: needs.map((need) => ({
          ...need,
          minDays: settings.shortestDays,
          ranking: ranked.get(need.id) ?? [],
          bounds: settings.bounds
            .filter(({ needId }) => needId === need.id)
            .map(({ value, floor, ceiling }) => ({
              group: value,
              floor: floor ?? 0,
              ceiling: ceiling ?? need.positions,
            })),
        })),
        supervisors: settings.supervisors,
        pins: (await pinned(system, callId)).filter(({ candidate }) => !seated.has(candidate)),
        exclusions: await exclusions(system, callId),
        taken: taken.map((seat) => ({ ...seat, candidate: null })),
        weights: settings.weights,
      };
    });
  }
}

function toCandidate(
  { applicationId, teams, unranked, available, languages, presence, skills, workPermission, group }: CollectedWishes,
  accepted: Period | undefined,
  review: number | null,
  everySkill: readonly string[],
): CandidateToPlace {
  return {
    ...{ id: applicationId, wishes: teams, unranked, languages, presence, workPermission, group, review },
    available: accepted ? [accepted] : available,
    // Whom nobody asked is not held to lack them.
    skills: skills ?? [...new Set(everySkill)],
  };
}
