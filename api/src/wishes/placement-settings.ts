import type {
  CandidatesShown,
  NeedBound,
  SavePlacementSettings,
  WishWeights,
} from '@placet/contract/wishes/settings.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';

/** How people of a call are placed; a call of which nothing was said has the usual answers. */
export interface PlacementSettings {
  /** 0 while nothing was said. */
  readonly revision: number;
  readonly placed: SavePlacementSettings['placed'];
  readonly pool: SavePlacementSettings['pool'];
  readonly wishesUntil: Temporal.Instant | null;
  readonly mostWishes: number;
  readonly unranked: SavePlacementSettings['unranked'];
  readonly withoutWishes: SavePlacementSettings['withoutWishes'];
  readonly candidatesShown: CandidatesShown;
  readonly candidatesUntil: Temporal.Instant | null;
  readonly shortestDays: number;
  readonly weights: WishWeights;
  /** As section.question. */
  readonly permissionQuestion: string | null;
  readonly groupQuestion: string | null;
  readonly supervisors: readonly { readonly id: string; readonly most: number }[];
  readonly bounds: readonly NeedBound[];
}

type Row = Omit<PlacementSettings, 'wishesUntil' | 'candidatesUntil' | 'supervisors' | 'bounds'> & {
  wishesUntil: Date | null;
  candidatesUntil: Date | null;
};

export const usualSettings: Omit<PlacementSettings, 'supervisors' | 'bounds'> = {
  ...{ revision: 0, placed: 'after_acceptance', pool: 'shortlisted' },
  ...{ wishesUntil: null, mostWishes: 5, unranked: 'after', withoutWishes: 'anywhere' },
  ...{ candidatesShown: 'none', candidatesUntil: null, shortestDays: 28 },
  weights: { languages: 3, skills: 3, presence: 1, review: 2 },
  ...{ permissionQuestion: null, groupQuestion: null },
};

/** For coordinators of the call and the system: nobody else reads them. */
export async function placementSettings(tx: Transaction, callId: string): Promise<PlacementSettings> {
  const [row] = await tx.query<Row & Record<string, unknown>>(
    `SELECT revision, placed, pool, wishes_until AS "wishesUntil", most_wishes AS "mostWishes", unranked, without_wishes AS "withoutWishes",
       candidates_shown AS "candidatesShown", candidates_until AS "candidatesUntil", shortest_days AS "shortestDays", weights,
       permission_question AS "permissionQuestion", group_question AS "groupQuestion"
     FROM call_placement WHERE call_id = $1`,
    [callId],
  );
  const settings = row && {
    ...row,
    wishesUntil: row.wishesUntil?.toTemporalInstant() ?? null,
    candidatesUntil: row.candidatesUntil?.toTemporalInstant() ?? null,
  };
  return {
    ...(settings ?? usualSettings),
    supervisors: await tx.query<PlacementSettings['supervisors'][number]>(
      'SELECT account_id AS id, most FROM supervisor_capacity WHERE call_id = $1 ORDER BY account_id',
      [callId],
    ),
    bounds: await tx.query<NeedBound>(
      'SELECT need_id AS "needId", value, floor, ceiling FROM need_bound WHERE call_id = $1 ORDER BY need_id, value',
      [callId],
    ),
  };
}
