import type { LanguageSkill } from '@placet/contract/forms/answers.ts';
import type { LocalizedText } from '@placet/contract/locale.ts';
import type { ChangedNeed, Presence, TeamNeed } from '@placet/contract/teams/schemas.ts';
import { languagesOf, rowsOf, written } from '../team/team-model';

/** A need as its form holds it. */
export interface NeedModel {
  readonly revision: number;
  readonly positions: string;
  /** `2027-03-01`, as typed so far, or empty for the day of the call. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly required: readonly LanguageSkill[];
  readonly wished: readonly LanguageSkill[];
  /** One a line. */
  readonly requiredSkills: string;
  readonly wishedSkills: string;
  readonly presence: Presence;
  readonly place: LocalizedText;
  readonly work: LocalizedText;
  readonly needsPermission: boolean;
  /** An account, or empty for nobody in particular. */
  readonly supervisor: string;
}

export const emptyNeed: NeedModel = {
  ...{ revision: 1, positions: '1', startsOn: '', endsOn: '', required: [], wished: [] },
  ...{ requiredSkills: '', wishedSkills: '', presence: 'on_site', place: {}, work: {} },
  ...{ needsPermission: false, supervisor: '' },
};

export function needModelOf(need: TeamNeed): NeedModel {
  const skills = (wanted: boolean): string =>
    need.skills
      .filter(({ required }) => required === wanted)
      .map(({ name }) => name)
      .join('\n');
  return {
    revision: need.revision,
    positions: String(need.positions),
    startsOn: need.startsOn ?? '',
    endsOn: need.endsOn ?? '',
    ...rowsOf(need.languages),
    requiredSkills: skills(true),
    wishedSkills: skills(false),
    presence: need.presence,
    place: need.place,
    work: need.work,
    needsPermission: need.needsPermission,
    supervisor: need.supervisorId ?? '',
  };
}

/** What a form without errors sends. */
export function needOf(model: NeedModel): ChangedNeed {
  const skills = (text: string, required: boolean) => linesOf(text).map((name) => ({ name, required }));
  return {
    revision: model.revision,
    positions: Number(model.positions),
    startsOn: model.startsOn || null,
    endsOn: model.endsOn || null,
    languages: languagesOf(model),
    skills: [...skills(model.requiredSkills, true), ...skills(model.wishedSkills, false)],
    presence: model.presence,
    place: written(model.place),
    work: written(model.work),
    needsPermission: model.needsPermission,
    supervisorId: model.supervisor || null,
  };
}

/** The lines somebody wrote something in. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const isPositions = (text: string): boolean =>
  /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 100;
