import type { HttpErrorResponse } from '@angular/common/http';
import type { SectionDraft } from '@placet/contract/applications/schemas.ts';
import type { SectionAnswers } from '@placet/contract/forms/answers.ts';
import type { SaveOutcome } from '../../forms/draft/draft-saver';
import { messageOf, problemOf } from '../../session/problem';

/** What a failed attempt to save means for the draft: tried again, left to the person, or over. */
export function saveOutcome(error: HttpErrorResponse): SaveOutcome<SectionAnswers> {
  const problem = problemOf(error);
  // No connection, a proxy's page, or a server in trouble.
  if (!problem || problem.status >= 500) return { kind: 'unreachable' };
  switch (problem.code) {
    case 'sign_in_required':
      return { kind: 'signed_out' };
    case 'draft.conflict': {
      const { answers, revision, savedAt } = problem.context as unknown as SectionDraft;
      return { kind: 'conflict', theirs: { content: answers, revision, savedAt } };
    }
    case 'draft.invalid':
      return { kind: 'refused', message: problem.issues?.[0]?.message ?? problem.detail, final: false };
    default:
      if (problem.status !== 429) return { kind: 'refused', message: messageOf(error), final: true };
      return { kind: 'unreachable', waitSeconds: Number(error.headers.get('Retry-After') ?? 5) };
  }
}
