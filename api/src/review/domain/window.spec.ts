import { expect, it } from 'vitest';
import { labelOf } from './label.ts';
import { isOpen } from './window.ts';

const now = Temporal.Instant.from('2026-11-24T12:00:00Z');
const late = now.subtract({ seconds: 1 });
const open = (state: 'assigned' | 'in_progress' | 'submitted', dueAt: Temporal.Instant | null, undecided = true) =>
  isOpen({ state, undecided, dueAt }, now);

it('lets what was submitted be revised until it is due, and what was not be submitted late', () => {
  expect(open('submitted', null)).toBe(true);
  expect(open('submitted', now)).toBe(true);
  expect(open('submitted', late)).toBe(false);
  expect(open('in_progress', late)).toBe(true);
});

it('is over with the decision', () => {
  expect(open('assigned', null, false)).toBe(false);
  expect(open('submitted', null, false)).toBe(false);
});

it('calls an application differently on each desk', () => {
  const one = labelOf('019ac000-0000-7000-8000-0123456789ab');
  expect(one).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}$/);
  expect(labelOf('019ac000-0000-7000-8000-0123456789ac')).not.toBe(one);
});
