import { Inject, Injectable } from '@nestjs/common';
import type { AuditEvent } from '@placet/contract';
import type { ClientBase, QueryResultRow } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import { appendAuditSql } from '../audit/append-audit.ts';
import { Clock } from '../clock/clock.ts';
import { auditedActor, contextSql } from './actor-context.ts';
import { realmOf, type Actor } from './actor.ts';
import { DATA_SOURCES, type DataSources } from './data-sources.ts';

/** What a use case works with: one transaction, on behalf of one actor. */
export interface Transaction {
  readonly actor: Actor;
  /** The instant of this unit of work; every rule and row in it uses the same. */
  readonly now: Temporal.Instant;
  readonly manager: EntityManager;
  /** Runs one parameterised statement and gives its rows. */
  query<Row extends QueryResultRow>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Appends to the subject's audit chain, in this transaction. */
  audit(event: AuditEvent): Promise<void>;
  /** Runs after COMMIT was confirmed; never if it was not. */
  afterCommit(action: () => void): void;
}

/**
 * Runs a piece of work in one transaction that knows its actor: it picks the database role, sets the row-level context in the
 * same round trip as BEGIN, and commits only when the work returns. The caller answers after COMMIT.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    @Inject(DATA_SOURCES) private readonly sources: DataSources,
    private readonly clock: Clock,
  ) {}

  /** For changes. */
  run<Result>(actor: Actor, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.transaction(actor, 'BEGIN', work);
  }

  /** For reads: one snapshot, and PostgreSQL refuses a write. */
  read<Result>(actor: Actor, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.transaction(actor, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
  }

  /**
   * For changes that must see what another transaction sees.
   * @param exported by `pg_export_snapshot()` of a transaction that is still open.
   */
  snapshot<Result>(actor: Actor, work: (tx: Transaction) => Promise<Result>, exported: string): Promise<Result> {
    if (!/^[0-9A-F-]+$/.test(exported)) throw new Error('not the id of a snapshot');
    const begin = `BEGIN ISOLATION LEVEL REPEATABLE READ; SET TRANSACTION SNAPSHOT '${exported}'`;
    return this.transaction(actor, begin, work);
  }

  private async transaction<Result>(
    actor: Actor,
    begin: string,
    work: (tx: Transaction) => Promise<Result>,
  ): Promise<Result> {
    const runner = this.sources[realmOf(actor)].createQueryRunner();
    const afterwards: (() => void)[] = [];
    let result: Result;
    try {
      const client = (await runner.connect()) as ClientBase;
      const settings = contextSql(actor);
      await client.query(settings === '' ? begin : `${begin}; SELECT ${settings}`);
      result = await this.work(runner, client, actor, work, afterwards);
    } finally {
      await runner.release();
    }
    for (const action of afterwards) action();
    return result;
  }

  private async work<Result>(
    runner: QueryRunner,
    client: ClientBase,
    actor: Actor,
    work: (tx: Transaction) => Promise<Result>,
    afterwards: (() => void)[],
  ): Promise<Result> {
    // TypeORM would open its own transaction inside `save`; this tells it that one is open (BEGIN went with the context).
    const state = runner as { isTransactionActive: boolean };
    state.isTransactionActive = true;
    const query = async <Row extends QueryResultRow>(
      sql: string,
      parameters: readonly unknown[] = [],
    ): Promise<Row[]> => (await client.query<Row>(sql, [...parameters])).rows;
    try {
      const result = await work({
        actor,
        now: this.clock.now(),
        manager: runner.manager,
        query,
        audit: async (event) => {
          await client.query(appendAuditSql, [
            event.subject.type,
            event.subject.id,
            event.type,
            auditedActor(actor),
            event.data,
          ]);
        },
        afterCommit: (action) => afterwards.push(action),
      });
      await client.query('COMMIT');
      return result;
    } catch (error) {
      // A lost connection cannot roll back; the server does it when the connection ends.
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      state.isTransactionActive = false;
    }
  }
}
