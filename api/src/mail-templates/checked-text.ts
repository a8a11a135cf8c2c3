import { normalise } from '@placet/contract/forms/text.ts';
import { checkMailText, type MailText } from '@placet/contract/messages/mail-text.ts';
import { mailKind, type MailName } from '@placet/contract/messages/mails.ts';
import { Problem } from '../platform/http/problem.ts';

/**
 * The text as it is stored.
 * @throws Problem `mail_template.faulty` with everything that keeps it from being sent, and where
 */
export function checkedText(name: MailName, typed: MailText, neverNamed: readonly string[]): MailText {
  const text = { subject: normalise(typed.subject).trim(), body: normalise(typed.body).trim() };
  const findings = checkMailText(text, mailKind(name), neverNamed);
  if (findings.length === 0) return text;
  throw new Problem('mail_template.faulty', {
    issues: findings.map(({ part, code, ...facts }) => ({
      path: ['body', part],
      code: `mail_text.${code}`,
      params: facts,
    })),
  });
}
