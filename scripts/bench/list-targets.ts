import type { CaseResult, BenchResults } from './results';
import { findCase } from './results';

/** The made pages, by the names under which they are served and shown. */
export const REPORT_PAGE = 'report.html';
export const SILENT_PAGE = 'silent.html';

/** What the project promises, and what was measured. */
export interface Target {
  readonly promise: string;
  /** `null` where it could not be measured. */
  readonly measured: string | null;
  readonly isMet: boolean | null;
}

const FEWEST = 30;
const SOME = 300;
const MOST = 100_000;

/** The promises of speed, each beside what was measured. Time is the time of our own tasks. */
export function listTargets(results: BenchResults): readonly Target[] {
  const few = findCase(results, REPORT_PAGE, 'ours', FEWEST);
  const many = findCase(results, REPORT_PAGE, 'ours', MOST);
  const silent = findCase(results, SILENT_PAGE, 'ours', FEWEST);
  const mark = (termCount: number): number | null =>
    divide(
      workOf(findCase(results, REPORT_PAGE, 'mark', termCount)),
      workOf(findCase(results, REPORT_PAGE, 'ours', termCount)),
    );
  const longest = Math.max(
    ...results.cases.filter(({ contestant }) => contestant === 'ours').map(({ median }) => median?.longestTaskMs ?? 0),
  );
  return [
    most('Whole highlight of the 1 MB report, in times of reading its text once', 12, timesFloor(few)),
    most('The same length of text that names nothing, in times of reading it once', 3, timesFloor(silent)),
    least('Faster than mark.js mark(), 30 terms on the report, times', 50, mark(FEWEST)),
    least('Faster than mark.js mark(), 300 terms on the report, times', 50, mark(SOME)),
    most('100,000 terms in times of 30, whole', 1.3, divide(workOf(many), workOf(few))),
    most('100,000 terms in times of 30, deciding', 1.3, divide(decideOf(many), decideOf(few))),
    most('Longest task on any page, ms', 50, longest > 0 ? longest : null),
  ];
}

/** How many times the floor a case's own work took; `null` unless measured. */
export function timesFloor(one: CaseResult | undefined): number | null {
  return divide(workOf(one), one?.floorMs ?? null);
}

function workOf(one: CaseResult | undefined): number | null {
  return one?.median?.workMs ?? null;
}

function decideOf(one: CaseResult | undefined): number | null {
  return one?.median?.decideMs ?? null;
}

function divide(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b;
}

function most(promise: string, limit: number, measured: number | null): Target {
  return describe(`${promise}: at most ${limit}`, measured, measured === null ? null : measured <= limit);
}

function least(promise: string, limit: number, measured: number | null): Target {
  return describe(`${promise}: at least ${limit}`, measured, measured === null ? null : measured >= limit);
}

function describe(promise: string, measured: number | null, isMet: boolean | null): Target {
  return { promise, measured: measured === null ? null : measured.toFixed(1), isMet };
}
