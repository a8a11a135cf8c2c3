import { Injectable } from '@nestjs/common';
import type { Locale } from '@placet/contract';
import type { DeliveryFilter, DeliveryPage, ListDeliveries as Asked } from '@placet/contract/messages/schemas.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { Problem } from '../../platform/http/problem.ts';
import { readDeliveries, toLine, undelivered, type DeliveryRow } from '../deliveries.ts';

const pageSize = 50;
const countedAtMost = 1_000;
const cursor = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const number = /^[0-9A-Z]{4}-?[0-9A-Z]{4}$/i;

/** The outbox: what was written to whom, and what became of it. */
@Injectable()
export class ListDeliveries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `request.invalid` for a cursor that is none */
  run(actor: Actor, { state, q, after }: Asked, locale: Locale): Promise<DeliveryPage> {
    const place = after === undefined ? null : placeOf(after);
    return this.unitOfWork.read(actor, async (tx) => {
      const found = await search(tx, q);
      const filter = new Filter(found);
      if (state !== undefined) filter.only(conditionOf(state, tx.now));
      if (place) {
        const at = filter.add((one) => `d.created_at <= ${one}::timestamptz`, place.at);
        filter.add((one) => `(d.created_at, d.id) < (${at}::timestamptz, ${one}::uuid)`, place.id);
      }
      const rows = await readDeliveries(tx, { ...filter.sql(), limit: pageSize + 1 });
      const page = rows.slice(0, pageSize);
      return {
        messages: page.map((row) => toLine(row, locale)),
        next: rows.length > pageSize ? encode(page.at(-1)) : null,
        counts: await count(tx, found),
      };
    });
  }
}

type Condition = readonly [(place: string) => string, unknown];

/** Conditions on `delivery d`, with their parameters. */
class Filter {
  private readonly conditions: string[] = [];
  private readonly parameters: unknown[] = [];

  constructor(begun: readonly Condition[]) {
    for (const [text, value] of begun) this.add(text, value);
  }

  /** @returns the parameter's place, for another condition with it */
  add(text: (place: string) => string, value: unknown): string {
    const place = `$${String(this.parameters.push(value))}`;
    this.conditions.push(text(place));
    return place;
  }

  /** A condition without a value. */
  only(condition: string): this {
    this.conditions.push(condition);
    return this;
  }

  sql(): { where: string; parameters: readonly unknown[] } {
    return { where: this.conditions.join(' AND ') || 'true', parameters: this.parameters };
  }
}

/** @throws Problem `request.invalid` */
function placeOf(after: string): { at: string; id: string } {
  const [, at, id] = cursor.exec(Buffer.from(after, 'base64url').toString()) ?? [];
  if (at === undefined || id === undefined || !isInstant(at))
    throw new Problem('request.invalid', { issues: [{ path: ['query', 'after'], code: 'invalid_value' }] });
  return { at, id };
}

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

const encode = (row: DeliveryRow | undefined): string | null =>
  row ? Buffer.from(`${row.place} ${row.id}`).toString('base64url') : null;

/** By an application's whole number, or by how an address begins. */
async function search(tx: Transaction, q = ''): Promise<Condition[]> {
  if (q === '') return [];
  if (number.test(q)) {
    const [found] = await tx.query<{ id: string }>(
      'SELECT id FROM application WHERE number = $1 AND submitted_at IS NOT NULL AND coordinates(call_id)',
      [q.toUpperCase().replace(/^(.{4})-?(.{4})$/, '$1-$2')],
    );
    if (found) return [[(place) => `d.application_id = ${place}`, found.id]];
  }
  const begins = q.toLowerCase();
  return [
    [(place) => `d.recipient COLLATE "C" >= ${place}`, begins],
    [(place) => `d.recipient COLLATE "C" < ${place}`, `${begins}\u{10ffff}`],
  ];
}

const conditionOf = (state: DeliveryFilter, now: Temporal.Instant): string =>
  state === 'undelivered' ? undelivered(now) : `d.state = '${state}'`;

/** How many of each, of what is searched; counting stops. */
async function count(tx: Transaction, found: readonly Condition[]): Promise<DeliveryPage['counts']> {
  const none = { undelivered: 0, failed: 0, bounced: 0, waiting: 0, sent: 0 };
  const one = (state: DeliveryFilter): string => {
    const { where } = new Filter(found).only(conditionOf(state, tx.now)).sql();
    return `(SELECT count(*)::int FROM (SELECT FROM delivery d WHERE ${where} LIMIT ${String(countedAtMost)}) found) AS ${state}`;
  };
  const [row] = await tx.query<DeliveryPage['counts']>(
    `SELECT ${(Object.keys(none) as DeliveryFilter[]).map(one).join(', ')}`,
    new Filter(found).sql().parameters,
  );
  return row ?? none;
}
