import { describe, expect, it } from 'vitest';

import { countProgram, countReport, formatTally, sumTallies } from '@@/scripts/test/count-report.mjs';

/** A vitest report with so many tests, all in files that were loaded. */
function report(passed: number, failed: number, left: { pending?: number; todo?: number; unloaded?: number } = {}) {
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: left.pending ?? 0,
    numTodoTests: left.todo ?? 0,
    testResults: [
      { status: failed > 0 ? 'failed' : 'passed', assertionResults: [{ status: failed > 0 ? 'failed' : 'passed' }] },
      ...Array.from({ length: left.unloaded ?? 0 }, () => ({ status: 'failed', assertionResults: [] })),
    ],
  });
}

describe('countReport', () => {
  it.each([
    ['all passed', report(7, 0), 0, { passed: 7, failed: 0, skipped: 0 }],
    ['some failed', report(5, 2), 1, { passed: 5, failed: 2, skipped: 0 }],
    ['some left out', report(5, 0, { pending: 2, todo: 1 }), 0, { passed: 5, failed: 0, skipped: 3 }],
    ['a file that could not be loaded', report(5, 0, { unloaded: 1 }), 1, { passed: 5, failed: 1, skipped: 0 }],
    ['both', report(5, 1, { unloaded: 2 }), 1, { passed: 5, failed: 3, skipped: 0 }],
    ['an error outside of the tests', report(5, 0), 1, { passed: 5, failed: 1, skipped: 0 }],
    ['no test at all', report(0, 0), 0, { passed: 0, failed: 1, skipped: 0 }],
    ['no report', null, 0, { passed: 0, failed: 1, skipped: 0 }],
    ['half a report', '{"numPassedTests": 3', 1, { passed: 0, failed: 1, skipped: 0 }],
  ])('with %s', (_, json, exitCode, tally) => {
    expect(countReport(json, exitCode)).toEqual(tally);
  });
});

describe('countProgram', () => {
  it('counts one', () => {
    expect(countProgram(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countProgram(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('the closing line', () => {
  it('sums all steps', () => {
    const sum = sumTallies([
      { passed: 3, failed: 1, skipped: 0 },
      { passed: 4, failed: 0, skipped: 0 },
    ]);
    expect(formatTally(sum)).toBe('7 passed, 1 failed');
  });

  it('names what was left out only where there is any', () => {
    expect(formatTally({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped');
  });
});
