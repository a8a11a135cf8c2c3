import type { Issue } from '@placet/contract/forms/issue.ts';
import { issueText, type IssueTexts } from '@placet/contract/forms/issue-texts/issue-texts.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { controlId } from './control-id';

/** What is wrong, by the id of the control it is about; the first issue of each. */
export type Messages = ReadonlyMap<string, string>;

const catalogues: Record<Locale, () => Promise<{ issueTexts: IssueTexts }>> = {
  en: () => import('@placet/contract/forms/issue-texts/en.ts'),
  fr: () => import('@placet/contract/forms/issue-texts/fr.ts'),
};

/** The sentences for issues, loaded when they are first needed. */
export async function loadIssueTexts(locale: Locale): Promise<IssueTexts> {
  return (await catalogues[locale]()).issueTexts;
}

/** Sentences for the issues of one section, whose paths begin with its key. */
export function messagesOf(issues: readonly Issue[], texts: IssueTexts | undefined): Messages {
  const messages = new Map<string, string>();
  for (const issue of texts ? issues : []) {
    const id = controlId(issue.path.slice(1));
    if (texts && !messages.has(id)) messages.set(id, issueText(texts, issue));
  }
  return messages;
}
