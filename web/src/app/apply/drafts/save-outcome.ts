import type { HttpErrorResponse } from '@angular/common/http';
import type { SectionDraft } from '@placet/contract/applications/schemas.ts';
import type { SectionAnswers } from '@placet/contract/forms/answers.ts';
import type { SaveOutcome } from '../../forms/draft/draft-saver';
import { saveOutcomeOf } from '../../forms/draft/save-outcome';

/** What a failed attempt to save a section means for its draft. */
export function saveOutcome(error: HttpErrorResponse): SaveOutcome<SectionAnswers> {
  return saveOutcomeOf(error, (context) => {
    const { answers, revision, savedAt } = context as SectionDraft;
    return { content: answers, revision, savedAt };
  });
}
