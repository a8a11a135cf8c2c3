import { grantOf, scopeOf } from './role-model';

describe('a chosen role', () => {
  it('keeps only what its own limit was chosen for', () => {
    const chosen = { callId: 'the-call', teamId: 'the-team' };
    expect(grantOf({ role: 'reviewer', ...chosen })).toEqual({ role: 'reviewer', callId: 'the-call', teamId: null });
    expect(grantOf({ role: 'supervisor', ...chosen })).toEqual({
      role: 'supervisor',
      callId: null,
      teamId: 'the-team',
    });
    expect(grantOf({ role: 'dpo', ...chosen })).toEqual({ role: 'dpo', callId: null, teamId: null });
  });

  it('without a call covers every call', () => {
    expect(grantOf({ role: 'coordinator', callId: '', teamId: '' })).toMatchObject({ callId: null });
  });

  it('is limited to nothing before it is chosen', () => {
    expect(scopeOf('')).toBe('none');
    expect(scopeOf('toString')).toBe('none');
  });
});
