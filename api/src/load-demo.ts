import { NestFactory } from '@nestjs/core';
import type { ClientBase } from 'pg';
import { AppModule } from './app.module.ts';
import type { AppOptions } from './app.ts';
import { DemoData } from './demo/demo-data.ts';
import { DemoHistory } from './demo/history/demo-history.ts';
import { History, HistoryClock } from './demo/history/history.ts';
import { DemoPapers } from './documents/demo/demo-papers.ts';
import { entities } from './entities.ts';
import { ownerDataSource } from './platform/database/data-sources.ts';

/**
 * The demo organisation with its past, loaded whole or not at all, once in the life of a database. It is told by an application of its own,
 * whose clock stands where the story is and which works in one transaction.
 * @returns whether it was loaded now; false when there is an organisation already.
 */
export async function loadDemo(options: AppOptions): Promise<boolean> {
  const owner = await ownerDataSource(options.ownerUrl, entities, []).initialize();
  const runner = owner.createQueryRunner();
  try {
    const client = (await runner.connect()) as ClientBase;
    if ((await client.query('SELECT 1 FROM organisation')).rows.length > 0) return false;
    const clock = new HistoryClock(options.clock?.now());
    const unitOfWork = new History(owner, runner, client, clock);
    const app = await NestFactory.createApplicationContext(
      AppModule.forRoot({ ...options, entities, clock, unitOfWork }),
      { logger: false, abortOnError: false },
    );
    try {
      await runner.startTransaction();
      const loaded = await app.get(DemoData).loadOnce();
      if (loaded) await app.get(DemoHistory).tell(clock);
      await runner.commitTransaction();
      return loaded;
    } catch (error) {
      await runner.rollbackTransaction();
      await app.get(DemoPapers).discard();
      throw error;
    } finally {
      await app.close();
    }
  } finally {
    await runner.release();
    await owner.destroy();
  }
}
