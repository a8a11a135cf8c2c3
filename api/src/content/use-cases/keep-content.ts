import { Injectable } from '@nestjs/common';
import { authorise } from '../../access/authorise.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { changedFields } from '../../teams/changed-fields.ts';
import { entryById } from '../data/entries.ts';
import type { Kind } from '../kinds.ts';

type Values = Readonly<Record<string, unknown>>;
/** What a kind asks beyond its shape, before it is written; throws what is wrong. */
export type Check = (tx: Transaction, wanted: Values) => Promise<void>;
const nothing: Check = () => Promise.resolve();

/** What the organisation writes, of every kind alike: read, add, change, remove, put into an order. */
@Injectable()
export class KeepContent {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  read<Kept>(actor: Actor, kind: Kind<Kept>, id: string): Promise<Kept> {
    authorise(actor, 'content.change', {});
    return this.unitOfWork.read(actor, (tx) => existing(tx, kind, id));
  }

  /** @param complete gives what is not asked for, such as an address that is free */
  add<Kept>(
    actor: Actor,
    kind: Kind<Kept>,
    values: Values,
    complete: (tx: Transaction) => Promise<Values> = () => Promise.resolve({}),
    check = nothing,
  ): Promise<Kept> {
    authorise(actor, 'content.change', {});
    return this.unitOfWork.run(actor, async (tx) => {
      // One at a time: places in an order and addresses are counted.
      await tx.query(`LOCK TABLE ${kind.table} IN SHARE ROW EXCLUSIVE MODE`);
      await check(tx, values);
      const columns = columnsOf(kind, { ...values, ...(await complete(tx)) });
      if (kind.within !== null) columns.push(['position', await placeAtEnd(tx, kind, columns)]);
      const [added] = await tx.query<{ id: string }>(
        `INSERT INTO ${kind.table} (${columns.map(([column]) => column).join(', ')})
         VALUES (${columns.map((_column, index) => `$${String(index + 1)}`).join(', ')}) RETURNING id`,
        columns.map(([, value]) => value),
      );
      if (!added) throw notFound();
      await tx.audit({ subject: { type: 'content', id: added.id }, type: 'content.added', data: { kind: kind.name } });
      return existing(tx, kind, added.id);
    });
  }

  /** @throws Problem `content.changed_meanwhile` with the entry as it is now */
  change<Kept extends object>(
    actor: Actor,
    kind: Kind<Kept>,
    id: string,
    wanted: Values & { readonly revision: number },
    check = nothing,
  ): Promise<Kept> {
    authorise(actor, 'content.change', {});
    return this.unitOfWork.run(actor, async (tx) => {
      await tx.query(`SELECT FROM ${kind.table} WHERE id = $1 FOR UPDATE`, [id]);
      const kept = await existing(tx, kind, id);
      if ((kept as { revision?: number }).revision !== wanted.revision)
        throw new Problem('content.changed_meanwhile', { context: { stored: kept } });
      const fields = changedFields(kept, withoutEmpty(kind, wanted));
      if (fields.length === 0) return kept;
      await check(tx, wanted);
      const columns = columnsOf(kind, wanted);
      if (fields.includes('categoryId')) columns.push(['position', await placeAtEnd(tx, kind, columns)]);
      if (kind.name === 'page') columns.push(['updated_at', tx.now.toString()]);
      const sets = columns.map(([column], index) => `${column} = $${String(index + 2)}`);
      await tx.query(`UPDATE ${kind.table} SET revision = revision + 1, ${sets.join(', ')} WHERE id = $1`, [
        id,
        ...columns.map(([, value]) => value),
      ]);
      await tx.audit({ subject: { type: 'content', id }, type: 'content.changed', data: { kind: kind.name, fields } });
      return existing(tx, kind, id);
    });
  }

  remove<Kept>(
    actor: Actor,
    kind: Kind<Kept>,
    id: string,
    check: (tx: Transaction, kept: Kept) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    authorise(actor, 'content.change', {});
    return this.unitOfWork.run(actor, async (tx) => {
      // Whoever puts something into a category meanwhile waits here.
      await tx.query(`SELECT FROM ${kind.table} WHERE id = $1 FOR UPDATE`, [id]);
      await check(tx, await existing(tx, kind, id));
      await tx.query(`DELETE FROM ${kind.table} WHERE id = $1`, [id]);
      await tx.audit({ subject: { type: 'content', id }, type: 'content.removed', data: { kind: kind.name } });
    });
  }

  /** Puts the entries of one category (the categories of one kind) into an order; those not named come after, as they were. */
  order(actor: Actor, kind: Kind<unknown>, within: string, ids: readonly string[]): Promise<void> {
    authorise(actor, 'content.change', {});
    return this.unitOfWork.run(actor, async (tx) => {
      await tx.query(`LOCK TABLE ${kind.table} IN SHARE ROW EXCLUSIVE MODE`);
      const moved = await tx.query<{ id: string; position: number }>(
        `WITH wanted AS (
           SELECT id, position AS was,
             (row_number() OVER (ORDER BY array_position($2::uuid[], id) NULLS LAST, position, id))::int AS position
           FROM ${kind.table} WHERE ${kind.within ?? ''}::text = $1
         )
         UPDATE ${kind.table} e SET position = w.position FROM wanted w WHERE w.id = e.id AND w.was <> w.position
         RETURNING e.id, e.position`,
        [within, ids],
      );
      for (const { id, position } of moved)
        await tx.audit({
          subject: { type: 'content', id },
          type: 'content.moved',
          data: { kind: kind.name, position },
        });
    });
  }
}

async function existing<Kept>(tx: Transaction, kind: Kind<Kept>, id: string): Promise<Kept> {
  const entry = await entryById(tx, kind, id);
  if (!entry) throw notFound();
  return entry;
}

type Column = [column: string, value: unknown];

/** The values a kind keeps, by column. */
function columnsOf(kind: Kind<unknown>, values: Values): Column[] {
  const kept = withoutEmpty(kind, values);
  return Object.entries(kind.columns).flatMap(([member, column]): Column[] =>
    member in kept ? [[column, kept[member]]] : [],
  );
}

/** Only languages that say something: an empty text would keep the fallback from showing. */
function withoutEmpty({ texts }: Kind<unknown>, values: Values): Values {
  const written = (text: unknown): object =>
    Object.fromEntries(Object.entries(text as Record<string, string>).filter(([, value]) => value !== ''));
  return Object.fromEntries(
    Object.entries(values).map(([member, value]) => [member, texts.includes(member) ? written(value) : value]),
  );
}

async function placeAtEnd(
  tx: Transaction,
  { table, within }: Kind<unknown>,
  columns: readonly Column[],
): Promise<number> {
  const [last] = await tx.query<{ position: number | null }>(
    `SELECT max(position) AS position FROM ${table} WHERE ${within ?? ''} = $1`,
    [columns.find(([column]) => column === within)?.[1]],
  );
  return (last?.position ?? 0) + 1;
}
