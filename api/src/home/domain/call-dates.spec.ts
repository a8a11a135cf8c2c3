import { expect, it } from 'vitest';
import { awaitsDecision, isClosing, needsWeighing, nextDate, opensSoon, type CallDates } from './call-dates.ts';

const now = Temporal.Instant.from('2026-11-23T12:00:00Z');
const call = (changes: Partial<CallDates>): CallDates => ({
  ...{ kind: 'dated', state: 'open', opensAt: new Date('2026-11-01T12:00:00Z'), decisionBy: null, started: false },
  closesAt: new Date('2026-12-31T12:00:00Z'),
  ...changes,
});
const at = (text: string) => new Date(text);

it('looks at what closes within a week', () => {
  expect(isClosing(call({ closesAt: at('2026-11-30T12:00:00Z') }), now)).toBe(true);
  expect(isClosing(call({ closesAt: at('2026-11-30T12:00:01Z') }), now)).toBe(false);
  expect(isClosing(call({ closesAt: at('2026-11-23T12:00:00Z') }), now)).toBe(false);
  expect(isClosing(call({ state: 'closed', closesAt: at('2026-11-24T12:00:00Z') }), now)).toBe(false);
});

it('looks at what should open within two weeks, or should be open already', () => {
  expect(opensSoon(call({ state: 'draft', opensAt: at('2026-12-07T12:00:00Z') }), now)).toBe(true);
  expect(opensSoon(call({ state: 'draft', opensAt: at('2026-11-01T12:00:00Z') }), now)).toBe(true);
  expect(opensSoon(call({ state: 'draft', opensAt: at('2026-12-08T12:00:00Z') }), now)).toBe(false);
  expect(opensSoon(call({ state: 'draft', opensAt: null }), now)).toBe(false);
  expect(opensSoon(call({}), now)).toBe(false);
});

it('expects decisions when they are due within two weeks, or a week after closing when no day was said', () => {
  const over = { closesAt: at('2026-11-20T12:00:00Z') };
  expect(awaitsDecision(call(over), now)).toBe(false);
  expect(awaitsDecision(call({ closesAt: at('2026-11-16T12:00:00Z') }), now)).toBe(true);
  expect(awaitsDecision(call({ ...over, decisionBy: at('2026-12-07T12:00:00Z') }), now)).toBe(true);
  expect(awaitsDecision(call({ ...over, decisionBy: at('2027-01-07T12:00:00Z') }), now)).toBe(false);
  expect(awaitsDecision(call({ decisionBy: at('2026-11-24T12:00:00Z') }), now)).toBe(false);
});

it('weighs needs once applications no longer come in, and of rolling calls at all times', () => {
  expect(needsWeighing(call({}), now)).toBe(false);
  expect(needsWeighing(call({ closesAt: at('2026-12-07T12:00:00Z') }), now)).toBe(true);
  expect(needsWeighing(call({ state: 'closed' }), now)).toBe(true);
  expect(needsWeighing(call({ state: 'closed', started: true }), now)).toBe(false);
  expect(needsWeighing(call({ kind: 'rolling', closesAt: null }), now)).toBe(true);
});

it('names the next date of all the calls', () => {
  const later = call({ closesAt: at('2026-12-20T12:00:00Z') });
  const opening = call({ state: 'draft', opensAt: at('2026-12-01T12:00:00Z') });
  expect(nextDate([later, opening, call({ state: 'closed', closesAt: at('2026-11-24T12:00:00Z') })], now)).toEqual({
    ...{ call: opening, what: 'opens', at: opening.opensAt },
  });
  expect(nextDate([call({ closesAt: null })], now)).toBeNull();
});
