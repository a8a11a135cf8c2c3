import { locales, type Locale, type LocalizedText } from '@placet/contract';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { Kind, KeptRow } from '../kinds.ts';

/** Entries of a kind, in their order; `where` speaks of `e`. */
export async function entriesWhere<Kept>(
  tx: Transaction,
  kind: Kind<Kept>,
  where: string,
  parameters: readonly unknown[],
): Promise<Kept[]> {
  const members = Object.entries({ ...kind.columns, ...kind.computed }).map(([name, sql]) => `e.${sql} AS "${name}"`);
  const rows = await tx.query<KeptRow & { asked: Locale[] | null }>(
    `SELECT e.id, e.revision, ${members.join(', ')}, (SELECT locales FROM organisation) AS asked
     FROM ${kind.table} e WHERE ${where} ORDER BY ${kind.within === null ? 'e.slug' : 'e.position, e.id'}`,
    parameters,
  );
  return rows.map(({ asked, ...row }) => kind.toKept({ ...row, missing: missingLocales(kind, row, asked ?? locales) }));
}

export async function entryById<Kept>(tx: Transaction, kind: Kind<Kept>, id: string): Promise<Kept | undefined> {
  const [entry] = await entriesWhere(tx, kind, 'e.id = $1', [id]);
  return entry;
}

function missingLocales(
  { texts }: Kind<unknown>,
  row: Readonly<Record<string, unknown>>,
  asked: readonly Locale[],
): Locale[] {
  const has = (text: LocalizedText, locale: Locale): boolean => (text[locale] ?? '').trim() !== '';
  const [required = {}, ...others] = texts.map((member) => row[member] as LocalizedText);
  const begun = others.filter((text) => locales.some((one) => has(text, one)));
  return asked.filter((locale) => [required, ...begun].some((text) => !has(text, locale)));
}
