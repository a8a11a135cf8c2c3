import type { LocalizedText } from '@placet/contract';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { candidatesOf } from './data/candidates.queries.ts';

export interface NeedGap {
  readonly callId: string;
  readonly team: LocalizedText;
}

/**
 * Needs of calls that fewer applications could fill than there are positions. In a call with more than `most` applications nothing is
 * weighed: the page of its needs does that.
 */
export async function needGaps(tx: Transaction, callIds: readonly string[], most: number): Promise<NeedGap[]> {
  const calls = await tx.query<{ id: string }>(
    `SELECT c.id FROM unnest($1::uuid[]) c (id) WHERE EXISTS (SELECT FROM team_need n WHERE n.call_id = c.id)
       AND (SELECT count(*) FROM (SELECT FROM application a WHERE a.call_id = c.id AND a.submitted_at IS NOT NULL LIMIT $2) f) < $2`,
    [callIds, most + 1],
  );
  const gaps: NeedGap[] = [];
  for (const { id } of calls) {
    const candidates = await candidatesOf(tx, id);
    const needs = await tx.query<{ id: string; positions: number; team: LocalizedText }>(
      `SELECT n.id, n.positions, t.name AS team FROM team_need n JOIN team t ON t.id = n.team_id WHERE n.call_id = $1 ORDER BY t.position, n.id`,
      [id],
    );
    for (const { id: need, positions, team } of needs) {
      const able = candidates.get(need)?.able ?? null;
      if (able !== null && able < positions) gaps.push({ callId: id, team });
    }
  }
  return gaps;
}
