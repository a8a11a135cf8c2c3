import type { ClientBase, QueryResultRow } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { Clock } from '../../platform/clock/clock.ts';
import { auditedActor, contextSql } from '../../platform/database/actor-context.ts';
import type { Actor } from '../../platform/database/actor.ts';
import { UnitOfWork, type Transaction } from '../../platform/database/unit-of-work.ts';

/** A clock that stands where the story is. */
export class HistoryClock extends Clock {
  constructor(private at = Temporal.Now.instant()) {
    super();
  }

  override now(): Temporal.Instant {
    return this.at;
  }

  travel(to: Temporal.Instant): void {
    this.at = to;
  }
}

const nobody = ['account_id', 'reference_id', 'call_ids', 'roles']
  .map((name) => `set_config('placet.${name}', '', true)`)
  .join(', ');

/** As `audit_append` does it, but at the moment of the story. Only the database's owner may write there. */
const appendSql = `INSERT INTO audit_event (subject_type, subject_id, seq, type, actor, data, at, previous_hash, hash)
  SELECT n.subject_type, n.subject_id, n.seq, n.type, n.actor, n.data, n.at, n.previous,
    audit_hash(n.previous, n.subject_type, n.subject_id, n.seq, n.type, n.actor, n.data, n.at)
  FROM (SELECT $1::text AS subject_type, $2::uuid AS subject_id, coalesce(l.seq, 0) + 1 AS seq, $3::text AS type, $4::jsonb AS actor,
      $5::jsonb AS data, $6::timestamptz AS at, coalesce(l.hash, ''::bytea) AS previous
    FROM (SELECT) one LEFT JOIN LATERAL (SELECT seq, hash FROM audit_event e WHERE e.subject_type = $1 AND e.subject_id = $2::uuid
      ORDER BY seq DESC LIMIT 1) l ON true) n`;

/**
 * The past of the demo: one transaction of the database's owner, in which every use case does what it would have done at the time, for
 * the actor it would have done it for. Nothing is sent from it: what waits for a commit waits for the next sweep.
 */
export class History extends UnitOfWork {
  private context: string | undefined;

  constructor(
    owner: DataSource,
    private readonly runner: QueryRunner,
    private readonly client: ClientBase,
    private readonly time: HistoryClock,
  ) {
    super({ applicant: owner, reviewer: owner, staff: owner }, time);
  }

  override async run<Result>(actor: Actor, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const settings = contextSql(actor);
    // The same person often does several things in a row.
    if (settings !== this.context)
      await this.client.query(`SELECT ${nobody}${settings === '' ? '' : `; SELECT ${settings}`}`);
    this.context = settings;
    return work(this.transactionOf(actor));
  }

  override read<Result>(actor: Actor, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.run(actor, work);
  }

  override snapshot<Result>(actor: Actor, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.run(actor, work);
  }

  private transactionOf(actor: Actor): Transaction {
    const manager: EntityManager = this.runner.manager;
    const now = this.time.now();
    return {
      actor,
      now,
      manager,
      query: async <Row extends QueryResultRow>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
        (await this.client.query<Row>(sql, [...parameters])).rows,
      audit: async ({ subject, type, data }) => {
        const { type: subjectType, id } = subject;
        await this.client.query(appendSql, [subjectType, id, type, auditedActor(actor), data, now.toString()]);
      },
      afterCommit: () => undefined,
    };
  }
}
