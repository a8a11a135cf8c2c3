import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import { pick } from '@placet/contract/pick.ts';
import { dateFormat } from '../../ui/instant/date-format';

interface Named {
  readonly id: string;
  readonly team: { readonly name: LocalizedText };
  readonly from: string | null;
  readonly to: string | null;
}

const short = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;

/** "3 Mar": for narrow places. */
export const shortDay = (day: string, locale: string): string =>
  dateFormat(locale, short).format(new Date(`${day}T00:00:00Z`));

/** "3 Mar – 28 Aug". */
export const shortDays = (from: string, to: string, locale: string): string =>
  `${shortDay(from, locale)} – ${shortDay(to, locale)}`;

/** Each need by its team; where a team has several, with the days that tell them apart. */
export function needNames(needs: readonly Named[], locale: Locale): ReadonlyMap<string, string> {
  const names = needs.map((need) => ({ need, name: pick(need.team.name, locale) }));
  const counts = Map.groupBy(names, ({ name }) => name);
  return new Map(
    names.map(({ need, name }) => {
      const several = (counts.get(name)?.length ?? 0) > 1 && need.from !== null && need.to !== null;
      return [need.id, several ? `${name} (${shortDays(need.from, need.to, locale)})` : name];
    }),
  );
}
