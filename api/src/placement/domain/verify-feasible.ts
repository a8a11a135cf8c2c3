import type { CandidateToPlace, NeedToFill, Period, PlacementInput } from './placement-input.ts';
import type { PlacementPlan, PlannedPlace } from './placement-plan.ts';

/** What makes a plan impossible, in words for those who look for our error. Seats held before may exceed positions: that was decided. */
export function feasibilityFaults(input: PlacementInput, plan: PlacementPlan): string[] {
  const faults: string[] = [];
  const candidates = new Map(input.candidates.map((each) => [each.id, each]));
  const needs = new Map(input.needs.map((each) => [each.id, each]));
  const seen = new Set<string>();
  for (const id of [...plan.places.map(({ candidate }) => candidate), ...plan.unplaced]) {
    if (!candidates.has(id)) faults.push(`${id} is no candidate`);
    if (seen.has(id)) faults.push(`${id} is in the plan twice`);
    seen.add(id);
  }
  if (seen.size !== candidates.size) faults.push('somebody is missing in the plan');
  const against = new Set(input.exclusions.map(({ candidate, need }) => `${candidate}\n${need}`));
  const asked = new Set(input.pins.map(({ candidate, need }) => `${candidate}\n${need}`));
  const kept = new Set(
    plan.places.filter(({ pinned }) => pinned).map(({ candidate, need }) => `${candidate}\n${need}`),
  );
  for (const { candidate, need } of plan.refusedPins) {
    if (kept.has(`${candidate}\n${need}`)) faults.push(`the pin of ${candidate} is both kept and refused`);
    kept.add(`${candidate}\n${need}`);
  }
  if (asked.size !== kept.size || ![...asked].every((pin) => kept.has(pin))) faults.push('pins are lost or invented');
  for (const place of plan.places) {
    const [candidate, need] = [candidates.get(place.candidate), needs.get(place.need)];
    if (candidate === undefined || need === undefined) faults.push(`${place.need} is no need`);
    else {
      if (against.size > 0 && against.has(`${place.candidate}\n${place.need}`))
        faults.push(`${place.candidate} is excluded from ${place.need}`);
      faults.push(...faultsOf(candidate, need, place));
    }
  }
  const seatOf = new Map<string, Period[]>();
  for (const seat of input.taken)
    if (seat.candidate !== null) seatOf.set(seat.candidate, [...(seatOf.get(seat.candidate) ?? []), seat]);
  for (const place of plan.places)
    if (seatOf.get(place.candidate)?.some((seat) => seat.from <= place.to && seat.to >= place.from))
      faults.push(`${place.candidate} holds a seat at the same time`);
  faults.push(...crowded(input, plan));
  return faults;
}

/** ISO dates are compared as texts: their order is the same. */
function faultsOf(candidate: CandidateToPlace, need: NeedToFill, place: PlannedPlace): string[] {
  const faults: string[] = [];
  const say = (fault: string) => faults.push(`${candidate.id} at ${need.id}: ${fault}`);
  if (place.from < need.from || place.to > need.to || place.from > place.to) say('not in the period of the need');
  if (
    candidate.available.length > 0 &&
    !candidate.available.some(({ from, to }) => from <= place.from && place.to <= to) &&
    !daysCovered(candidate.available, place)
  )
    say('not there');
  const wish = candidate.wishes.indexOf(need.team);
  if ((place.wish ?? 0) !== wish + 1) say('another wish');
  if (place.pinned) return faults;
  if (wish < 0 && candidate.unranked === 'never') say('not accepted');
  if (need.minDays > 1 && days(place) < need.minDays) say('too short');
  for (const { language, level, required } of need.languages)
    if (
      required &&
      !candidate.languages.some(
        (own) => own.language === language && levels.indexOf(own.level) >= levels.indexOf(level),
      )
    )
      say(`without ${language}`);
  if (need.skills.some(({ required }) => required)) {
    const has = new Set(candidate.skills.map(plain));
    for (const { name, required } of need.skills) if (required && !has.has(plain(name))) say(`without ${name}`);
  }
  if (candidate.presence.length > 0 && !candidate.presence.includes(need.presence)) say('elsewhere');
  if (need.needsPermission && candidate.workPermission === false) say('without a work permission');
  return faults;
}

/** Ascending. */
const levels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'];

function days({ from, to }: Period): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** Day by day, where no single period covers the stay. */
function daysCovered(available: readonly Period[], { from, to }: Period): boolean {
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000)
    if (!available.some((period) => Date.parse(period.from) <= day && day <= Date.parse(period.to))) return false;
  return true;
}

/** Needs and supervisors with more people on some day than there may be. It is enough to look at days on which somebody comes. */
function crowded(input: PlacementInput, plan: PlacementPlan): string[] {
  const faults: string[] = [];
  const needs = new Map(input.needs.map((each) => [each.id, each]));
  const placed = Map.groupBy(plan.places, ({ need }) => need);
  const taken = Map.groupBy(input.taken, ({ need }) => need);
  const check = (name: string, most: number, own: readonly Period[], before: readonly Period[]) => {
    if (own.length + before.length <= most) return;
    for (const day of new Set([...own, ...before].map(({ from }) => from))) {
      const there = own.filter(({ from, to }) => from <= day && day <= to).length;
      const held = before.filter(({ from, to }) => from <= day && day <= to).length;
      if (there > 0 && there + held > most) faults.push(`${name} has too many on ${day}`);
    }
  };
  for (const { id, positions } of input.needs) check(id, positions, placed.get(id) ?? [], taken.get(id) ?? []);
  for (const { id, most } of input.supervisors) {
    const own = [...needs.values()].filter(({ supervisor }) => supervisor === id);
    check(
      id,
      most,
      own.flatMap((need) => placed.get(need.id) ?? []),
      own.flatMap((need) => taken.get(need.id) ?? []),
    );
  }
  return faults;
}
