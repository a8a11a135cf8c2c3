import { IMPOSSIBLE, reasonsIn } from './eligibility.ts';
import type { Orders } from './orders.ts';
import { type Days, mostAtOnce } from './periods.ts';
import type { CandidateAndNeed } from './placement-input.ts';
import type { RefusedPin } from './placement-plan.ts';
import { byText } from './sorting.ts';

/** A seat that is not given by the order: pinned, or held before. */
export interface FixedSeat {
  /** −1: nobody here. */
  readonly candidate: number;
  readonly need: number;
  readonly days: Days;
  readonly pinned: boolean;
}

export interface KeptPin extends FixedSeat {
  /** What is against it all the same, as bits. */
  readonly despite: number;
}

export interface FixedSeats {
  readonly held: readonly FixedSeat[];
  readonly pins: readonly KeptPin[];
  readonly refused: readonly RefusedPin[];
}

/** Gives the pins their seats, in the order of ids; refuses those that cannot be. */
export function fixedSeats(orders: Orders): FixedSeats {
  const { facts, eligibility } = orders;
  const held: FixedSeat[] = facts.held
    .filter(({ need }) => need >= 0)
    .map(({ candidate, need, days }) => ({ candidate, need, days, pinned: false }));
  const most = new Map(facts.input.supervisors.map((each) => [each.id, each.most]));
  const pins: KeptPin[] = [];
  const refused: RefusedPin[] = [];
  const pinned = new Set<number>();
  for (const pin of distinct(facts.input.pins)) {
    const candidate = facts.candidateAt.get(pin.candidate);
    const need = facts.needAt.get(pin.need);
    const refuse = (code: RefusedPin['code'], mask = 0) => {
      refused.push({ ...pin, code, reasons: reasonsIn(mask) });
    };
    if (candidate === undefined || need === undefined) {
      refuse('unknown');
      continue;
    }
    const despite = eligibility.reasons(candidate, need);
    const days = eligibility.stay(candidate, need);
    const seats = [...held, ...pins];
    const { positions, supervisor } = facts.needs[need]!;
    const among = (needs: (of: number) => boolean) =>
      days === null
        ? 0
        : mostAtOnce(
            seats.filter((seat) => needs(seat.need)).map((seat) => seat.days),
            days,
          );
    const limit = supervisor === null ? undefined : most.get(supervisor);
    if (pinned.has(candidate)) refuse('pinned_twice');
    else if ((despite & IMPOSSIBLE) !== 0 || days === null) refuse('impossible', despite);
    else if (among((of) => of === need) >= positions) refuse('no_seat');
    else if (limit !== undefined && among((of) => facts.needs[of]!.supervisor === supervisor) >= limit)
      refuse('supervisor_full');
    else {
      pinned.add(candidate);
      pins.push({ candidate, need, days, pinned: true, despite });
    }
  }
  return { held, pins, refused };
}

function distinct(pins: readonly CandidateAndNeed[]): CandidateAndNeed[] {
  const sorted = pins.toSorted((a, b) => byText(a.candidate, b.candidate) || byText(a.need, b.need));
  return sorted
    .filter(
      ({ candidate, need }, at) => at === 0 || sorted[at - 1]!.candidate !== candidate || sorted[at - 1]!.need !== need,
    )
    .map(({ candidate, need }) => ({ candidate, need }));
}
