import { locales, type Locale, type LocalizedText } from '@placet/contract';
import type { KeptTeam, TeamLanguage } from '@placet/contract/teams/schemas.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

interface TeamRow {
  id: string;
  slug: string;
  revision: number;
  name: LocalizedText;
  summary: LocalizedText;
  description: LocalizedText;
  place: LocalizedText;
  languages: TeamLanguage[];
  supervisors: { accountId: string; name: string }[];
  calls: { id: string; name: LocalizedText }[];
  /** Of the organisation; null while nobody has set it up. */
  locales: Locale[] | null;
}

/** Teams in their order with who leads them and where they take part; `where` speaks of `t`. */
async function teamsWhere(tx: Transaction, where: string, parameters: readonly unknown[]): Promise<KeptTeam[]> {
  const rows = await tx.query<TeamRow>(
    `SELECT t.id, t.slug, t.revision, t.name, t.summary, t.description, t.place, t.languages,
       (SELECT locales FROM organisation) AS locales,
       coalesce((SELECT jsonb_agg(jsonb_build_object('accountId', s.account_id, 'name', s.name) ORDER BY s.name, s.account_id)
         FROM team_supervisors() s WHERE s.team_id = t.id), '[]') AS supervisors,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) ORDER BY c.created_at DESC, c.id)
         FROM call_team ct JOIN call c ON c.id = ct.call_id WHERE ct.team_id = t.id), '[]') AS calls
     FROM team t WHERE ${where} ORDER BY t.position, t.slug`,
    parameters,
  );
  return rows.map(({ locales: asked, ...team }) => ({ ...team, missing: missingLocales(team, asked ?? locales) }));
}

export const allTeams = (tx: Transaction): Promise<KeptTeam[]> => teamsWhere(tx, 'true', []);

export async function teamById(tx: Transaction, id: string): Promise<KeptTeam | undefined> {
  const [team] = await teamsWhere(tx, 't.id = $1', [id]);
  return team;
}

/** The languages of the organisation in which a text that is there in another one is not. The name must be there in each. */
function missingLocales(
  team: Pick<TeamRow, 'name' | 'summary' | 'description' | 'place'>,
  asked: readonly Locale[],
): Locale[] {
  const has = (text: LocalizedText, locale: Locale): boolean => (text[locale] ?? '').trim() !== '';
  const texts = [team.summary, team.description, team.place].filter((text) => locales.some((one) => has(text, one)));
  return asked.filter((locale) => [team.name, ...texts].some((text) => !has(text, locale)));
}
