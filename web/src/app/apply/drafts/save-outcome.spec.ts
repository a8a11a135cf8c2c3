import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { saveOutcome } from './save-outcome';

const refusal = (status: number, code: string, more: object = {}, headers?: HttpHeaders): HttpErrorResponse =>
  new HttpErrorResponse({
    status,
    error: { code, status, detail: 'What to do.', ...more },
    ...(headers && { headers }),
  });

describe('saveOutcome', () => {
  it('tries again what got no answer, or one from a server in trouble', () => {
    expect(saveOutcome(new HttpErrorResponse({ status: 0 }))).toEqual({ kind: 'unreachable' });
    expect(saveOutcome(new HttpErrorResponse({ status: 502, error: '<html>' }))).toEqual({ kind: 'unreachable' });
    expect(saveOutcome(refusal(503, 'unavailable'))).toEqual({ kind: 'unreachable' });
    const headers = new HttpHeaders({ 'Retry-After': '12' });
    expect(saveOutcome(refusal(429, 'rate_limited', {}, headers))).toEqual({ kind: 'unreachable', waitSeconds: 12 });
  });

  it('gives the other version of a conflict', () => {
    const context = { answers: { name: 'x' }, revision: 7, savedAt: 'then' };
    expect(saveOutcome(refusal(409, 'draft.conflict', { context }))).toEqual({
      kind: 'conflict',
      theirs: { content: { name: 'x' }, revision: 7, savedAt: 'then' },
    });
  });

  it('knows when what is asked has changed', () => {
    expect(saveOutcome(refusal(409, 'form.changed', { context: { form: 'x' } }))).toEqual({ kind: 'outdated' });
  });

  it('leaves to the person what they can repair, and says what is over', () => {
    const issues = [{ path: [], code: 'text.control_characters', message: 'Remove it.' }];
    expect(saveOutcome(refusal(422, 'draft.invalid', { issues }))).toEqual({
      kind: 'refused',
      message: 'Remove it.',
      final: false,
    });
    expect(saveOutcome(refusal(409, 'application.deadline_passed'))).toEqual({
      kind: 'refused',
      message: 'What to do.',
      final: true,
    });
    expect(saveOutcome(refusal(401, 'sign_in_required'))).toEqual({ kind: 'signed_out' });
  });
});
