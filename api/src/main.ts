import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { join, resolve } from 'node:path';
import { migrations } from '../migrations/index.ts';
import { createApp } from './app.ts';
import { StartFailure } from './platform/boot/start-failure.ts';
import { loadConfig, type Config } from './platform/config/config.ts';
import { loadMasterKey } from './platform/crypto/master-key.ts';
import { ensureDatabase, startEmbeddedPostgres, type EmbeddedDatabase } from './platform/database/embedded-postgres.ts';
import { migrate } from './platform/database/migrate.ts';
import { Readiness } from './platform/http/readiness.ts';
import { Jobs } from './platform/jobs/jobs.ts';

let embedded: EmbeddedDatabase | undefined;

async function database(config: Config): Promise<string> {
  if (config.DATABASE_URL !== undefined) return config.DATABASE_URL;
  embedded = await startEmbeddedPostgres({ dataDir: join(resolve(config.PLACET_DATA_DIR), 'postgres') });
  await ensureDatabase(embedded.url('postgres'), 'placet');
  return embedded.url('placet');
}

async function start(): Promise<void> {
  const config = loadConfig();
  const masterKey = loadMasterKey(config.PLACET_MASTER_KEY, resolve(config.PLACET_DATA_DIR));
  const ownerUrl = await database(config);
  const applied = await migrate(ownerUrl, masterKey, migrations);
  const app = await createApp({ config, ownerUrl, masterKey });
  await app.listen(config.PORT, config.HOST);
  await app.get(Jobs).start();
  new Logger('start').log(
    `${config.PUBLIC_URL} is ready after ${process.uptime().toFixed(1)} s, ${String(applied.length)} migrations applied`,
  );

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    app.get(Readiness).stop();
    await app.close();
    await embedded?.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

try {
  await start();
} catch (error) {
  await embedded?.stop();
  if (!(error instanceof StartFailure)) throw error;
  process.stderr.write(error.text);
  process.exit(error.exitCode);
}
