import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFlow } from '../src/kernels/flow/check-flow.ts';
import { type FlowNetwork, NetworkBuilder } from '../src/kernels/flow/flow-network.ts';
import { minCostFlow } from '../src/kernels/flow/min-cost-flow.ts';
import { SeededRandom } from '../src/kernels/random.ts';
import { againstReference, report } from './ratios.ts';

/*
 * How long the flow of a large call takes: 20,000 applications with 3 reviews each, 500 reviewers, a million pairs.
 *   node api/bench/assignment.bench.ts                      our own time
 *   node api/bench/assignment.bench.ts --lemon              against native LEMON (g++ and liblemon-dev must be there)
 *   node api/bench/assignment.bench.ts --highs=<folder>     against HiGHS in WebAssembly (`npm i highs` in that folder)
 *   --rounds=5  --applications=20000  --reviewers=500
 * Each in a process of its own, in turns; medians of CPU seconds, of the solution alone, and of peak memory. All must find the
 * same cost.
 */

interface Measured {
  readonly cost: number;
  readonly seconds: number;
  /** In kB. */
  readonly memory: number;
}

/** Fifty eligible reviewers for each application; some topics are in demand and few know them; loads within 30% of the mean. */
function call(applications: number, reviewers: number): FlowNetwork {
  const random = new SeededRandom(1);
  const topics = 12;
  const skill = Array.from({ length: reviewers * topics }, () => (random.nextFloat() < 0.3 ? random.nextFloat() : 0));
  const topic = () => Math.floor(topics * random.nextFloat() ** 2);
  const sink = applications + reviewers;
  const supply = new Int32Array(sink + 1).fill(3, 0, applications);
  supply[sink] = -3 * applications;
  const builder = new NetworkBuilder(50 * applications);
  for (let application = 0; application < applications; application++) {
    const [one, other] = [topic(), topic()];
    const eligible = new Set<number>();
    while (eligible.size < Math.min(50, reviewers)) eligible.add(random.nextBelow(reviewers));
    for (const by of eligible) {
      const fit = ((skill[by * topics + one] ?? 0) + (skill[by * topics + other] ?? 0)) / 2;
      builder.arc(application, applications + by, 0, 1, Math.round(600 * (1 - fit)) + random.nextBelow(401));
    }
  }
  const mean = (3 * applications) / reviewers;
  const [least, most] = [Math.floor(0.7 * mean), Math.ceil(1.3 * mean)];
  for (let by = applications; by < sink; by++) {
    builder.arc(by, sink, least, least, 0);
    for (let done = least; done < most; done++) builder.arc(by, sink, 0, 1, Math.round((400 * (done + 1)) / most));
  }
  return builder.build(supply);
}

function write(file: string, { nodes, supply, tail, head, lower, upper, cost }: FlowNetwork): void {
  const parts = [Int32Array.of(nodes, tail.length), supply, tail, head, lower, upper, cost];
  writeFileSync(file, Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))));
}

function read(file: string): FlowNetwork {
  const bytes = readFileSync(file);
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const [nodes = 0, arcs = 0] = numbers;
  const part = (at: number) => numbers.subarray(2 + nodes + at * arcs, 2 + nodes + (at + 1) * arcs);
  const supply = numbers.subarray(2, 2 + nodes);
  return { nodes, supply, tail: part(0), head: part(1), lower: part(2), upper: part(3), cost: part(4) };
}

function own(file: string): Measured {
  const network = read(file);
  const before = process.cpuUsage();
  const result = minCostFlow(network);
  const { user, system } = process.cpuUsage(before);
  if (result.kind === 'none') throw new Error('there is no flow');
  if (checkFlow(network, result.flow, result.price).length > 0) throw new Error('the flow is wrong');
  return { cost: result.cost, seconds: (user + system) / 1e6, memory: process.resourceUsage().maxRSS };
}

function measure(command: string, ...words: string[]): Measured {
  return JSON.parse(execFileSync(command, words, { encoding: 'utf8' })) as Measured;
}

function option(name: string): string | undefined {
  const word = process.argv.find((each) => each === `--${name}` || each.startsWith(`--${name}=`));
  return word?.slice(name.length + 3);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const solve = option('solve');
if (solve !== undefined) console.log(JSON.stringify(own(solve)));
else {
  const folder = mkdtempSync(join(tmpdir(), 'assignment-'));
  try {
    compare(folder);
    const network = call(5_000, 200);
    report(
      'kernel: the flow that assigns reviewers',
      againstReference(() => minCostFlow(network), 5),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function compare(folder: string): void {
  const file = join(folder, 'network');
  const network = call(Number(option('applications') ?? 20_000), Number(option('reviewers') ?? 500));
  write(file, network);
  const oracles = join(import.meta.dirname, '../../docs/oracles');
  const runs = new Map([['ours', () => measure(process.execPath, import.meta.filename, `--solve=${file}`)]]);
  if (option('lemon') !== undefined) {
    const lemon = join(folder, 'lemon');
    execFileSync('g++', ['-O3', '-o', lemon, join(oracles, 'assignment-lemon.cpp')]);
    for (const method of ['cost-scaling', 'network-simplex'])
      runs.set(`LEMON ${method}`, () => measure(lemon, file, method));
  }
  const highs = option('highs');
  if (highs !== undefined)
    runs.set('HiGHS WASM', () => measure(process.execPath, join(oracles, 'assignment-highs.mjs'), highs, file));
  const measured = new Map<string, Measured[]>([...runs.keys()].map((name) => [name, []]));
  for (let round = Number(option('rounds') ?? 3); round > 0; round--)
    for (const [name, run] of runs) measured.get(name)?.push(run());
  const costs = new Set([...measured.values()].flat().map(({ cost }) => cost));
  if (costs.size !== 1) throw new Error(`the costs differ: ${[...costs].join(', ')}`);
  const rows = [...measured].map(([name, all]) => {
    const [seconds, memory] = [median(all.map((of) => of.seconds)), median(all.map((of) => of.memory))];
    return { name, seconds, memory };
  });
  const [ours] = rows;
  console.log(`${String(network.tail.length)} arcs, cost ${String([...costs][0])}`);
  console.table(
    rows.map(({ name, seconds, memory }) => ({
      name,
      'CPU s': seconds.toFixed(2),
      'times ours': (seconds / (ours?.seconds ?? 1)).toFixed(2),
      'peak MB': Math.round(memory / 1024),
      'times our memory': (memory / (ours?.memory ?? 1)).toFixed(2),
    })),
  );
}
