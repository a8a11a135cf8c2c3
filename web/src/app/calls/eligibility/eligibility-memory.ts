import { Service } from '@angular/core';
import type { SectionAnswers } from '@placet/contract/forms/answers.ts';

const prefix = 'placet:eligibility:';

/**
 * Answers of the eligibility check, kept in this tab until an application begins with them (`eligibilityAnswers` of
 * `POST /applications`). They stay on the device; "Exit this page" and closing the tab forget them.
 */
@Service()
export class EligibilityMemory {
  remember(callSlug: string, answers: SectionAnswers): void {
    sessionStorage.setItem(prefix + callSlug, JSON.stringify(answers));
  }

  recall(callSlug: string): SectionAnswers | undefined {
    const kept = sessionStorage.getItem(prefix + callSlug);
    return kept === null ? undefined : (JSON.parse(kept) as SectionAnswers);
  }

  forget(callSlug: string): void {
    sessionStorage.removeItem(prefix + callSlug);
  }
}
