import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './run.mjs';

const folder = join(root, 'dist', 'reports');

/** Every runner of `npm test` and the report it leaves; one that leaves none has failed. */
const reports = {
  'API, unit': 'api-unit.json',
  'API, integration': 'api-integration.json',
  'web, unit': 'web.json',
  browser: 'e2e.json',
};

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** Forgets earlier runs, so that nobody counts them again. */
export function clearReports() {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {any} report of Vitest's or of Playwright's JSON reporter
 * @returns {Count}
 */
function count(report) {
  if (report.stats) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
  }
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests, success } = report;
  // A file that does not even load fails without a failed test.
  const failed = numFailedTests > 0 || success ? numFailedTests : 1;
  return { passed, failed, skipped: numPendingTests + numTodoTests };
}

/**
 * @param {any} report of Vitest's or of Playwright's JSON reporter
 * @returns {string[]} the failed tests, each by its file and its name
 */
function failures(report) {
  /** @type {(suite: any) => string[]} */
  const inSuite = ({ specs = [], suites = [] }) => [
    ...specs
      .filter((/** @type {any} */ { ok }) => !ok)
      .map((/** @type {any} */ { file, title }) => `${file}: ${title}`),
    ...suites.flatMap(inSuite),
  ];
  if (report.stats) return report.suites.flatMap(inSuite);
  return report.testResults.flatMap((/** @type {any} */ { name, status, assertionResults }) => {
    const failed = assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [relative(root, name)] : [];
    return failed.map((/** @type {any} */ { fullName }) => `${relative(root, name)}: ${fullName}`);
  });
}

/**
 * Sums the reports of all runners.
 * @returns {Count & { lines: string[] }} `lines`: one a runner. A runner without a report, or without a test that ran, counts
 *   as a failure. The failed tests follow, a line each.
 */
export function sumReports() {
  const sum = { passed: 0, failed: 0, skipped: 0, lines: /** @type {string[]} */ ([]) };
  for (const [runner, file] of Object.entries(reports)) {
    const path = join(folder, file);
    /** @type {Count} */
    let of = { passed: 0, failed: 1, skipped: 0 };
    /** @type {string[]} */
    let failed = [];
    let note = 'no report: it did not run, or did not end';
    if (existsSync(path)) {
      const report = JSON.parse(readFileSync(path, 'utf8'));
      of = count(report);
      failed = failures(report);
      note = `${of.passed} passed, ${of.failed} failed${of.skipped > 0 ? `, ${of.skipped} skipped` : ''}`;
      if (of.passed + of.failed === 0) {
        of.failed = 1;
        note = 'no test was executed';
      }
    }
    sum.passed += of.passed;
    sum.failed += of.failed;
    sum.skipped += of.skipped;
    sum.lines.push(`${runner}: ${note}`, ...failed.map((name) => `  failed: ${name}`));
  }
  return sum;
}
