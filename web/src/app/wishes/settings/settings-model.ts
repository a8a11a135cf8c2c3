import type { PlacementSetUp, SavePlacementSettings, WishWeights } from '@placet/contract/wishes/settings.ts';

/** One soft bound as it is typed. */
export interface BoundRow {
  readonly needId: string;
  readonly value: string;
  readonly floor: string;
  readonly ceiling: string;
}

/** Settings as their form holds them. */
export interface SettingsModel {
  readonly placed: string;
  readonly pool: string;
  readonly wishesDay: string;
  readonly wishesTime: string;
  readonly mostWishes: string;
  readonly unranked: string;
  readonly withoutWishes: string;
  readonly candidatesShown: string;
  readonly candidatesDay: string;
  readonly candidatesTime: string;
  readonly shortestDays: string;
  readonly weights: Readonly<Record<keyof WishWeights, string>>;
  readonly permissionQuestion: string;
  readonly groupQuestion: string;
  /** By account; empty: as many as their needs have places. */
  readonly supervisors: Readonly<Record<string, string>>;
  readonly bounds: readonly BoundRow[];
}

export const parts = ['languages', 'skills', 'presence', 'review'] as const satisfies (keyof WishWeights)[];

const numbered = (count: number | null): string => (count === null ? '' : String(count));

export function settingsModelOf(settings: PlacementSetUp): SettingsModel {
  const { wishesUntil, candidatesUntil, weights, supervisors, bounds, choices } = settings;
  const most = new Map(supervisors.map((one) => [one.id, String(one.most)]));
  return {
    ...{ placed: settings.placed, pool: settings.pool, unranked: settings.unranked },
    ...{ withoutWishes: settings.withoutWishes, candidatesShown: settings.candidatesShown },
    ...{ wishesDay: wishesUntil?.slice(0, 10) ?? '', wishesTime: wishesUntil?.slice(11, 16) ?? '18:00' },
    candidatesDay: candidatesUntil?.slice(0, 10) ?? '',
    candidatesTime: candidatesUntil?.slice(11, 16) ?? '18:00',
    mostWishes: String(settings.mostWishes),
    shortestDays: String(settings.shortestDays),
    weights: {
      ...{ languages: String(weights.languages), skills: String(weights.skills) },
      ...{ presence: String(weights.presence), review: String(weights.review) },
    },
    permissionQuestion: settings.permissionQuestion ?? '',
    groupQuestion: settings.groupQuestion ?? '',
    supervisors: Object.fromEntries(choices.supervisors.map(({ id }) => [id, most.get(id) ?? ''])),
    bounds: bounds.map(({ needId, value, floor, ceiling }) => ({
      ...{ needId, value, floor: numbered(floor), ceiling: numbered(ceiling) },
    })),
  };
}

const moment = (day: string, time: string): string | null =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T${time.trim().padStart(5, '0')}` : null;
const count = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));

/** What a form without errors sends. */
export function settingsOf(model: SettingsModel, revision: number): SavePlacementSettings {
  const { weights, supervisors, bounds } = model;
  return {
    revision,
    placed: model.placed as SavePlacementSettings['placed'],
    pool: model.pool as SavePlacementSettings['pool'],
    wishesUntil: moment(model.wishesDay, model.wishesTime),
    mostWishes: Number(model.mostWishes),
    unranked: model.unranked as SavePlacementSettings['unranked'],
    withoutWishes: model.withoutWishes as SavePlacementSettings['withoutWishes'],
    candidatesShown: model.candidatesShown as SavePlacementSettings['candidatesShown'],
    candidatesUntil: moment(model.candidatesDay, model.candidatesTime),
    shortestDays: Number(model.shortestDays),
    weights: {
      ...{ languages: Number(weights.languages), skills: Number(weights.skills) },
      ...{ presence: Number(weights.presence), review: Number(weights.review) },
    },
    permissionQuestion: model.permissionQuestion || null,
    groupQuestion: model.groupQuestion || null,
    supervisors: Object.entries(supervisors).flatMap(([id, typed]) => {
      const most = count(typed);
      return most === null ? [] : [{ id, most }];
    }),
    bounds: bounds
      .filter(({ needId, value, floor, ceiling }) => needId && value && (floor.trim() || ceiling.trim()))
      .map(({ needId, value, floor, ceiling }) => ({ needId, value, floor: count(floor), ceiling: count(ceiling) })),
  };
}
