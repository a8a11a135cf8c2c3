import type { Locale } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import type { PublicationPreview } from '@placet/contract/placement/publication.ts';

export type Shown = 'all' | 'going' | 'staying';
type Person = PublicationPreview['people'][number];

export interface TeamOfPlan {
  readonly name: string;
  readonly people: readonly Person[];
}

/** Who goes where, team by team by name; those with a conflict alone, or without them. */
export function byTeam(people: readonly Person[], shown: Shown, locale: Locale): TeamOfPlan[] {
  const wanted = people.filter(({ conflicts }) => shown === 'all' || conflicts.length > 0 === (shown === 'staying'));
  return [...Map.groupBy(wanted, ({ team }) => pick(team, locale))]
    .map(([name, of]) => ({ name, people: of }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}
