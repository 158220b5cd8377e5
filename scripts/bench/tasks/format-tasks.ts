import { formatMs } from '@@/scripts/bench/format-results';
import { formatTable } from '@@/scripts/start/format-table.mjs';

import { LONG_MS, type PageTasks, type TaskResults } from './page-tasks';

const HEADINGS = [
  'longest',
  'layout',
  'garbage',
  `> ${LONG_MS}`,
  'all',
  'frame',
  'mentions',
  'runs',
  'began by',
  'page',
];

/** More pages than these say nothing new; the file has them all. */
const SHOWN_PAGES = 25;

/** The results as text: the pages with the longest tasks first, then the promise. `width` in characters. */
export function formatTasks({ pages, slowDown }: TaskResults, width: number): string {
  const worst = pages.toSorted((a, b) => longestMs(b) - longestMs(a));
  const left = worst.length - SHOWN_PAGES;
  const table = formatTable(HEADINGS, worst.slice(0, SHOWN_PAGES).map(formatPage), width);
  const over = pages.filter(({ longCount }) => longCount > 0).length;
  const verdict = over === 0 ? 'met    ' : 'NOT met';
  return [
    left > 0 ? `${table}\n… and ${left} with shorter ones` : table,
    makeNote(slowDown),
    `${verdict}  No task of ours over ${LONG_MS} ms, ${slowDown} times slowed down: ${over} of ${pages.length} pages have one; the ` +
      `longest takes ${formatMs(worst[0] ? longestMs(worst[0]) : null)} ms`,
  ].join('\n\n');
}

function makeNote(slowDown: number): string {
  return [
    `Milliseconds of the page’s thread on the processor, in a browser slowed down ${slowDown} times. “longest”: most time in code of ours`,
    'within one task, “layout” and “garbage” being the style, layout and garbage of that. “all”: all our tasks together. “frame”: the',
    `longest frame that the browser drew after marks came. A page with a task over ${LONG_MS} ms is loaded again, and the better run`,
    'counts: other programs on the machine lengthen some tasks, and shorten none.',
  ].join('\n');
}

function formatPage(one: PageTasks): readonly string[] {
  const { longest, longCount, ownMs, longestFrameMs, markCount, runCount, page } = one;
  return [
    formatMs(longest?.ownMs ?? null),
    formatMs(longest?.layoutMs ?? null),
    formatMs(longest?.garbageMs ?? null),
    String(longCount),
    formatMs(ownMs),
    formatMs(longestFrameMs > 0 ? longestFrameMs : null),
    String(markCount),
    String(runCount),
    longest?.cause ?? '–',
    page,
  ];
}

function longestMs({ longest }: PageTasks): number {
  return longest?.ownMs ?? 0;
}
