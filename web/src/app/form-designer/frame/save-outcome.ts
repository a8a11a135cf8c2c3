import { HttpErrorResponse } from '@angular/common/http';
import type { FormChangedMeanwhile } from '@placet/contract/form-design/schemas.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';
import type { SaveOutcome } from '../../forms/draft/draft-saver';
import { messageOf, problemOf } from '../../session/problem';

/** What came of an attempt to save a form, with who was faster when somebody was. */
export interface FormOutcome {
  readonly outcome: SaveOutcome<FormDefinition>;
  readonly savedBy?: string;
}

/** What a failed attempt to save means: tried again, left to the person, or asked about. Nothing is ever given up. */
export function formOutcomeOf(error: unknown): FormOutcome {
  const problem = problemOf(error);
  // No connection, a proxy's page, or a server in trouble.
  if (!problem || problem.status >= 500) return { outcome: { kind: 'unreachable' } };
  switch (problem.code) {
    case 'sign_in_required':
      return { outcome: { kind: 'signed_out' } };
    case 'form.changed_meanwhile': {
      const { definition: content, revision, savedAt, savedBy } = problem.context as FormChangedMeanwhile;
      const theirs = { content, revision, savedAt };
      return { outcome: { kind: 'conflict', theirs }, ...(savedBy !== null && { savedBy }) };
    }
    default:
      if (problem.status === 429) return { outcome: { kind: 'unreachable', waitSeconds: waitOf(error) } };
      return {
        outcome: { kind: 'refused', message: notSaved(problem.issues?.[0]?.message ?? messageOf(error)), final: false },
      };
  }
}

function waitOf(error: unknown): number {
  return Number((error instanceof HttpErrorResponse ? error.headers.get('Retry-After') : null) ?? 5);
}

function notSaved(why: string): string {
  return $localize`:@@design.notSaved:Not saved: ${why}:why:`;
}
