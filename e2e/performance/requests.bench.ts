import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { median, report } from '../../api/bench/ratios.ts';
import { sql } from '../support/database.ts';
import { signIn } from '../support/people.ts';
import { startProduct } from '../support/product.ts';
import { manyReviews } from './many-reviews.ts';
import { parentOf, Processes } from './processes.ts';

/*
 * What a request costs, in CPU of the API and of PostgreSQL together, held against the limit (bare.ts) in turns. On Linux, after
 * `npx nx run api:build`; through `node api/bench/run.ts requests` it is compared with the baseline.
 */
const rounds = 15;
const password = 'demo lighthouse rights';
const reviewer = 'reviewer@demo.placet';

const product = await startProduct();
process.env.PLACET_ORIGIN = product.origin;
process.env.PLACET_DATABASE = product.databaseUrl;
const bare = spawn(process.execPath, [join(import.meta.dirname, 'bare.ts'), product.databaseUrl], {
  stdio: ['ignore', 'pipe', 'inherit'],
});

interface Question {
  readonly name: string;
  /** Requests of a turn. */
  readonly times: number;
  readonly ours: (turn: number) => Promise<unknown>;
  readonly bare: (turn: number) => Promise<unknown>;
}

try {
  const [port] = (await once(bare.stdout, 'data')) as [Buffer];
  const bareOrigin = `http://127.0.0.1:${String(port).trim()}`;
  const { call, assignments, criteria } = await manyReviews('geneva-spring-2027', reviewer);
  const judge = await signIn(reviewer, password);
  const coordinator = await signIn('coordinator@demo.placet', password);
  const [own] = await sql<{ id: string }>('SELECT id FROM account WHERE email = $1', [reviewer]);
  const assignment = (turn: number): string => assignments[turn % assignments.length] ?? '';
  const api = (cookie: string, path: string, method = 'GET', body?: object) =>
    asked(`${product.origin}/api/v1${path}`, method, body, { cookie, 'sec-fetch-site': 'same-origin' });
  const bottom = (path: string, body?: object) => asked(`${bareOrigin}/${path}`, body ? 'POST' : 'GET', body);
  const read = (name: string, times: number, cookie: string, path: () => string, limit: () => string): Question => ({
    ...{ name, times },
    ours: () => api(cookie, path()),
    bare: () => bottom(limit()),
  });
  let next = 0;
  const revisions = new Map<string, number>();
  const content = (turn: number) => ({
    scores: Object.fromEntries(criteria.map((key, at) => [key, 1 + ((turn + at) % 2)])),
    ...{ comment: 'Words for the panel.', recommendation: 'offer', confidence: 2 },
  });
  const saved = async (id: string, turn: number): Promise<void> => {
    const body = { revision: revisions.get(id) ?? 0, active: 5, ...content(turn) };
    const { revision } = (await api(judge, `/reviews/${id}/draft`, 'PUT', body)) as { revision: number };
    revisions.set(id, revision);
  };
  const questions: Question[] = [
    read(
      'read: the reviewer’s queue',
      30,
      judge,
      () => '/reviews',
      () => `queue/${own?.id ?? ''}`,
    ),
    read(
      ...(['read: one application at the desk', 60, judge] as const),
      () => `/reviews/${assignment(next++)}`,
      () => `desk/${assignment(next++)}`,
    ),
    read(
      ...(['read: the list of received applications', 60, coordinator] as const),
      () => '/received-applications?call=geneva-spring-2027',
      () => `list/${call}`,
    ),
    read(
      'read: the ranking',
      12,
      coordinator,
      () => `/rankings/${call}`,
      () => `ranking/${call}`,
    ),
    {
      ...{ name: 'write: save scores', times: 40 },
      ours: (turn) => saved(assignment(turn), turn),
      bare: (turn) => bottom(`save/${assignment(turn)}`, content(turn)),
    },
    {
      ...{ name: 'write: submit a review', times: 12 },
      ours: async (turn) => {
        const id = assignment(turn);
        await api(judge, `/reviews/${id}/submission`, 'POST', { revision: revisions.get(id) });
      },
      bare: (turn) => bottom(`submit/${assignment(turn)}`, content(turn)),
    },
  ];

  const [backend] = await sql<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const postmaster = parentOf(backend?.pid ?? 0);
  const [cpuOurs, cpuBare] = [new Processes(product.pid, postmaster), new Processes(bare.pid ?? 0, postmaster)];
  const rows: Record<string, string | number>[] = [];
  for (const { name, times, ours, bare: limit } of questions) {
    const series = async (ask: (turn: number) => Promise<unknown>): Promise<void> => {
      for (let turn = 0; turn < times; turn++) await ask(turn);
    };
    await series(ours);
    await series(limit);
    const pairs: { readonly ours: number; readonly bare: number; readonly milliseconds: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      const bottomUsed = await cpuBare.during(() => series(limit));
      const began = performance.now();
      const used = await cpuOurs.during(() => series(ours));
      pairs.push({ ours: used / times, bare: bottomUsed / times, milliseconds: (performance.now() - began) / times });
    }
    const ratio = median(pairs.map((pair) => pair.bare / pair.ours));
    report(name, ratio);
    rows.push({
      request: name,
      'CPU ms': median(pairs.map((pair) => pair.ours)).toFixed(2),
      'bare CPU ms': median(pairs.map((pair) => pair.bare)).toFixed(2),
      'of bare': ratio.toFixed(2),
      'ms (an aside)': median(pairs.map(({ milliseconds }) => milliseconds)).toFixed(1),
    });
  }
  console.table(rows);
} finally {
  bare.kill();
  await product.stop();
}

async function asked(
  url: string,
  method: string,
  body: object | undefined,
  headers: Record<string, string> = {},
): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  // Held up, it would be the limit that is measured.
  if (!response.ok) throw new Error(`${method} ${url}: ${String(response.status)} ${text.slice(0, 500)}`);
  return JSON.parse(text);
}
