// The last line of .ci/run: the tests of every runner, and as failures also the steps (named as arguments) that failed.
import { sumReports } from './reports.mjs';

const failedSteps = process.argv.slice(2);
const { passed, failed } = sumReports();
// The step of the tests fails with its tests; only a crash without a failed test counts by itself.
const beyond = failedSteps.filter((step) => step !== 'tests' || failed === 0).length;
console.log(`${passed} passed, ${failed + beyond} failed`);
process.exitCode = failed + beyond === 0 ? 0 : 1;
