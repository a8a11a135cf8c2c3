import { referenceStates, type ReferenceState } from '@placet/contract/references/states.ts';
import { describe, expect, it } from 'vitest';
import { after, isWaiting, stateAt, transitions, type Transition } from './reference-state.ts';

const all = Object.keys(transitions) as Transition[];
const possible = (state: ReferenceState): Transition[] => all.filter((one) => after(state, one) !== null);

it('reaches every state from planned', () => {
  const reached = new Set<ReferenceState>(['planned']);
  for (const state of reached) {
    for (const one of all) {
      const next = after(state, one);
      if (next) reached.add(next);
    }
  }
  expect([...reached].sort()).toEqual([...referenceStates].sort());
});

it('never leaves what was given, replaced or cancelled, and never returns to planned', () => {
  for (const end of ['submitted', 'replaced', 'cancelled'] as const) expect(possible(end)).toEqual([]);
  expect(all.filter((one) => (transitions[one].to as ReferenceState) === 'planned')).toEqual([]);
});

it('is given only by a referee who opened it', () => {
  expect(referenceStates.filter((state) => after(state, 'submit'))).toEqual(['opened']);
});

it('is not asked again of somebody who said no', () => {
  expect(after('declined', 'ask')).toBeNull();
  expect(after('declined', 'open')).toBeNull();
});

describe('the state at an instant', () => {
  const expiresAt = Temporal.Instant.from('2026-12-14T17:00:00Z');
  it.each([
    ['requested', '2026-12-14T17:00:00Z', 'requested'],
    ['requested', '2026-12-14T17:00:00.001Z', 'expired'],
    ['opened', '2026-12-14T17:00:01Z', 'expired'],
    ['submitted', '2027-12-14T17:00:01Z', 'submitted'],
    ['declined', '2027-12-14T17:00:01Z', 'declined'],
    ['bounced', '2027-12-14T17:00:01Z', 'bounced'],
  ] as const)('%s at %s is %s', (state, now, seen) => {
    expect(stateAt({ state, expiresAt }, Temporal.Instant.from(now))).toBe(seen);
  });

  it('expires exactly what is waited for', () => {
    for (const state of referenceStates) expect(after(state, 'expire') !== null).toBe(isWaiting(state));
  });
});
