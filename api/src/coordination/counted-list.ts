import type { ReceivedFilters } from '@placet/contract/coordination/list.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import type { CallScope } from './coordinated-calls.ts';
import { countReceived, organisationTimeZone } from './data/received-applications.queries.ts';

/** How many applications of these calls the filters find; counting stops one beyond `most`. */
export function countOf(tx: Transaction, scope: CallScope, filters: ReceivedFilters, most: number): Promise<number> {
  return countReceived(tx, { scope, filters }, most);
}

/** The time zone in which the organisation's days begin. */
export const zoneOfOrganisation = organisationTimeZone;
