import { describe, expect, it } from 'vitest';

import { formatTasks } from '@@/scripts/bench/tasks/format-tasks';
import { summarisePage } from '@@/scripts/bench/tasks/page-tasks';

import { makeRun } from './sample-tasks';

const HEAD = { date: '2024-05-06', browser: 'Chromium', processor: 'some processor', slowDown: 4 };
const SHORT = summarisePage('short.html', [makeRun(8, 20)]);
const LONG = summarisePage('long.html', [makeRun(70, 8), makeRun(61)]);

describe('formatTasks', () => {
  it('shows the page with the longest task first, with all its figures', () => {
    const [, , first, second] = formatTasks({ ...HEAD, pages: [SHORT, LONG] }, 140).split('\n');
    expect(first!.split(/ {2,}/)).toEqual(['61', '0.0', '0.0', '1', '61', '12', '3', '2', 'next slice', 'long.html']);
    expect(second).toContain('short.html');
  });

  it('shows a page that was left alone', () => {
    const alone = { ...summarisePage('alone.html', [makeRun()]), longestFrameMs: 0, markCount: 0 };
    const [, , first] = formatTasks({ ...HEAD, pages: [alone] }, 140).split('\n');
    expect(first!.split(/ {2,}/)).toEqual(['–', '–', '–', '0', '0.0', '–', '0', '1', '–', 'alone.html']);
  });

  it.each([
    [
      [SHORT],
      'met      No task of ours over 50 ms, 4 times slowed down: 0 of 1 pages have one; the longest takes 20 ms',
    ],
    [
      [SHORT, LONG],
      'NOT met  No task of ours over 50 ms, 4 times slowed down: 1 of 2 pages have one; the longest takes 61 ms',
    ],
  ])('sets the promise beside what was measured', (pages, verdict) => {
    expect(formatTasks({ ...HEAD, pages }, 140)).toContain(verdict);
  });

  it('leaves out all but the worst of many pages, and says so', () => {
    const pages = Array.from({ length: 40 }, (_, position) => ({ ...SHORT, page: `${position}.html` }));
    const text = formatTasks({ ...HEAD, pages }, 140);
    expect(text.match(/\d+\.html/g)).toHaveLength(25);
    expect(text).toContain('… and 15 with shorter ones');
  });
});
