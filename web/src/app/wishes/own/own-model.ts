import type { Presence } from '@placet/contract/teams/schemas.ts';
import type { OwnWishes, SaveWishes } from '@placet/contract/wishes/wishes.ts';

/** Wishes as their form holds them. */
export interface WishesModel {
  readonly teams: readonly string[];
  readonly presence: readonly string[];
  /** `2027-03-01`, as typed so far, or empty. */
  readonly from: string;
  readonly to: string;
  readonly skills: readonly string[];
  /** `yes`, `no`, or empty. */
  readonly permission: string;
}

export const emptyWishes: WishesModel = { teams: [], presence: [], from: '', to: '', skills: [], permission: '' };

export function wishesModelOf({ answer, skills }: NonNullable<OwnWishes['wishes']>): WishesModel {
  const { workPermission } = answer;
  return {
    ...{ teams: answer.teams, presence: answer.presence },
    ...{ from: answer.availableFrom ?? '', to: answer.availableTo ?? '' },
    // A need that was changed meanwhile may ask for them no more.
    skills: answer.skills.filter((name) => skills.includes(name)),
    permission: workPermission === null ? '' : workPermission ? 'yes' : 'no',
  };
}

/** What a form without errors sends. */
export function wishesOf(model: WishesModel, revision: number): SaveWishes {
  return {
    ...{ revision, teams: [...model.teams], presence: model.presence as Presence[], skills: [...model.skills] },
    ...{ availableFrom: model.from || null, availableTo: model.to || null },
    workPermission: model.permission === '' ? null : model.permission === 'yes',
  };
}

/** A day the calendar has, or none. */
export const isDay = (text: string): boolean =>
  text === '' || (/^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toJSON().startsWith(text));
