import type { Proposal } from '@placet/contract/assignment/runs.ts';

type Review = Proposal['applications'][number]['reviews'][number];

export const becauseNames: Readonly<Record<Review['because'], string>> = {
  assigned: '',
  pinned: $localize`:@@assignment.auto.because.pinned:has it already`,
  link: $localize`:@@assignment.auto.because.link:so that scores can be compared`,
  hand: $localize`:@@assignment.auto.because.hand:added by hand`,
};

const partNames: Readonly<Record<Review['reasons'][number]['part'], string>> = {
  expertise: $localize`:@@assignment.auto.part.expertise:expertise`,
  language: $localize`:@@assignment.auto.part.language:language`,
  preference: $localize`:@@assignment.auto.part.preference:wishes`,
  avoid: $localize`:@@assignment.auto.part.avoid:possible conflict`,
  load: $localize`:@@assignment.auto.part.load:load`,
};

/** What speaks against a pair, the weightiest first; empty where nothing does. */
export function reasonText(reasons: Review['reasons'], locale: string): string {
  const against = reasons.filter(({ part, cost }) => cost > 0 && part !== 'load').toSorted((a, b) => b.cost - a.cost);
  if (against.length === 0) return '';
  const list = new Intl.ListFormat(locale).format(against.map(({ part }) => partNames[part]));
  return $localize`:@@assignment.auto.against:less fitting by ${list}:parts:`;
}

/** How many reviewers are missing, and what became of all others. */
export function whyShortText(missing: number, why: Proposal['applications'][number]['why']): string {
  const short = $localize`:@@assignment.auto.missing:${missing}:count: missing`;
  if (!why) return short;
  const { eligible, full, conflicting, unread } = why;
  const parts = [
    $localize`:@@assignment.auto.why.eligible:${eligible}:count: may review it`,
    full > 0 ? $localize`:@@assignment.auto.why.full:${full}:count: have no room left` : '',
    conflicting > 0
      ? $localize`:@@assignment.auto.why.conflicting:${conflicting}:count: have a conflict or stepped aside`
      : '',
    unread > 0 ? $localize`:@@assignment.auto.why.unread:${unread}:count: do not read its language` : '',
  ];
  return `${short}: ${parts.filter((part) => part !== '').join(', ')}`;
}
