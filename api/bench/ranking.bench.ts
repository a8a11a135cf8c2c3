import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fitCrossedEffects } from '../src/review/domain/ranking/crossed-effects.ts';
import type { Ratings } from '../src/review/domain/ranking/ratings.ts';
import { ratingsOf, uniformNumbers } from '../src/review/domain/ranking/testing/simulate.ts';
import { againstReference, report } from './ratios.ts';

/*
 * How long the ranking's model takes, predicted effects and all their error variances included:
 *   node api/bench/ranking.bench.ts            our own time
 *   node api/bench/ranking.bench.ts --lme4     against lme4 (R must be there), in turns, with its InstEval data too
 * CPU milliseconds of a fit alone, medians.
 */

/** `each` reviews of each application by reviewers drawn with equal chances. */
function reviews(applications: number, reviewers: number, each: number): Ratings {
  const uniform = uniformNumbers(applications);
  const effects = Array.from({ length: applications }, () => 20 * (uniform() + uniform() - 1));
  const severities = Array.from({ length: reviewers }, () => 12 * (uniform() + uniform() - 1));
  const rows: [number, number, number][] = [];
  for (const [application, effect] of effects.entries()) {
    const chosen = new Set<number>();
    while (chosen.size < each) chosen.add(Math.floor(uniform() * reviewers));
    for (const reviewer of chosen)
      rows.push([
        application,
        reviewer,
        Math.round(50 + effect + (severities[reviewer] ?? 0) + 15 * (uniform() - 0.5)),
      ]);
  }
  return ratingsOf(applications, reviewers, rows);
}

/** Of the shape of InstEval: students rate lecturers, most of them of their own department. */
function lectures(): Ratings {
  const [students, lecturers, departments, count] = [2972, 1128, 14, 73_421];
  const uniform = uniformNumbers(1);
  const effects = Array.from({ length: students }, () => uniform() + uniform() - 1);
  const severities = Array.from({ length: lecturers }, () => 1.5 * (uniform() + uniform() - 1));
  const rows = Array.from({ length: count }, (_, at): [number, number, number] => {
    const student = at % students;
    const department = student % departments;
    const own = Math.floor((uniform() * (lecturers - department)) / departments) * departments + department;
    const lecturer = uniform() < 0.92 ? own : Math.floor(uniform() * lecturers);
    return [student, lecturer, 3 + (effects[student] ?? 0) + (severities[lecturer] ?? 0) + 4 * (uniform() - 0.5)];
  });
  return ratingsOf(students, lecturers, rows);
}

function read(file: string): Ratings {
  const rows = readFileSync(file, 'utf8').trim().split('\n');
  const numbers = rows.map((row): [number, number, number] => {
    const [application = NaN, reviewer = NaN, value = NaN] = row.split(',').map(Number);
    return [application, reviewer, value];
  });
  const levels = (at: 0 | 1) => 1 + numbers.reduce((most, row) => Math.max(most, row[at]), 0);
  return ratingsOf(levels(0), levels(1), numbers);
}

function write(file: string, { application, reviewer, value }: Ratings): void {
  writeFileSync(file, [...value].map((one, at) => [application[at], reviewer[at], one].join(',')).join('\n') + '\n');
}

interface Measured {
  readonly milliseconds: number;
  readonly criterion: number;
  readonly evaluations: number;
}

function ours(ratings: Ratings): Measured {
  const before = process.cpuUsage();
  const fit = fitCrossedEffects(ratings);
  const { user, system } = process.cpuUsage(before);
  if (fit.kind !== 'fitted') throw new Error(fit.reason);
  return { milliseconds: (user + system) / 1000, criterion: fit.criterion, evaluations: fit.search.evaluations };
}

function lme4(...command: string[]): string {
  return execFileSync('Rscript', [join(import.meta.dirname, '../../docs/oracles/ranking-speed.R'), ...command], {
    encoding: 'utf8',
  });
}

function theirs(file: string): Measured {
  const [milliseconds = NaN, criterion = NaN, evaluations = NaN] = lme4('fit', file).trim().split(' ').map(Number);
  return { milliseconds, criterion, evaluations };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? NaN;
}

const against = process.argv.includes('--lme4');
const rounds = against ? 3 : 5;
const folder = mkdtempSync(join(tmpdir(), 'ranking-'));
try {
  const cases: [name: string, ratings: Ratings][] = [
    ['20,000 × 5 reviews, 500 reviewers', reviews(20_000, 500, 5)],
    ['33,333 × 3 reviews, 500 reviewers', reviews(33_333, 500, 3)],
    ['like InstEval', lectures()],
    ['400 × 3 reviews, 30 reviewers', reviews(400, 30, 3)],
  ];
  const file = join(folder, 'ratings.csv');
  if (against) {
    lme4('insteval', file);
    cases.push(['InstEval', read(file)]);
  }
  for (const [name, ratings] of cases) {
    const [own, other]: [Measured[], Measured[]] = [[], []];
    if (against) write(file, ratings);
    for (let round = 0; round < rounds; round++) {
      own.push(ours(ratings));
      if (against) other.push(theirs(file));
    }
    const time = (of: Measured[]): number => median(of.map(({ milliseconds }) => milliseconds));
    const line = `${name}: ${time(own).toFixed(0)} ms, ${String(own[0]?.evaluations)} evaluations`;
    const difference = (own[0]?.criterion ?? NaN) - (other[0]?.criterion ?? NaN);
    const ratio = time(other) / time(own);
    console.log(
      against
        ? `${line}; lme4 ${time(other).toFixed(0)} ms, ${String(other[0]?.evaluations)} evaluations: ${ratio.toFixed(1)} times ours; criterion differs by ${difference.toExponential(1)}`
        : line,
    );
  }
  const large = reviews(20_000, 500, 5);
  report(
    'kernel: the model of the ranking',
    againstReference(() => fitCrossedEffects(large), 5),
  );
} finally {
  rmSync(folder, { recursive: true });
}
