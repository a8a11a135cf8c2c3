import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { CONFIG, type Config } from '../config/config.ts';

/** Connection of the job queue: the login role that owns nothing but the queue's schema. */
export const JOBS_URL = Symbol('JOBS_URL');

export interface Worker<Data extends object> {
  readonly queue: string;
  /** Retries with exponential backoff before the job counts as failed. */
  readonly retries: number;
  readonly run: (data: Data, attempt: number) => Promise<void>;
  /** Called once when the last retry failed. */
  readonly failed?: (data: Data) => Promise<void>;
}

/** Jobs in PostgreSQL, shared by all replicas. Features register workers and schedules while the application is built. */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  private readonly logger = new Logger('jobs');
  private readonly workers: Worker<object>[] = [];
  private readonly schedules: { name: string; seconds: number; run: () => Promise<void> }[] = [];
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<void>>();
  private boss: PgBoss | undefined;

  constructor(
    @Inject(JOBS_URL) private readonly url: string,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  work<Data extends object>(worker: Worker<Data>): void {
    this.workers.push(worker as unknown as Worker<object>);
  }

  /** Runs something again and again in every replica, each `seconds`; it must be safe to run in several at once. */
  every(name: string, seconds: number, run: () => Promise<void>): void {
    this.schedules.push({ name, seconds, run });
  }

  /** Starts the workers; called once the application listens. */
  async start(): Promise<void> {
    const boss = new PgBoss({
      connectionString: this.url,
      schema: 'pgboss',
      createSchema: false,
      max: 4,
      application_name: 'placet jobs',
    });
    boss.on('error', (err: unknown) => {
      this.logger.error({ err }, 'job queue');
    });
    await boss.start();
    this.boss = boss;
    for (const worker of this.workers) {
      await boss.createQueue(worker.queue, {
        retryLimit: worker.retries,
        retryBackoff: true,
        retryDelay: 2,
        expireInSeconds: 300,
      });
      await boss.work<object>(
        worker.queue,
        { includeMetadata: true, pollingIntervalSeconds: 2, batchSize: 5 },
        async (jobs) => {
          for (const job of jobs) {
            try {
              await worker.run(job.data, job.retryCount + 1);
            } catch (error) {
              if (job.retryCount >= worker.retries) await worker.failed?.(job.data);
              throw error;
            }
          }
        },
      );
    }
    for (const { name, seconds, run } of this.schedules) {
      this.timers.push(
        setInterval(() => {
          this.runNow(name, run);
        }, seconds * 1000),
      );
      this.runNow(name, run);
    }
  }

  /** Queues a job; `key` makes a second one for the same thing a no-op while the first waits. */
  async send(queue: string, data: object, key: string): Promise<void> {
    await this.boss?.send(queue, data, { singletonKey: key });
  }

  get started(): boolean {
    return this.boss !== undefined;
  }

  private runNow(name: string, run: () => Promise<void>): void {
    const running = run().catch((err: unknown) => {
      this.logger.error({ err, job: name }, 'scheduled work failed; it is tried again');
    });
    this.running.add(running);
    void running.finally(() => this.running.delete(running));
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.running);
    await this.boss?.stop({ graceful: true, timeout: this.config.NODE_ENV === 'test' ? 1_000 : 20_000 });
  }
}
