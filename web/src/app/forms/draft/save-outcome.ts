import type { HttpErrorResponse } from '@angular/common/http';
import { messageOf, problemOf } from '../../session/problem';
import type { SaveOutcome, StoredVersion } from './draft-saver';

/**
 * What a failed attempt to save means for a draft: tried again, left to the person, or over. `stored` reads the version that the
 * context of a conflict carries.
 */
export function saveOutcomeOf<C>(
  error: HttpErrorResponse,
  stored: (context: unknown) => StoredVersion<C>,
): SaveOutcome<C> {
  const problem = problemOf(error);
  // No connection, a proxy's page, or a server in trouble.
  if (!problem || problem.status >= 500) return { kind: 'unreachable' };
  switch (problem.code) {
    case 'sign_in_required':
      return { kind: 'signed_out' };
    case 'form.changed':
      return { kind: 'outdated' };
    case 'draft.conflict':
      return { kind: 'conflict', theirs: stored(problem.context) };
    case 'draft.invalid':
      return { kind: 'refused', message: problem.issues?.[0]?.message ?? problem.detail, final: false };
    default:
      if (problem.status !== 429) return { kind: 'refused', message: messageOf(error), final: true };
      return { kind: 'unreachable', waitSeconds: Number(error.headers.get('Retry-After') ?? 5) };
  }
}
