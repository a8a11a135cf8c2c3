import type { Locale, LocalizedText } from '@placet/contract';
import { checkMailText, type MailText } from '@placet/contract/messages/mail-text.ts';
import { mailKind, type MailName } from '@placet/contract/messages/mails.ts';
import type { MailTemplate, TemplateLine } from '@placet/contract/messages/schemas.ts';
import { standardText } from '../messages/standard-text.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';

interface Row {
  template: MailName;
  locale: Locale;
  subject: string | null;
  body: string | null;
  revision: number;
  changed_at: Date;
  changed_by: string | null;
}

const rowsSql = `SELECT t.template, t.locale, t.subject, t.body, t.revision, t.changed_at, by.name AS changed_by
  FROM mail_template t LEFT JOIN mail_templates_changed_by() by ON by.template = t.template AND by.locale = t.locale`;

const textOf = ({ subject, body }: Row): MailText | null =>
  subject === null || body === null ? null : { subject, body };
const changeOf = (row: Row | undefined) => ({
  revision: row?.revision ?? 0,
  changedAt: row?.changed_at.toTemporalInstant().toString({ smallestUnit: 'millisecond' }) ?? null,
  changedBy: row?.changed_by ?? null,
});

/** What was ever changed; the rest is as shipped. */
export async function changedTemplates(tx: Transaction): Promise<Omit<TemplateLine, 'never'>[]> {
  const rows = await tx.query<Row & Record<string, unknown>>(rowsSql);
  return rows.map((row) => {
    const own = textOf(row);
    const faulty = own !== null && checkMailText(own, mailKind(row.template)).length > 0;
    return { name: row.template, locale: row.locale, own: own !== null, faulty, ...changeOf(row) };
  });
}

/** One mail in one language. */
export async function readTemplate(tx: Transaction, name: MailName, locale: Locale): Promise<MailTemplate> {
  const [row] = await tx.query<Row & Record<string, unknown>>(`${rowsSql} WHERE t.template = $1 AND t.locale = $2`, [
    name,
    locale,
  ]);
  return {
    ...{ name, locale, ...changeOf(row), own: row ? textOf(row) : null, standard: standardText(name, locale) },
    neverNamed: mailKind(name).namesNothing ? await names(tx) : [],
  };
}

/** Under which names the organisation is known. */
async function names(tx: Transaction): Promise<string[]> {
  const [row] = await tx.query<{ name: LocalizedText; sender: string | null }>(
    'SELECT name, mail_sender AS sender FROM organisation',
  );
  return [...new Set([...Object.values(row?.name ?? {}), row?.sender ?? ''])].filter((name) => name.trim() !== '');
}
