import { formatMs } from '@@/scripts/bench/format-results';
import { formatTable } from '@@/scripts/start/format-table.mjs';

import { FRAME_MS, type PopoverCase, type PopoverResults, type Spread } from './popover-results';
import type { Way } from './record-hovers';

const WAYS: Record<Way, string> = { margin: 'the margin', card: 'another card' };

const HEADINGS = [
  'painted after (p50',
  'p95',
  'most)',
  'work (p50',
  'p95',
  'most)',
  'task before (p95',
  'most)',
  'cards',
  'from',
  'page',
];

/** The results as text: a line for each page and way, then the promise. `width` in characters. */
export function formatPopover({ cases, slowDown }: PopoverResults, width: number): string {
  return [formatTable(HEADINGS, cases.map(formatCase), width), makeNote(slowDown), formatPromise(cases, slowDown)].join(
    '\n\n',
  );
}

function makeNote(slowDown: number): string {
  return [
    `Milliseconds in a browser slowed down ${slowDown} times. “painted after”: from the end of the dwell, counted from the pointer’s`,
    'coming, to the first frame that the compositor draws with the card; below 0 it came before. “work”: of the page’s',
    'thread from the task that showed the card to handing over that frame, all its style, layout and painting. “task before”:',
    'the longest of the page’s thread while the pointer rested.',
  ].join('\n');
}

function formatPromise(cases: readonly PopoverCase[], slowDown: number): string {
  const slowest = Math.max(...cases.map(({ lateMs }) => lateMs.p95));
  const verdict = slowest <= FRAME_MS ? 'met    ' : 'NOT met';
  return (
    `${verdict}  Painted within one frame (${formatMs(FRAME_MS)} ms) after the dwell, 95 of 100 times, ${slowDown} times slowed ` +
    `down: ${formatMs(slowest)} ms at the slowest`
  );
}

function formatCase({ page, way, count, lateMs, workMs, longestBeforeMs }: PopoverCase): readonly string[] {
  const numbers = [
    ...formatSpread(lateMs),
    ...formatSpread(workMs),
    formatMs(longestBeforeMs.p95),
    formatMs(longestBeforeMs.most),
  ];
  return [...numbers, String(count), WAYS[way], page];
}

function formatSpread({ p50, p95, most }: Spread): readonly string[] {
  return [p50, p95, most].map(formatMs);
}
