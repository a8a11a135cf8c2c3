import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { resolve } from 'node:path';
import { migrations } from '../migrations/index.ts';
import { demoNotice } from './accounts/demo/demo-accounts.ts';
import { createApp } from './app.ts';
import { loadDemo } from './load-demo.ts';
import { hasInbox } from './messages/inbox/local-only.ts';
import { makeDataFolder } from './platform/boot/data-folder.ts';
import { reportStartFailure, type StartContext } from './platform/boot/explain.ts';
import { requirePort } from './platform/boot/port.ts';
import { loadConfig, type Config } from './platform/config/config.ts';
import { loadMasterKey } from './platform/crypto/master-key.ts';
import { ensureDatabase, startEmbeddedPostgres } from './platform/database/embedded-postgres.ts';
import { examineServer } from './platform/database/examine-server.ts';
import { loginRoles, roleName } from './platform/database/login-roles.ts';
import { migrate } from './platform/database/migrate.ts';
import { Readiness } from './platform/http/readiness.ts';
import { mountWeb } from './platform/http/web-pages.ts';
import { Jobs } from './platform/jobs/jobs.ts';

/** What runs, each with how it is ended; ended in the reverse order. */
const running: (() => Promise<void>)[] = [];
let stopped: Promise<void> | undefined;

function stop(): Promise<void> {
  stopped ??= (async () => {
    for (const end of running.reverse()) await end();
  })();
  return stopped;
}

async function database(config: Config, dataDir: string): Promise<string> {
  if (config.DATABASE_URL !== undefined) return config.DATABASE_URL;
  const embedded = await startEmbeddedPostgres({ dataDir });
  running.push(embedded.stop);
  await ensureDatabase(embedded.url('postgres'), 'placet');
  return embedded.url('placet');
}

async function start(config: Config): Promise<void> {
  await requirePort(config.PORT, config.HOST);
  const dataDir = resolve(config.PLACET_DATA_DIR);
  makeDataFolder(dataDir);
  const masterKey = loadMasterKey(config.PLACET_MASTER_KEY, dataDir);
  const ownerUrl = await database(config, dataDir);
  await examineServer(ownerUrl, { roles: loginRoles.map(roleName), durable: config.NODE_ENV !== 'test' });
  const applied = await migrate(ownerUrl, masterKey, migrations);
  if (config.PLACET_DEMO) await loadDemo({ config, ownerUrl, masterKey });
  const app = await createApp({ config, ownerUrl, masterKey });
  running.push(async () => {
    app.get(Readiness).stop();
    await app.close();
  });
  await mountWeb(app.getHttpAdapter().getInstance(), { directory: config.WEB_DIR, publicUrl: config.PUBLIC_URL });
  await app.listen(config.PORT, config.HOST);
  await app.get(Jobs).start();
  new Logger('start').log(
    `${config.PUBLIC_URL} is ready after ${process.uptime().toFixed(1)} s, ${String(applied.length)} migrations applied`,
  );
  if (config.NODE_ENV === 'development') {
    process.stdout.write(`\nPlacet is ready: ${config.PUBLIC_URL}    (Ctrl+C stops it)\n\n`);
  }
  if (config.PLACET_DEMO) process.stdout.write(`${demoNotice()}\n\n`);
  if (config.NODE_ENV === 'development' && hasInbox(config))
    process.stdout.write(`Mails are sent nowhere; read them at ${config.PUBLIC_URL}/inbox\n\n`);
}

let asked = Infinity;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // One Ctrl+C arrives several times: from the terminal, from npm, from the launcher. Asked again later, it is meant:
    // end at once and leave the rest to PostgreSQL's own recovery.
    if (performance.now() - asked > 2_000) process.exit(130);
    asked = Math.min(asked, performance.now());
    void stop().finally(() => process.exit(0));
  });
}

const context: StartContext = { host: '127.0.0.1', port: 3000 };
try {
  const config = loadConfig();
  Object.assign(context, { host: config.HOST, port: config.PORT, databaseUrl: config.DATABASE_URL });
  await start(config);
} catch (error) {
  // A start interrupted by Ctrl+C fails in some way or other; that is no news.
  const exitCode = stopped ? 0 : reportStartFailure(error, context);
  await stop().catch(() => undefined);
  process.exit(exitCode);
}
