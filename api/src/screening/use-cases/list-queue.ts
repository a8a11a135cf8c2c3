import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  listScreening,
  ScreeningFilters,
  ScreeningNeighbours,
  ScreeningPage,
  ScreeningRow,
} from '@placet/contract/screening/schemas.ts';
import type * as z from 'zod';
import { authoriseKind } from '../../access/authorise.ts';
import { coordinatedCalls } from '../../coordination/coordinated-calls.ts';
import { decodeCursor, encodeCursor } from '../../coordination/list-cursor.ts';
import { ReceivedApplications } from '../../coordination/received.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { isWorkingOut, readQueue, readQueueIds, toParts, type Place, type QueueRow } from '../data/queue.queries.ts';
import { placeOf } from '../data/view.queries.ts';

type Query = z.infer<typeof listScreening>;

/** The queue of what was received, a page at a time; pages go on from a row, so that what is decided meanwhile skips none. */
@Injectable()
export class ListQueue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly received: ReceivedApplications,
  ) {}

  /** @throws Problem `request.invalid` for a cursor that is not one of this queue. */
  run(actor: Actor, { cursor: given, limit, ...filters }: Query): Promise<ScreeningPage> {
    authoriseKind(actor, 'screening.read');
    const list = `screening ${fingerprint(filters)}`;
    const cursor = given === undefined ? null : decodeCursor(given, list, 'submitted');
    if (given !== undefined && !cursor)
      throw new Problem('request.invalid', { issues: [{ path: ['query', 'cursor'], code: 'custom' }] });
    const beside = cursor && { place: placeIn(cursor.place), back: cursor.back };

    return this.unitOfWork.read(actor, async (tx) => {
      const found = await readQueue(tx, { scope: coordinatedCalls(actor), filters, beside, limit });
      const more = found.length > limit;
      const rows = found.slice(0, limit);
      if (beside?.back) rows.reverse();
      const to = (row: QueueRow | undefined, back: boolean): string | null =>
        row ? encodeCursor({ list, place: row.place, back, first: 1 }) : null;
      return {
        applications: rows.map(toRow),
        next: (beside?.back ? true : more) ? to(rows.at(-1), false) : null,
        previous: (beside?.back ? more : beside !== null) ? to(rows[0], true) : null,
        workingOut: await isWorkingOut(tx),
      };
    });
  }

  /** Those before and after one, which need not be in the queue any more. @throws Problem `not_found` */
  neighbours(actor: Actor, id: string, filters: ScreeningFilters): Promise<ScreeningNeighbours> {
    return this.unitOfWork.read(actor, async (tx) => {
      await this.received.record(tx, id, 'screening.read');
      const place = await placeOf(tx, id);
      const scope = coordinatedCalls(actor);
      const next = async (back: boolean): Promise<string | null> => {
        const beside = place && { place, back };
        return (await readQueueIds(tx, { scope, filters, beside, limit: 1 }))[0] ?? null;
      };
      return { previous: await next(true), next: await next(false) };
    });
  }
}

function placeIn([at = '', id = '']: readonly string[]): Place {
  return [at, id];
}

function fingerprint(filters: ScreeningFilters): string {
  return createHash('sha256').update(JSON.stringify(filters)).digest('base64url').slice(0, 16);
}

function toRow(row: QueueRow): ScreeningRow {
  const { outcome, against, doubts, unknown } = row;
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    call: { slug: row.slug, name: row.call_name, timeZone: row.time_zone },
    state: row.state,
    submittedAt: row.submitted_at.toTemporalInstant().toString(),
    eligibility: outcome && { outcome, against, doubts, unknown },
    ...toParts(row),
    returnedUntil: row.return_deadline?.toTemporalInstant().toString() ?? null,
    reason: row.reason,
  };
}
