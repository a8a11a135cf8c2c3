import { errorStatuses, type Locale, type Problem as ProblemDocument, type ProblemIssue } from '@placet/contract';
import { errorText, errorTitle } from '../i18n/locale.ts';
import { issueText } from './issue-text.ts';
import type { FoundIssue, Problem } from './problem.ts';

export const problemMediaType = 'application/problem+json; charset=utf-8';

function toIssue({ path, code, params }: FoundIssue, locale: Locale): ProblemIssue {
  return {
    path,
    code,
    ...(params && { params: { ...params } }),
    message: issueText({ path, code, params: params ?? {} }, locale),
  };
}

/** A refusal as RFC 9457 has it, in the reader's language. */
export function problemDocument({ code, details }: Problem, locale: Locale, instance: string): ProblemDocument {
  const { issues, context } = details;
  return {
    type: `/problems/${code}`,
    code,
    status: errorStatuses[code],
    title: errorTitle(code, locale),
    detail: errorText(code, locale, context),
    instance,
    ...(issues && { issues: issues.map((issue) => toIssue(issue, locale)) }),
    ...(context && { context: { ...context } }),
  };
}
