import type { SectionAnswers } from '@placet/contract/forms/answers.ts';

/** What the eligibility check of a call left in this tab, if it was done here; the form begins with it. */
export function carriedAnswers(call: string): SectionAnswers | undefined {
  const kept = sessionStorage.getItem(`placet:eligibility:${call}`);
  try {
    return kept === null ? undefined : (JSON.parse(kept) as SectionAnswers);
  } catch {
    return undefined; // Not ours; the form begins empty.
  }
}
