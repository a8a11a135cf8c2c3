import { differences } from './difference.ts';
import { ordersOf } from './orders.ts';
import { placePeople } from './place-people.ts';
import type { NeedToFill, PlacementInput } from './placement-input.ts';
import type { PlacementChange, PlacementPlan, WhatIf } from './placement-plan.ts';

/**
 * What would become of everybody.
 *
 * @param before the plan of `input`, where it is there already
 * @throws RangeError for a change to who or what is not there, or that means nothing
 */
export function whatIf(input: PlacementInput, change: PlacementChange, before?: PlacementPlan): WhatIf {
  const was = before ?? placePeople(input, { prices: false });
  const plan = placePeople(changedInput(input, change), { prices: false });
  const moved = differences(ordersOf(input).facts, was.places, plan.places);
  const refused =
    change.kind === 'pin'
      ? plan.refusedPins.find(({ candidate, need }) => candidate === change.candidate && need === change.need)
      : undefined;
  return { plan, moved, refused: refused ?? null };
}

type PairChange = Extract<PlacementChange, { candidate: string }>;
type NeedChange = Exclude<PlacementChange, PairChange>;

/** The input with a change. A pin replaces another of the same person; seats end at none. */
export function changedInput(input: PlacementInput, change: PlacementChange): PlacementInput {
  if ('candidate' in change) return changedPair(input, change);
  if (!input.needs.some(({ id }) => id === change.need)) throw new RangeError('no such need');
  const needs = input.needs.map((need) => (need.id === change.need ? changedNeed(need, change) : need));
  return { ...input, needs };
}

function changedPair(input: PlacementInput, { kind, candidate, need }: PairChange): PlacementInput {
  if (!input.candidates.some(({ id }) => id === candidate)) throw new RangeError('no such candidate');
  if (!input.needs.some(({ id }) => id === need)) throw new RangeError('no such need');
  if (kind === 'exclude')
    return { ...input, exclusions: [...input.exclusions, { candidate, need, code: 'coordinator' as const }] };
  const others = input.pins.filter((pin) => pin.candidate !== candidate || (kind === 'unpin' && pin.need !== need));
  return { ...input, pins: kind === 'pin' ? [...others, { candidate, need }] : others };
}

function changedNeed(need: NeedToFill, change: NeedChange): NeedToFill {
  switch (change.kind) {
    case 'positions':
      return { ...need, positions: Math.max(0, need.positions + change.by) };
    case 'drop_language':
      return {
        ...need,
        languages: need.languages.map((each) =>
          each.language === change.language ? { ...each, required: false } : each,
        ),
      };
    case 'drop_skill':
      return {
        ...need,
        skills: need.skills.map((each) => (each.name === change.skill ? { ...each, required: false } : each)),
      };
    case 'move_period':
      return { ...need, from: change.from, to: change.to };
  }
}
