import { pick, type Locale, type LocalizedText } from '@placet/contract';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** Name and address of the organisation for mails; before it is set up, the product's name and no address. */
export async function organisationFor(
  tx: Transaction,
  locale: Locale,
): Promise<{ readonly name: string; readonly contact: string | null }> {
  const [row] = await tx.query<{ name: LocalizedText; default_locale: Locale; contact_email: string }>(
    'SELECT name, default_locale, contact_email FROM organisation',
  );
  if (!row) return { name: 'Placet', contact: null };
  return { name: pick(row.name, locale, row.default_locale), contact: row.contact_email };
}
