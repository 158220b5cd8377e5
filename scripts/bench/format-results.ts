import { formatTable } from '@@/scripts/start/format-table.mjs';

import { CONTESTANT_NAMES } from './contestant';
import { listTargets, timesFloor } from './list-targets';
import type { BenchResults, CaseResult } from './results';

const HEADINGS = [
  'terms',
  'who',
  'decide',
  'mark',
  'work',
  'first time',
  'layout',
  'until shown',
  '× reading',
  'longest task',
  'heap',
  'marks',
];

/** The results as text: a table for each page, then the promises. `width` in characters. */
export function formatResults(results: BenchResults, width: number): string {
  const pages = [...new Set(results.cases.map(({ page }) => page))];
  const tables = pages.map((page) => formatPage(results, page, width));
  return [...tables, NOTE, formatTargets(results)].join('\n\n');
}

const NOTE = [
  'Times in milliseconds, medians. “work”: time in its own tasks, “first time”: in the very first run; “layout”: style and',
  'layout for what was changed, which ours asks for batch by batch, to see that nothing moved, and others leave for after;',
  '“until shown”: by the clock, with what the browser painted in between. “× reading”: work beside walking every text node',
  'and reading each character once. “tints alone”: as where nothing may be wrapped yet. Our terms are looked up in the',
  'page’s own thread here; in the extension the worker does that.',
].join('\n');

function formatPage(results: BenchResults, page: string, width: number): string {
  const cases = results.cases.filter((one) => one.page === page);
  const rows = cases
    .filter(({ outcome }) => outcome !== 'skipped')
    .toSorted((a, b) => a.termCount - b.termCount)
    .map((one) => formatCase(one, results.limitMs));
  return `${page}\n${formatTable(HEADINGS, rows, width)}`;
}

function formatCase(one: CaseResult, limitMs: number): readonly string[] {
  const { median, termCount, contestant } = one;
  const name = CONTESTANT_NAMES[contestant];
  const head = [termCount.toLocaleString('en'), name];
  if (median === null) return [...head, ...Array.from({ length: 9 }, () => '–'), formatOutcome(one, limitMs)];
  return [
    ...head,
    formatMs(median.decideMs),
    formatMs(median.markMs),
    formatMs(median.workMs),
    formatMs(one.firstWorkMs),
    formatMs(median.layoutMs),
    formatMs(median.wholeMs),
    timesFloor(one)?.toFixed(1) ?? '',
    formatMs(median.longestTaskMs),
    `${(median.heapBytes / 1e6).toFixed(0)} MB`,
    String(median.markCount),
  ];
}

/** Why there are no figures. */
export function formatOutcome({ outcome, problem }: Pick<CaseResult, 'outcome' | 'problem'>, limitMs: number): string {
  if (outcome === 'failed') return `threw ${problem ?? ''}`.trim();
  return `> ${limitMs / 1000} s`;
}

/** Short figures keep a decimal. */
export function formatMs(ms: number | null): string {
  if (ms === null) return '–';
  return ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en');
}

function formatTargets(results: BenchResults): string {
  return listTargets(results)
    .map(({ promise, measured, isMet }) => `${MARK_OF[String(isMet)]}  ${promise}; measured ${measured ?? 'nothing'}`)
    .join('\n');
}

const MARK_OF: Readonly<Record<string, string>> = { true: 'met    ', false: 'NOT met', null: '?      ' };
