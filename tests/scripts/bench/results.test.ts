import { describe, expect, it } from 'vitest';

import { findCase, summariseRuns } from '@@/scripts/bench/results';

import { makeRun, SAMPLE_RESULTS } from './sample-results';

describe('summariseRuns', () => {
  it('takes the median of each measure by itself', () => {
    const runs = [
      makeRun(1, { longestTaskMs: 30, decideMs: 5 }),
      makeRun(2, { longestTaskMs: 10, decideMs: 6 }),
      makeRun(90, { longestTaskMs: 20, decideMs: 7 }),
    ];
    expect(summariseRuns(runs)).toMatchObject({ workMs: 2, longestTaskMs: 20, decideMs: 6, markCount: 7 });
  });

  it('keeps open what no run says', () => {
    expect(summariseRuns([makeRun(1)])).toMatchObject({ decideMs: null, markMs: null });
  });

  it('has nothing to say without runs', () => {
    expect(summariseRuns([])).toBeNull();
  });
});

describe('findCase', () => {
  it('tells pages, contestants and sizes apart', () => {
    expect(findCase(SAMPLE_RESULTS, 'silent.html', 'ours', 30)?.median?.workMs).toBe(29);
    expect(findCase(SAMPLE_RESULTS, 'report.html', 'ours', 100_000)?.median?.workMs).toBe(140);
    expect(findCase(SAMPLE_RESULTS, 'report.html', 'advanced-mark', 30)).toBeUndefined();
  });
});
