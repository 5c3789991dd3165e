import { relative } from 'node:path';
import { root } from './root.mjs';

const plural = (/** @type {number} */ count, /** @type {string} */ one) => `${count} ${one}${count === 1 ? '' : 's'}`;

/**
 * What a report of Jest says in one line; a spec file that could not run counts as a failed test.
 *
 * @typedef {{ status: string, fullName: string }} Assertion
 * @param {{
 *   numFailedTests: number,
 *   numRuntimeErrorTestSuites: number,
 *   numPendingTests: number,
 *   numTodoTests: number,
 *   numPassedTests: number,
 *   testResults: { status: string, name: string, assertionResults: Assertion[] }[],
 * }} report
 */
export const summaryOf = (report) => {
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const skipped = report.numPendingTests + report.numTodoTests;
  const failures = report.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const broken = assertionResults.filter((test) => test.status === 'failed').map((test) => `  ✗ ${test.fullName}`);
      return [
        `${relative(root, name)}: ${broken.length > 0 ? plural(broken.length, 'test') + ' failed' : 'could not run'}`,
        ...broken,
      ];
    });
  const line = `${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { failed, skipped, failures, line, passed: report.numPassedTests };
};
