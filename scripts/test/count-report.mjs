/**
 * How many checks passed, failed and were left out.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/**
 * The tally of a program that passes or fails as one.
 * @param {number} exitCode
 * @returns {Tally}
 */
export function countProgram(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * The tally of a vitest run from its JSON report. A test file that could not be loaded counts as one failure, and so does
 * a run that went wrong without any failing test, or left no report.
 * @param {string | null} json the report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function countReport(json, exitCode) {
  const report = parseReport(json);
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const passed = report.numPassedTests;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + unloaded;
  const skipped = report.numPendingTests + report.numTodoTests;
  const hasHiddenFailure = failed === 0 && (exitCode !== 0 || passed + skipped === 0);
  return { passed, failed: hasHiddenFailure ? 1 : failed, skipped };
}

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 *
 * @param {string | null} json
 * @returns {VitestReport | null}
 */
function parseReport(json) {
  if (json === null) return null;
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sumTallies(tallies) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of tallies) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

/**
 * The closing line, such as `512 passed, 0 failed`. What was left out is named only where there is any.
 * @param {Tally} tally
 */
export function formatTally({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
