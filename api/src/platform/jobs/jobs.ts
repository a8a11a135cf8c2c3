import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { PgBoss, type JobResult, type JobWithMetadata } from 'pg-boss';
import { CONFIG, type Config } from '../config/config.ts';

/** Connection of the job queue: the login role that owns nothing but the queue's schema. */
export const JOBS_URL = Symbol('JOBS_URL');

export interface Worker<Data extends object> {
  readonly queue: string;
  /** Tries after the first, each wait twice the one before, up to the longest; then the job counts as failed. */
  readonly retries: { readonly times: number; readonly firstSeconds: number; readonly longestSeconds: number };
  readonly run: (data: Data, attempt: number) => Promise<void>;
  /** Called once when the last retry failed. */
  readonly failed?: (data: Data) => Promise<void>;
}

/** As they were queued; keys are ids that ascend in time. */
function inOrder(a: JobWithMetadata, b: JobWithMetadata): number {
  return a.createdOn.getTime() - b.createdOn.getTime() || (a.singletonKey ?? '').localeCompare(b.singletonKey ?? '');
}

/** Jobs in PostgreSQL, shared by all replicas. Features register workers and schedules while the application is built. */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  private readonly logger = new Logger('jobs');
  private readonly workers: Worker<object>[] = [];
  private readonly schedules: { name: string; seconds: number; run: () => Promise<void> }[] = [];
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<void>>();
  /** Of this process, by queue. */
  private readonly own = new Map<string, string>();
  private boss: PgBoss | undefined;
  private stopping = false;

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
    for (const worker of this.workers) await this.startWorker(boss, worker);
    for (const { name, seconds, run } of this.schedules) {
      this.timers.push(
        setInterval(() => {
          this.runNow(name, run);
        }, seconds * 1000),
      );
      this.runNow(name, run);
    }
  }

  /** Queues a job; `key` makes a second one for the same thing a no-op until the first is done or given up. */
  async send(queue: string, data: object, key: string): Promise<void> {
    if (!this.boss) throw new Error(`job for ${queue} before the queue was started`);
    await this.boss.send(queue, data, { singletonKey: key });
    const worker = this.own.get(queue);
    if (worker !== undefined) this.boss.notifyWorker(worker);
  }

  /** Runs something at once that is also done on a schedule; not before the start, nor once the application stops. */
  now(name: string, run: () => Promise<void>): void {
    if (this.boss && !this.stopping) this.runNow(name, run);
  }

  private async startWorker(boss: PgBoss, worker: Worker<object>): Promise<void> {
    const { queue, retries } = worker;
    const settings = {
      retryLimit: retries.times,
      retryBackoff: true,
      retryDelay: retries.firstSeconds,
      retryDelayMax: retries.longestSeconds,
      expireInSeconds: 600,
    };
    // `exclusive` is what makes a key mean something: one job a key, waiting or running, in all replicas.
    await boss.createQueue(queue, { policy: 'exclusive', ...settings });
    await boss.updateQueue(queue, settings);
    const id = await boss.work(
      queue,
      { includeMetadata: true, perJobResults: true, pollingIntervalSeconds: 2, batchSize: 5, burstWhenBatchFull: true },
      async (jobs: JobWithMetadata[]) => {
        const results: JobResult[] = [];
        for (const job of jobs.toSorted(inOrder)) results.push(await this.runJob(worker, job));
        return results;
      },
    );
    this.own.set(queue, id);
  }

  /** Each job of a batch ends on its own: one that fails must not take back the others. */
  private async runJob(worker: Worker<object>, job: JobWithMetadata): Promise<JobResult> {
    try {
      await worker.run(job.data, job.retryCount + 1);
      return { id: job.id, status: 'completed' };
    } catch (err) {
      this.logger.warn({ err, queue: worker.queue, attempt: job.retryCount + 1 }, 'job failed');
      if (job.retryCount >= job.retryLimit) await this.giveUp(worker, job);
      return { id: job.id, status: 'failed' };
    }
  }

  private async giveUp(worker: Worker<object>, job: JobWithMetadata): Promise<void> {
    try {
      await worker.failed?.(job.data);
    } catch (err) {
      this.logger.error({ err, queue: worker.queue }, 'a job was given up, and that could not be recorded');
    }
  }

  private runNow(name: string, run: () => Promise<void>): void {
    const running = run().catch((err: unknown) => {
      this.logger.error({ err, job: name }, 'scheduled work failed; it is tried again');
    });
    this.running.add(running);
    void running.finally(() => this.running.delete(running));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.running);
    await this.boss?.stop({ graceful: true, timeout: this.config.NODE_ENV === 'test' ? 1_000 : 20_000 });
  }
}
