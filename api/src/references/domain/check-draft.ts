import type { FormAnswers } from '@placet/contract/forms/answers.ts';
import { checkDraft } from '@placet/contract/forms/draft.ts';
import { issueOf, type Issue } from '@placet/contract/forms/issues.ts';
import type { FormDefinition } from '@placet/contract/forms/question.ts';

export type ReferenceDraftCheck =
  { readonly ok: true; readonly answers: FormAnswers } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Whether this may be stored at all, valid or not, and in which form. */
export function checkReferenceDraft(form: FormDefinition, answers: FormAnswers): ReferenceDraftCheck {
  const issues: Issue[] = [];
  const kept: FormAnswers = {};
  for (const [key, given] of Object.entries(answers)) {
    const section = form.sections.find((one) => one.key === key);
    if (!section) {
      issues.push(issueOf([key], 'answer.unknown_question', {}));
      continue;
    }
    const checked = checkDraft(section, given);
    if (checked.ok) kept[key] = checked.answers;
    else issues.push(...checked.issues);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, answers: kept };
}
