import { type Contestant, CONTESTANT_NAMES, SIZES } from './contestant';
import { REPORT_PAGE } from './list-targets';
import { type BenchResults, type CaseResult, findCase } from './results';

const WIDTH = 980;
const HEIGHT = 460;
const PLOT = { left: 76, right: 640, top: 64, bottom: 396 };
/** Labels at the lines' ends stand at least this far apart. */
const LABEL_GAP = 19;

/** Powers of ten on the scale of milliseconds. */
const LEAST_POWER = 0;
const MOST_POWER = 5;

const SHOWN: readonly Contestant[] = ['ours', 'mark', 'mark-regexp', 'advanced-mark', 'find-and-replace'];

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #3b3f45 }
  .title { font-size: 16px; font-weight: 600; fill: #16181b }
  .small { font-size: 12px; fill: #686d75 }
  .grid { stroke: #d9dce0 }
  .limit { stroke: #9a6b00; stroke-dasharray: 5 4 }
  .line { fill: none; stroke-width: 2 }
  .ours { --ink: #0b6e5f } .ours.line { stroke-width: 3.5 } text.ours { font-weight: 600 }
  .floor { --ink: #8a9099 } .floor.line { stroke-dasharray: 2 4 }
  .mark { --ink: #b3261e } .mark-regexp { --ink: #9a6b00 }
  .advanced-mark { --ink: #3557b7 } .find-and-replace { --ink: #7a3e9d }
  .line, .stop { stroke: var(--ink) } .dot, text.end { fill: var(--ink) } .stop { stroke-width: 2 }
  @media (prefers-color-scheme: dark) {
    text { fill: #c9cdd3 } .title { fill: #f1f3f5 } .small { fill: #9aa0a8 }
    .grid { stroke: #3a3f46 } .limit { stroke: #d8a93a }
    .ours { --ink: #4fd1b5 } .floor { --ink: #7d838c } .mark { --ink: #ff8a80 } .mark-regexp { --ink: #e0b34c }
    .advanced-mark { --ink: #8fb0ff } .find-and-replace { --ink: #d3a0ee }
  }`;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The time to highlight the report against the number of terms, on logarithmic scales, as a picture for light and dark. */
export function drawChart(results: BenchResults): string {
  const lines = [drawFloor(results), ...SHOWN.map((contestant) => drawContestant(results, contestant))];
  const ends = spread(lines.flatMap(({ end }) => end ?? []));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title">`,
    `<title id="title">Milliseconds to highlight a 1 MB report, by number of terms</title>`,
    `<style>${STYLE}</style>`,
    text(PLOT.left, 26, 'Highlighting a 1 MB report', 'title'),
    text(
      PLOT.left,
      46,
      `milliseconds of work, by number of terms · both scales logarithmic · ${results.date}`,
      'small',
    ),
    ...drawAxes(results.limitMs),
    ...lines.flatMap(({ parts }) => parts),
    ...ends.map(({ label, y, contestant }) => text(PLOT.right + 14, y + 4, label, `end ${contestant}`)),
    '</svg>\n',
  ].join('\n');
}

interface DrawnLine {
  readonly parts: readonly string[];
  readonly end: LineEnd | null;
}

interface LineEnd {
  readonly label: string;
  readonly y: number;
  readonly contestant: Contestant;
}

function drawContestant(results: BenchResults, contestant: Contestant): DrawnLine {
  const cases = SIZES.flatMap((size) => findCase(results, REPORT_PAGE, contestant, size) ?? []);
  const points = cases.flatMap((one) => (one.median ? { x: xOf(one.termCount), y: yOf(one.median.workMs) } : []));
  const stopped = cases.find(({ outcome }) => outcome === 'stopped' || outcome === 'failed');
  const last = points.at(-1);
  if (last === undefined) return { parts: [], end: null };
  const parts = [drawLine(points, contestant), ...points.map((point) => drawDot(point, contestant))];
  const name = CONTESTANT_NAMES[contestant];
  if (stopped === undefined) return { parts, end: { label: name, y: last.y, contestant } };
  const y = stopped.outcome === 'stopped' ? yOf(results.limitMs) : last.y;
  parts.push(...drawStop(last, { x: xOf(stopped.termCount), y }, contestant));
  return { parts, end: { label: `${name} (${tellOutcome(stopped)})`, y, contestant } };
}

function drawFloor(results: BenchResults): DrawnLine {
  const points = SIZES.flatMap((size) => {
    const floorMs = findCase(results, REPORT_PAGE, 'ours', size)?.floorMs;
    return floorMs ? { x: xOf(size), y: yOf(floorMs) } : [];
  });
  const last = points.at(-1);
  if (last === undefined) return { parts: [], end: null };
  return { parts: [drawLine(points, 'floor')], end: { label: CONTESTANT_NAMES.floor, y: last.y, contestant: 'floor' } };
}

/** From the last figure to the number of terms that was too much, ending in a cross. */
function drawStop(from: Point, to: Point, contestant: Contestant): readonly string[] {
  return [
    `<path class="line ${contestant}" stroke-dasharray="3 4" d="M${from.x} ${from.y}L${to.x} ${to.y}"/>`,
    `<path class="stop ${contestant}" d="M${to.x - 5} ${to.y - 5}l10 10m0-10l-10 10"/>`,
  ];
}

function tellOutcome({ outcome, termCount }: CaseResult): string {
  return `${outcome === 'failed' ? 'throws' : 'stopped'} at ${termCount.toLocaleString('en')}`;
}

function drawAxes(limitMs: number): readonly string[] {
  const powers = Array.from({ length: MOST_POWER - LEAST_POWER + 1 }, (_, step) => 10 ** (LEAST_POWER + step));
  return [
    ...powers.flatMap((ms) => [
      rule(yOf(ms), 'grid'),
      text(PLOT.left - 10, yOf(ms) + 4, ms.toLocaleString('en'), 'small', 'end'),
    ]),
    ...SIZES.map((size) => text(xOf(size), PLOT.bottom + 24, size.toLocaleString('en'), 'small', 'middle')),
    text((PLOT.left + PLOT.right) / 2, PLOT.bottom + 48, 'terms', 'small', 'middle'),
    rule(yOf(limitMs), 'limit'),
    text(PLOT.left + 6, yOf(limitMs) - 6, `stopped after ${limitMs / 1000} s`, 'small'),
  ];
}

function drawLine(points: readonly Point[], contestant: Contestant): string {
  return `<path class="line ${contestant}" d="M${points.map(({ x, y }) => `${x} ${y}`).join('L')}"/>`;
}

function drawDot({ x, y }: Point, contestant: Contestant): string {
  return `<circle class="dot ${contestant}" cx="${x}" cy="${y}" r="4"/>`;
}

function rule(y: number, kind: string): string {
  return `<path class="${kind}" d="M${PLOT.left} ${y}H${PLOT.right}"/>`;
}

function text(x: number, y: number, words: string, kind: string, anchor = 'start'): string {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text class="${kind}" x="${x}" y="${y}" text-anchor="${anchor}">${escaped}</text>`;
}

function xOf(termCount: number): number {
  return scale(termCount, SIZES[0], SIZES.at(-1)!, PLOT.left + 14, PLOT.right - 6);
}

function yOf(ms: number): number {
  return scale(Math.max(ms, 10 ** LEAST_POWER), 10 ** LEAST_POWER, 10 ** MOST_POWER, PLOT.bottom, PLOT.top);
}

/** Where a value stands between two places, by its logarithm; to a tenth of a pixel. */
function scale(value: number, least: number, most: number, from: number, to: number): number {
  const share = Math.log(value / least) / Math.log(most / least);
  return Math.round((from + share * (to - from)) * 10) / 10;
}

/** Moves labels down until none covers another. */
function spread(ends: readonly LineEnd[]): readonly LineEnd[] {
  let lowest = -Infinity;
  return ends
    .toSorted((a, b) => a.y - b.y)
    .map((end) => {
      lowest = Math.max(end.y, lowest + LABEL_GAP);
      return { ...end, y: lowest };
    });
}
