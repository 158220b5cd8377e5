import { findPercentile } from '@@/scripts/bench/find-percentile';

import type { Reveal } from './find-reveals';
import type { Way } from './record-hovers';

/** The time between two frames of a screen that shows 60 a second. Milliseconds. */
export const FRAME_MS = 1000 / 60;

/** How the cards of one page came up. Milliseconds, under the slow-down; see `Reveal`. */
export interface PopoverCase {
  readonly page: string;
  readonly way: Way;
  readonly count: number;
  readonly lateMs: Spread;
  readonly workMs: Spread;
  readonly longestBeforeMs: Spread;
}

/** The middle, what one in twenty exceeds, and the worst. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

/** All that was measured in one go. */
export interface PopoverResults {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly browser: string;
  readonly processor: string;
  /** How many times slower the browser was asked to be. */
  readonly slowDown: number;
  readonly cases: readonly PopoverCase[];
}

/** At least one reveal. */
export function summariseReveals(page: string, way: Way, reveals: readonly Reveal[]): PopoverCase {
  const spread = (pick: (reveal: Reveal) => number): Spread => findSpread(reveals.map(pick));
  return {
    page,
    way,
    count: reveals.length,
    lateMs: spread(({ lateMs }) => lateMs),
    workMs: spread(({ workMs }) => workMs),
    longestBeforeMs: spread(({ longestBeforeMs }) => longestBeforeMs),
  };
}

function findSpread(values: readonly number[]): Spread {
  const [p50, p95, most] = [50, 95, 100].map((percent) => findPercentile(values, percent));
  return { p50: p50!, p95: p95!, most: most! };
}
