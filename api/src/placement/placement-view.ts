import type { PlacementView } from '@placet/contract/placement/publication.ts';
import type { PlacementRow } from './data/seats.queries.ts';

/** @param today where the call is: what is over is not changed any more */
export function toPlacement(row: PlacementRow, today: string): PlacementView {
  const { id, needId, teamId, team, applicationId, number, name, from, to, state, follows, reason, madeBy, madeAt } =
    row;
  const { endedHow: how, endedReason, endedBy, endedAt } = row;
  const open = state === 'confirmed' && how === null && to >= today;
  return {
    ...{ id, needId, team: { id: teamId, name: team }, applicationId, number, name, from, to, state, follows },
    ...{ reason, madeBy, madeAt: madeAt.toISOString() },
    ended: how && { how, reason: endedReason, by: endedBy ?? '', at: endedAt?.toISOString() ?? '' },
    can: open ? ['move', 'end'] : [],
  };
}
