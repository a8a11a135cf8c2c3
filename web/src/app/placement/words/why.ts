import type { CertificateView } from '@placet/contract/placement/plans.ts';
import { formatLocale } from '../../ui/instant/format-locale';
import { dayText } from '../../ui/instant/day-text';
import { reasonNames, type PairReason } from './names';
import { wishText } from './ordinal';

/** "lacks a language that is needed, is not there at that time". */
export function reasonsText(reasons: readonly PairReason[], locale: string): string {
  return new Intl.ListFormat(formatLocale(locale), { type: 'unit' }).format(
    reasons.map((reason) => reasonNames[reason]),
  );
}

/** Whom and what a sentence is about. */
export interface About {
  readonly person: string;
  readonly need: string;
  readonly nameOf: (need: string) => string;
  readonly locale: string;
}

/** Why somebody is, or is not, in a need: one plain sentence. */
export function whyText(why: CertificateView, { person, need, nameOf, locale }: About): string {
  const wish = wishText(why.wish, locale);
  const at = String(why.place ?? '–');
  const elsewhere = why.needId === null ? '–' : nameOf(why.needId);
  switch (why.code) {
    case 'placed':
      return why.place === null
        ? $localize`:@@placement.why.placedByHand:${person}:person: is here: ${wish}:wish:.`
        : $localize`:@@placement.why.placed:${person}:person: is here: ${wish}:wish:, at place ${at}:place: of its order.`;
    case 'pinned_here':
      return why.reasons.length === 0
        ? $localize`:@@placement.why.pinnedHere:${person}:person: is pinned here: ${wish}:wish:.`
        : $localize`:@@placement.why.pinnedDespite:${person}:person: is pinned here (${wish}:wish:), although: ${reasonsText(why.reasons, locale)}:reasons:.`;
    case 'held':
      return $localize`:@@placement.why.held:${person}:person: holds a seat here already.`;
    case 'pinned_elsewhere':
      return $localize`:@@placement.why.pinnedElsewhere:${person}:person: is pinned in ${elsewhere}:need:.`;
    case 'ineligible':
      return $localize`:@@placement.why.ineligible:${person}:person: cannot be here: ${reasonsText(why.reasons, locale)}:reasons:.`;
    case 'not_wished':
      return $localize`:@@placement.why.notWished:${person}:person: did not wish for this team.`;
    case 'prefers_own':
      return $localize`:@@placement.why.prefersOwn:${person}:person: is in ${elsewhere}:need: (${wishText(why.own, locale)}:own:), and would rather be there: this is ${why.wish === null ? $localize`:@@placement.why.noWish:no wish of theirs` : $localize`:@@placement.why.theirWish:their ${wish}:wish:`}:wish:.`;
    case 'need_full': {
      const filled = $localize`:@@placement.why.full:${need}:need:, ${wish}:wish:, filled at place ${String(why.cutOff ?? '–')}:cutOff: of its order; ${person}:person: stands at ${at}:place:.`;
      return (why.fixed ?? 0) === 0
        ? filled
        : `${filled} ${$localize`:@@placement.why.fixed:Pinned or held before: ${String(why.fixed)}:fixed: of ${String(why.seats ?? '–')}:seats: seats.`}`;
    }
    case 'supervisor_full':
      return $localize`:@@placement.why.supervisorFull:${why.supervisor ?? '–'}:supervisor: takes at most ${String(why.most ?? '–')}:most: at a time, and all of them stand before ${person}:person:, who stands at ${at}:place: (${wish}:wish:).`;
    case 'soft_bound':
      return softBound(why, person, at);
    case 'seat_pinned':
      return why.on === null
        ? $localize`:@@placement.why.seatPinned:All seats are pinned for others or held before; ${person}:person: stands at ${at}:place: (${wish}:wish:).`
        : $localize`:@@placement.why.seatPinnedOn:On ${dayText(why.on, locale)}:day: all seats are pinned for others or held before; ${person}:person: stands at ${at}:place: (${wish}:wish:).`;
    case 'passed_over':
      return $localize`:@@placement.why.passedOver:${person}:person: is passed over: ${need}:need: would take them (place ${at}:place: of its order), and they would come (${wish}:wish:).`;
  }
}

function softBound(why: CertificateView, person: string, at: string): string {
  const group = why.group ?? $localize`:@@placement.why.aGroup:a group`;
  const bound =
    why.floor === null
      ? $localize`:@@placement.why.atMost:at most ${String(why.ceiling ?? '–')}:n: of ${group}:group:`
      : $localize`:@@placement.why.atLeast:at least ${String(why.floor)}:n: of ${group}:group:`;
  return $localize`:@@placement.why.softBound:Somebody who stands behind ${person}:person: (place ${at}:place:) came first, for the wish to have ${bound}:bound:.`;
}
