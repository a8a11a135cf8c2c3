import { languageName } from '@placet/contract/forms/display-names.ts';
import type { Locale } from '@placet/contract/locale.ts';
import type { CandidateGap, CandidateOfNeed } from '@placet/contract/wishes/candidates.ts';
import { presenceNames } from '../teams/words';
import { dayRangeText } from '../ui/instant/day-text';

/** Why people are not among the candidates, each with how many. */
export const gapNames: Readonly<Record<CandidateGap, string>> = {
  period: $localize`:@@wishes.gap.period:not there in that time`,
  too_short: $localize`:@@wishes.gap.tooShort:there for too short a time`,
  languages: $localize`:@@wishes.gap.languages:without a language that is needed`,
  skills: $localize`:@@wishes.gap.skills:without a skill that is needed`,
  presence: $localize`:@@wishes.gap.presence:cannot work the way it needs`,
  work_permission: $localize`:@@wishes.gap.permission:may not work here`,
  not_wished: $localize`:@@wishes.gap.notWished:did not name the team, and want only teams they named`,
  set_aside: $localize`:@@wishes.gap.setAside:set aside: a conflict of interest, or by the coordinator`,
};

/** What somebody brings, fact by fact. */
export function factsOf(candidate: CandidateOfNeed, locale: Locale): string[] {
  const { languages, available, presence, skills, workPermission } = candidate;
  const native = $localize`:@@wishes.level.native:first language`;
  const spoken = languages.map(
    ({ language, level }) => `${languageName(language, locale)} ${level === 'native' ? native : level}`,
  );
  return [
    spoken.join(', '),
    available.map(({ from, to }) => dayRangeText(from, to, locale)).join(', '),
    presence.map((one) => presenceNames[one]).join(', '),
    skills === null ? '' : skills.join(', '),
    workPermission === false ? $localize`:@@wishes.fact.noPermission:may not work here yet` : '',
  ].filter((fact) => fact !== '');
}
