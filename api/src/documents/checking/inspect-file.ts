import { Worker } from 'node:worker_threads';

/*
 * A process of its own for each file: reads the bytes from standard input and writes what they are to standard output. It runs
 * under Node's permission model (see inspector.ts): no network, no child processes, no file but its own code. Whatever a
 * hostile file does to it, the API only sees it end.
 */

// The heap has V8's limit, buffers have none: somebody must watch while the inspection holds the main thread.
const most = Number(process.argv[2]);
const watch = `setInterval(() => { if (process.memoryUsage.rss() > ${String(most)}) process.kill(process.pid, 'SIGKILL'); }, 20)`;
new Worker(watch, { eval: true }).unref();

for (const name of ['log', 'info', 'warn', 'error'] as const) console[name] = () => undefined;

const { inspect } = await import('./inspect.ts');
process.stdout.write('ready\n');
const chunks: Uint8Array[] = [];
for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) chunks.push(chunk);
const result = JSON.stringify(await inspect(Buffer.concat(chunks)));
process.stdout.write(`${result}\n`, () => process.exit(0));
