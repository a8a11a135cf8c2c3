import type { BoardNeed } from '@placet/contract/placement/plans.ts';
import { languageName } from '@placet/contract/forms/display-names.ts';
import type { Locale } from '@placet/contract/locale.ts';
import { formatLocale } from '../../ui/instant/format-locale';
import { lackNames, type PairReason } from './names';

/** What is asked for and lacking most: "French B2 and Arabic C1". */
function asked(need: BoardNeed, reason: PairReason, locale: Locale): string {
  const list = new Intl.ListFormat(formatLocale(locale));
  if (reason === 'languages')
    return list.format(
      need.languages
        .filter(({ required }) => required)
        .map(({ language, level }) =>
          level === 'native' ? languageName(language, locale) : `${languageName(language, locale)} ${level}`,
        ),
    );
  if (reason === 'skills') return list.format(need.skills.filter(({ required }) => required).map(({ name }) => name));
  return '';
}

/** Why seats stay empty, in one sentence: "Needs French C1: 3 candidates, of whom all take Legal". Empty where none does. */
export function unfilledText(need: BoardNeed, nameOf: (need: string) => string, locale: Locale): string {
  const { unfilled } = need;
  if (unfilled === null) return '';
  const counted = Object.entries(unfilled.reasons) as [PairReason, number][];
  const most = counted.filter(([reason]) => reason !== 'not_wished').toSorted((a, b) => b[1] - a[1])[0];
  const wanted = most === undefined ? '' : asked(need, most[0], locale);
  const count = String(unfilled.eligible);
  const who =
    unfilled.eligible === 0
      ? $localize`:@@placement.unfilled.nobody:nobody meets all that is required`
      : unfilled.eligible === 1
        ? $localize`:@@placement.unfilled.one:one candidate`
        : $localize`:@@placement.unfilled.some:${count}:count: candidates`;
  const head = wanted === '' ? who : $localize`:@@placement.unfilled.needs:needs ${wanted}:wanted:: ${who}:who:`;
  const rest = parts(unfilled, nameOf);
  const text = rest.length === 0 ? head : `${head}, ${rest.join(', ')}`;
  return `${text.charAt(0).toLocaleUpperCase(locale)}${text.slice(1)}.`;
}

function parts(unfilled: NonNullable<BoardNeed['unfilled']>, nameOf: (need: string) => string): string[] {
  const [first, ...others] = unfilled.elsewhere;
  const taken = (needId: string, count: number): string =>
    count === unfilled.eligible && count > 1
      ? $localize`:@@placement.unfilled.all:all take ${nameOf(needId)}:need:`
      : $localize`:@@placement.unfilled.taken:${String(count)}:count: in ${nameOf(needId)}:need:`;
  const rest = others.reduce((sum, { count }) => sum + count, 0);
  const notWished = unfilled.reasons.not_wished ?? 0;
  return [
    first && unfilled.eligible > 0 ? taken(first.needId, first.count) : '',
    rest > 0 ? $localize`:@@placement.unfilled.elsewhere:${String(rest)}:count: in other teams` : '',
    notWished > 0 ? $localize`:@@placement.unfilled.notWished:${String(notWished)}:count: did not wish for it` : '',
    unfilled.unplaced > 0
      ? $localize`:@@placement.unfilled.unplaced:${String(unfilled.unplaced)}:count: without a place`
      : '',
  ].filter((part) => part !== '');
}

/** What the others lack, the most first: for the details of a need. */
export function lacks(need: BoardNeed): { name: string; count: number }[] {
  return (Object.entries(need.unfilled?.reasons ?? {}) as [PairReason, number][])
    .toSorted((a, b) => b[1] - a[1])
    .map(([reason, count]) => ({ name: lackNames[reason], count }));
}
