import type { Issue } from '@placet/contract/forms/issue.ts';
import type { Question } from '@placet/contract/forms/question.ts';
import type { SummaryError } from '../ui/error-summary/error-summary';
import { controlId, focusId } from './control-id';
import type { Messages } from './issue-messages';

/** The first issue of each control of a section, in the order of the page, for the error summary. */
export function summaryOf(
  issues: readonly Issue[],
  questions: readonly Question[],
  messages: Messages,
  labelOf: (question: Question) => string,
): SummaryError[] {
  const byKey = new Map(questions.map((question) => [question.key, question]));
  const seen = new Set<string>();
  return issues.flatMap(({ path }) => {
    const inner = path.slice(1);
    const id = controlId(inner);
    const question = byKey.get(String(inner[0]));
    if (!question || seen.has(id)) return [];
    seen.add(id);
    return [{ message: aboutQuestion(labelOf(question), messages.get(id) ?? ''), controlId: focusId(question, inner) }];
  });
}

/** "Your full name – Enter an answer." Labels that are sentences lose their full stop or question mark. */
function aboutQuestion(label: string, message: string): string {
  return `${label.replace(/[\s.:?!…؟]+$/u, '')} – ${message}`;
}
