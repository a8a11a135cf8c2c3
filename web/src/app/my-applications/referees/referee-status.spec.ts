import type { FollowedReference } from '@placet/contract/references/schemas.ts';
import { describe, expect, it } from 'vitest';
import { refereeStatus } from './referee-status';

const reference = (changes: Partial<FollowedReference>): FollowedReference => ({
  id: '019a0000-0000-7000-8000-000000000000',
  position: 0,
  referee: { name: 'Rosa Keller', email: 'rosa@example.org', organisation: '', relation: 'Teacher', locale: 'en' },
  state: 'requested',
  requestedAt: '2026-11-02T10:00:00Z',
  openedAt: null,
  answeredAt: null,
  expiresAt: '2026-11-23T17:00:00Z',
  remindedAt: null,
  remindableFrom: null,
  replacement: 'possible',
  mayRead: false,
  ...changes,
});
const told = (changes: Partial<FollowedReference>) =>
  refereeStatus(reference(changes), { when: 'submission', timeZone: 'Europe/Zurich', locale: 'en' });

describe('where a reference stands', () => {
  it('says when it was asked for, and that there is no answer yet', () => {
    expect(told({}).what).toMatch(/asked them on .*2 November 2026.*rosa@example\.org.*not answered yet/);
    expect(told({}).reminded).toBe('');
  });

  it('says when the referee was last reminded, while they have not answered', () => {
    const remindedAt = '2026-11-16T10:00:00Z';
    for (const state of ['requested', 'opened', 'expired'] as const)
      expect(told({ state, openedAt: '2026-11-03T10:00:00Z', remindedAt }).reminded).toMatch(/16 November 2026/);
    expect(told({ state: 'submitted', answeredAt: '2026-11-17T10:00:00Z', remindedAt }).reminded).toBe('');
    expect(told({ state: 'declined', answeredAt: '2026-11-17T10:00:00Z', remindedAt }).reminded).toBe('');
  });
});
