import type { ScreeningFilters } from '@placet/contract/screening/schemas.ts';
import type { CallScope } from '../coordination/coordinated-calls.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { countQueue } from './data/queue.queries.ts';

/** How many applications of these calls stand in a part of the screening queue; counting stops one beyond `most`. */
export function countOfQueue(
  tx: Transaction,
  scope: CallScope,
  filters: ScreeningFilters,
  most: number,
): Promise<number> {
  return countQueue(tx, scope, filters, most);
}
