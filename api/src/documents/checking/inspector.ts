import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import type { Inspected } from '../domain/judgement.ts';

/** What one inspection may take. */
export interface InspectionLimits {
  readonly seconds: number;
  /** Of the process's memory, in bytes. */
  readonly memory: number;
}

const usual: InspectionLimits = { seconds: 20, memory: 700_000_000 };
const atOnce = 2;

/** From source (tests) the code is beside this file; built, it is an entry of its own beside main.js. */
const entry = ['./inspect-file.ts', './inspect-file.js', '../inspect-file.js']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(path));

function command({ memory }: InspectionLimits): string[] {
  const library = findPackageJSON('pdfjs-dist', import.meta.url);
  if (entry === undefined || library === undefined) throw new Error('the code that inspects files is missing');
  const own = entry.endsWith('.ts') ? dirname(dirname(entry)) : dirname(entry);
  const readable = [own, dirname(dirname(library))];
  return [
    '--permission',
    '--allow-worker',
    ...readable.map((path) => `--allow-fs-read=${path}/`),
    '--max-old-space-size=256',
    '--no-warnings',
    entry,
    String(memory),
  ];
}

/**
 * Looks into uploaded files, each in a short-lived process without rights, at most two at once. A file that makes that process crash,
 * hang or eat memory is `too_complex`; only when the process cannot even be started is it our fault.
 */
@Injectable()
export class Inspector {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  async inspect(bytes: Readable, limits: InspectionLimits = usual): Promise<Inspected> {
    while (this.running >= atOnce) await new Promise<void>((free) => this.waiting.push(free));
    this.running++;
    try {
      return await run(bytes, limits);
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }
}

async function run(bytes: Readable, limits: InspectionLimits): Promise<Inspected> {
  const child = spawn(process.execPath, command(limits), {
    stdio: ['pipe', 'pipe', 'ignore'],
    // Nothing of our surroundings: no database address, no key. Windows cannot do without its folder.
    env: process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot },
    timeout: limits.seconds * 1000,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<void>((done, fail) =>
    child
      .once('close', () => {
        done();
      })
      .once('error', fail),
  );
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(0, 10_000);
  });
  await Promise.all([ended, pipeline(bytes, child.stdin).catch(unlessNotRead)]);
  const [ready, result] = output.split('\n');
  if (ready !== 'ready')
    throw new Error(`file inspection did not start (exit ${String(child.exitCode ?? child.signalCode)})`);
  if (result === undefined || result === '' || child.exitCode !== 0)
    return { type: null, found: '', fault: 'too_complex' };
  return JSON.parse(result) as Inspected;
}

/** A process that ended early reads no further: what it said and how it ended is what counts. Any other fault is the store's. */
function unlessNotRead(error: NodeJS.ErrnoException): void {
  if (!['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED'].includes(error.code ?? ''))
    throw error;
}
