import type { listReceived, ReceivedPage, ReceivedSummary } from '@placet/contract/coordination/list.ts';
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type * as z from 'zod';
import { authoriseKind } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { readPage, type ReceivedRow } from '../data/received-applications.queries.ts';
import { coordinatedCalls } from '../coordinated-calls.ts';
import { decodeCursor, encodeCursor, type ListCursor } from '../list-cursor.ts';

type Query = z.infer<typeof listReceived>;

/** The received applications of the actor's calls, a page at a time. Rows that arrive meanwhile move nothing: pages go on from a row. */
@Injectable()
export class ListReceived {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `request.invalid` for a cursor that is not one of this list. */
  run(actor: Actor, { cursor: given, limit, ...filters }: Query): Promise<ReceivedPage> {
    authoriseKind(actor, 'received_application.list');
    const scope = coordinatedCalls(actor);
    const list = fingerprint(filters);
    const cursor = given === undefined ? null : decodeCursor(given, list, filters.sort);
    if (given !== undefined && !cursor)
      throw new Problem('request.invalid', { issues: [{ path: ['query', 'cursor'], code: 'custom' }] });

    return this.unitOfWork.read(actor, async (tx) => {
      const found = await readPage(tx, { scope, filters, beside: cursor, limit });
      const more = found.length > limit;
      const rows = found.slice(0, limit);
      if (cursor?.back) rows.reverse();
      const first = firstRow(cursor, rows.length, more);

      const beside = (row: ReceivedRow | undefined, back: boolean): string | null =>
        row ? encodeCursor({ list, place: row.place, back, first: back ? first : first + rows.length }) : null;
      const hasNext = cursor?.back ? true : more;
      const hasPrevious = cursor?.back ? more : cursor !== null;
      return {
        applications: rows.map(toSummary),
        first,
        next: hasNext ? beside(rows.at(-1), false) : null,
        previous: hasPrevious ? beside(rows[0], true) : null,
      };
    });
  }
}

/** Number of the first row shown. A page reached backwards ends before the cursor's; with nothing before it, it is the first. */
function firstRow(cursor: ListCursor | null, length: number, more: boolean): number {
  if (!cursor) return 1;
  if (!cursor.back) return cursor.first;
  return more ? Math.max(1, cursor.first - length) : 1;
}

/** Which list a cursor belongs to: going on in another one would skip rows. */
function fingerprint(filters: Omit<Query, 'cursor' | 'limit'>): string {
  return createHash('sha256').update(JSON.stringify(filters)).digest('base64url').slice(0, 16);
}

function toSummary(row: ReceivedRow): ReceivedSummary {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    country: row.country,
    call: { slug: row.slug, name: row.call_name, timeZone: row.time_zone },
    state: row.state,
    submittedAt: row.submitted_at.toTemporalInstant().toString(),
    references: { expected: row.references_expected, given: row.references_given },
    documentsUnscanned: row.documents_unscanned,
  };
}
