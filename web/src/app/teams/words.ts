import { languageName } from '@placet/contract/forms/display-names.ts';
import type { Locale, LocalizedText } from '@placet/contract/locale.ts';
import type { KeptTeam, Presence, TeamLanguage, TeamNeed } from '@placet/contract/teams/schemas.ts';
import { siteLocales } from '../shell/locales';
import type { Line } from '../ui/changed-meanwhile/changed-meanwhile';
import { dayRangeText, dayText } from '../ui/instant/day-text';

export const presenceNames: Readonly<Record<Presence, string>> = {
  on_site: $localize`:@@teams.presence.onSite:in the office`,
  hybrid: $localize`:@@teams.presence.hybrid:partly in the office`,
  remote: $localize`:@@teams.presence.remote:from anywhere`,
};

/** "French C1, Arabic B1". */
export function languageLine(languages: readonly TeamLanguage[], locale: Locale): string {
  const native = $localize`:@@teams.level.native:as a first language`;
  return languages
    .map(({ language, level }) => `${languageName(language, locale)} ${level === 'native' ? native : level}`)
    .join(', ');
}

/** The days of a need, or of its call where it says none; empty where neither does. */
export function periodOf(
  { startsOn, endsOn, call }: Pick<TeamNeed, 'startsOn' | 'endsOn' | 'call'>,
  locale: Locale,
): string {
  const [from, to] = [startsOn ?? call.startsOn, endsOn ?? call.endsOn];
  if (from !== null && to !== null) return dayRangeText(from, to, locale);
  if (from !== null) return $localize`:@@teams.period.from:from ${dayText(from, locale)}:day:`;
  return to === null ? '' : $localize`:@@teams.period.to:until ${dayText(to, locale)}:day:`;
}

/** Every language of a text after the other, each with its name: for a look at what somebody else wrote. */
function everyLanguage(text: LocalizedText): string {
  return siteLocales
    .filter(({ code }) => (text[code as Locale] ?? '') !== '')
    .map(({ code, name }) => `${name}: ${text[code as Locale] ?? ''}`)
    .join(' · ');
}

const requiredAndWished = (languages: readonly TeamLanguage[], locale: Locale): Line[] => [
  {
    label: $localize`:@@teams.languages.required:Languages interns need here`,
    text: languageLine(
      languages.filter(({ required }) => required),
      locale,
    ),
  },
  {
    label: $localize`:@@teams.languages.wished:Languages that help`,
    text: languageLine(
      languages.filter(({ required }) => !required),
      locale,
    ),
  },
];

export function teamLines(team: KeptTeam, locale: Locale): Line[] {
  return [
    { label: $localize`:@@teams.name:Name`, text: everyLanguage(team.name) },
    { label: $localize`:@@teams.summary:In one sentence`, text: everyLanguage(team.summary) },
    { label: $localize`:@@teams.place:Place`, text: everyLanguage(team.place) },
    { label: $localize`:@@teams.description:What the team does`, text: everyLanguage(team.description) },
    ...requiredAndWished(team.languages, locale),
  ];
}

export function needLines(need: TeamNeed, locale: Locale): Line[] {
  const skills = (wanted: boolean): string =>
    need.skills
      .filter(({ required }) => required === wanted)
      .map(({ name }) => name)
      .join(', ');
  return [
    { label: $localize`:@@teams.need.positions:Places`, text: String(need.positions) },
    { label: $localize`:@@teams.need.period:Period`, text: periodOf(need, locale) },
    ...requiredAndWished(need.languages, locale),
    { label: $localize`:@@teams.need.requiredSkills:Skills needed`, text: skills(true) },
    { label: $localize`:@@teams.need.wishedSkills:Skills that help`, text: skills(false) },
    { label: $localize`:@@teams.need.presence:Where they work`, text: presenceNames[need.presence] },
    {
      label: $localize`:@@teams.need.permissionLine:Only whoever may work`,
      text: need.needsPermission ? $localize`:@@teams.yes:yes` : $localize`:@@teams.no:no`,
    },
    {
      label: $localize`:@@teams.need.supervisor:Who looks after its interns`,
      text: need.supervisors.find(({ accountId }) => accountId === need.supervisorId)?.name ?? '–',
    },
    { label: $localize`:@@teams.place:Place`, text: everyLanguage(need.place) },
    { label: $localize`:@@teams.need.work:What there is to do`, text: everyLanguage(need.work) },
  ];
}
