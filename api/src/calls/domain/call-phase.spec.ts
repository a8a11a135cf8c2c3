import { describe, expect, it } from 'vitest';
import { compareCalls, phaseOf, type CallDates } from './call-phase.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const dated: CallDates = { state: 'open', opensAt: at('2026-10-01T08:00:00Z'), closesAt: at('2026-11-30T17:00:00Z') };

describe('the phase of a call', () => {
  it.each([
    ['2026-10-01T07:59:59.999Z', 'opens_later'],
    ['2026-10-01T08:00:00Z', 'open'],
    ['2026-11-30T16:59:59.999Z', 'open'],
    ['2026-11-30T17:00:00Z', 'closed'],
  ])('at %s is %s', (now, phase) => {
    expect(phaseOf(dated, at(now))).toBe(phase);
  });

  it('stays open without an end when it is rolling, until somebody closes it', () => {
    const rolling = { ...dated, closesAt: null };
    expect(phaseOf(rolling, at('2099-01-01T00:00:00Z'))).toBe('open');
    expect(phaseOf({ ...rolling, state: 'closed' }, at('2026-11-01T00:00:00Z'))).toBe('closed');
  });
});

describe('the order of calls', () => {
  it('puts what closes first on top, rolling calls after, closed ones last and the latest of them first', () => {
    const call = (
      name: string,
      phase: 'open' | 'opens_later' | 'closed',
      closesAt: string | null,
      opensAt = '2026-01-01',
    ) => ({
      name,
      phase,
      opensAt,
      closesAt,
    });
    const calls = [
      call('old', 'closed', '2024-01-01'),
      call('rolling', 'open', null),
      call('late', 'opens_later', null, '2027-05-01'),
      call('soon', 'open', '2026-12-01'),
      call('recent', 'closed', '2026-01-01'),
      call('later', 'open', '2027-01-01'),
      call('next', 'opens_later', null, '2027-02-01'),
    ];
    expect(calls.sort(compareCalls).map(({ name }) => name)).toEqual([
      'soon',
      'later',
      'rolling',
      'next',
      'late',
      'recent',
      'old',
    ]);
  });
});
