import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Explainer } from './explain.ts';
import { ordersOf } from './orders.ts';
import { placePeople } from './place-people.ts';
import type { PlacementInput } from './placement-input.ts';
import type { PlacementPlan } from './placement-plan.ts';
import { anyCall, type Kind } from './testing/any-call.ts';
import { words } from './testing/small-call.ts';
import { verify } from './verify.ts';

const plain: Kind = { partly: false, bounds: false, supervisors: false, pins: false };
const shared: Kind = { ...plain, supervisors: true };
const bounded: Kind = { ...plain, bounds: true };
const everything: Kind = { partly: true, bounds: true, supervisors: true, pins: true };

/** Who would rather be where: the position of the need in a candidate's true list; worse than all for no place. */
function likes(input: PlacementInput, plan: PlacementPlan, id: string): number {
  const { facts, first, need } = ordersOf(input);
  const who = facts.candidateAt.get(id) ?? 0;
  const list = Array.from(need.slice(first[who], first[who + 1]), (at) => facts.needs[at]?.id);
  const at = list.indexOf(plan.places.find(({ candidate }) => candidate === id)?.need ?? '');
  return at < 0 ? Infinity : at;
}

/** What all wishes come to: who is nowhere counts more than all others together. */
function ranks({ statistics: { wishes, unplaced } }: PlacementPlan, unranked: number): number {
  return wishes.reduce((sum, count, at) => sum + count * (at + 1), 1000 * unplaced + unranked);
}

function unrankedIn({ candidates }: PlacementInput, { places }: PlacementPlan): number {
  const lists = new Map(candidates.map(({ id, wishes }) => [id, wishes.length]));
  return places.reduce((sum, { candidate, wish }) => sum + (wish === null ? (lists.get(candidate) ?? 0) + 1 : 0), 0);
}

/** The bounds of a need, or of others of its supervisor. */
function bounds({ needs }: PlacementInput, id: string): unknown[] {
  const supervisor = needs.find((each) => each.id === id)?.supervisor ?? null;
  return needs
    .filter((each) => each.id === id || (supervisor !== null && each.supervisor === supervisor))
    .flatMap((each) => each.bounds);
}

describe('every plan', () => {
  it.each([
    ['of plain needs', plain],
    ['of supervisors who share', shared],
    ['with soft bounds', bounded],
  ])('%s is stable, and is said to be', (_, kind) => {
    fc.assert(
      fc.property(anyCall(kind), (input) => {
        const plan = placePeople(input);
        expect(plan.stability).toBe('guaranteed');
        expect(verify(ordersOf(input), plan)).toEqual({ faults: [], blocking: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('is feasible and names whom it passes over, whatever is asked; mostly nobody', () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(anyCall(everything), fc.constantFrom('stable' as const, 'best_ranks' as const), (of, objective) => {
        const input = { ...of, objective };
        const plan = placePeople(input);
        seen[plan.stability] = (seen[plan.stability] ?? 0) + 1;
        const { faults, blocking } = verify(ordersOf(input), plan);
        expect(faults).toEqual([]);
        expect(blocking).toEqual(plan.blocking.pairs);
        if (plan.stability === 'guaranteed' || plan.stability === 'found') expect(blocking).toEqual([]);
      }),
      { numRuns: 1500, seed: 4 },
    );
    expect(seen.found).toBeGreaterThan(100);
    expect(seen.not_found ?? 0).toBeLessThan(0.1 * (seen.found ?? 0));
  });

  it('is the same for the same input in any order', () => {
    fc.assert(
      fc.property(anyCall(everything), (input) => {
        const turned: PlacementInput = {
          ...input,
          candidates: input.candidates.toReversed(),
          needs: input.needs.toReversed(),
          supervisors: input.supervisors.toReversed(),
          pins: input.pins.toReversed(),
          exclusions: input.exclusions.toReversed(),
          taken: input.taken.toReversed(),
        };
        expect(placePeople(turned)).toEqual(placePeople(input));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['plain needs', plain],
    ['shared supervisors', shared],
    ['soft bounds', bounded],
  ])('rewards no false list of wishes: %s', (_, kind) => {
    fc.assert(
      fc.property(anyCall(kind), fc.nat(), fc.shuffledSubarray(words('t0 t1 t2 t3')), (input, at, wishes) => {
        const liar = input.candidates[at % input.candidates.length];
        if (liar === undefined) return;
        const candidates = input.candidates.map((each) =>
          each === liar ? { ...each, wishes, unranked: 'never' as const } : each,
        );
        const [honest, lying] = [placePeople(input), placePeople({ ...input, candidates })];
        expect(likes(input, honest, liar.id)).toBeLessThanOrEqual(likes(input, lying, liar.id));
      }),
      { numRuns: 1000 },
    );
  });

  it('by best ranks is never worse in total rank, and passes people over', () => {
    let passing = 0;
    fc.assert(
      fc.property(anyCall({ ...everything, bounds: false }), (input) => {
        const [stable, ranked] = [placePeople(input), placePeople({ ...input, objective: 'best_ranks' })];
        expect(ranks(ranked, unrankedIn(input, ranked))).toBeLessThanOrEqual(ranks(stable, unrankedIn(input, stable)));
        if (ranked.blocking.count > 0) passing++;
      }),
      { numRuns: 500, seed: 4 },
    );
    expect(passing).toBeGreaterThan(20);
  });

  it('says of every pair why it is, or is not, and nothing against itself', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyCall(everything), fc.constantFrom('stable' as const, 'best_ranks' as const), (of, objective) => {
        const input = { ...of, objective };
        const plan = placePeople(input);
        const explainer = new Explainer(input, plan);
        const passed = new Set(plan.blocking.pairs.map(({ candidate, need }) => `${candidate} ${need}`));
        for (const { id } of input.candidates)
          for (const { id: need } of input.needs) {
            const said = explainer.certificate(id, need);
            seen.add(said.code);
            const place = plan.places.find(({ candidate }) => candidate === id);
            expect(said.code === 'placed' || said.code === 'pinned_here').toBe(place?.need === need);
            expect(said.code === 'passed_over').toBe(passed.has(`${id} ${need}`));
            if (said.code === 'need_full') expect(said.cutOff).toBeLessThan(said.place);
            if (said.code === 'prefers_own' && said.wish !== null)
              expect(said.own ?? 99).toBeLessThanOrEqual(said.wish);
            if (said.code === 'soft_bound') expect(bounds(input, need)).not.toEqual([]);
          }
      }),
      { numRuns: 600, seed: 4 },
    );
    expect([...seen].sort()).toEqual(
      words(
        'held ineligible need_full not_wished passed_over pinned_elsewhere pinned_here placed prefers_own seat_pinned soft_bound supervisor_full',
      ),
    );
  });
});
