import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/*
 * Runs the benches one after the other and compares the ratios they report (ratios.ts) with the last accepted ones:
 *   node api/bench/run.ts            fails when one fell by more than 15%, or is missing
 *   node api/bench/run.ts --accept   keeps what was measured as the new baseline
 *   node api/bench/run.ts requests   those whose name has this word; what the others report is not missed
 */
const benches = [
  'api/bench/assignment.bench.ts',
  'api/bench/ranking.bench.ts',
  'api/bench/placement.bench.ts',
  'e2e/performance/desk.ts',
  'e2e/performance/requests.bench.ts',
];
const mostFall = 0.15;

const root = join(import.meta.dirname, '../..');
const baselineFile = join(import.meta.dirname, 'baseline.json');
const accepting = process.argv.includes('--accept');
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const wanted = benches.filter((path) => words.length === 0 || words.some((word) => path.includes(word)));

const failed: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'placet-bench-'));
const file = join(folder, 'ratios');
try {
  for (const bench of wanted) {
    console.log(`\n${bench}`);
    const env = { ...process.env, PLACET_BENCH_RATIOS: file };
    const { status } = spawnSync(process.execPath, [join(root, bench)], { cwd: root, stdio: 'inherit', env });
    if (status !== 0) failed.push(bench);
  }
  compare(existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []);
} finally {
  rmSync(folder, { recursive: true });
}

function compare(lines: readonly string[]): void {
  const measured = new Map(
    lines.map((line) => {
      const { name, ratio } = JSON.parse(line) as { name: string; ratio: number };
      return [name, ratio];
    }),
  );
  const accepted = existsSync(baselineFile)
    ? (JSON.parse(readFileSync(baselineFile, 'utf8')) as Record<string, number>)
    : {};
  const missed = wanted.length < benches.length ? [] : Object.keys(accepted).filter((name) => !measured.has(name));
  const rows = [...measured].map(([name, ratio]) => ({ name, ratio, before: accepted[name] }));
  console.log('\nTimes faster than the reference of the same run');
  console.table(
    rows.map(({ name, ratio, before }) => ({
      what: name,
      ratio: ratio.toFixed(3),
      accepted: before?.toFixed(3) ?? 'new',
      change: before === undefined ? '' : `${((ratio / before - 1) * 100).toFixed(0)}%`,
    })),
  );
  if (accepting && failed.length === 0) {
    const kept = { ...(wanted.length < benches.length ? accepted : {}), ...Object.fromEntries(measured) };
    const sorted = Object.entries(kept).sort(([one], [other]) => one.localeCompare(other));
    const rounded = sorted.map(([name, ratio]) => [name, Number(ratio.toPrecision(3))]);
    writeFileSync(baselineFile, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
    console.log(`accepted: ${String(measured.size)}`);
    return;
  }
  const fallen = rows.filter(({ ratio, before }) => before !== undefined && !(ratio >= before * (1 - mostFall)));
  const complaints = [
    ...failed.map((bench) => `${bench} failed`),
    ...fallen.map(({ name, ratio, before = NaN }) => `${name} fell from ${String(before)} to ${ratio.toPrecision(3)}`),
    ...missed.map((name) => `${name} was not measured`),
  ];
  if (complaints.length === 0) return;
  console.error(complaints.join('\n'));
  process.exitCode = 1;
}
