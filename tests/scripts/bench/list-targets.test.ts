import { describe, expect, it } from 'vitest';

import { listTargets, timesFloor } from '@@/scripts/bench/list-targets';

import { makeCase, makeRun, SAMPLE_RESULTS } from './sample-results';

describe('listTargets', () => {
  it('judges each promise by what was measured', () => {
    expect(listTargets(SAMPLE_RESULTS).map(({ measured, isMet }) => [measured, isMet])).toEqual([
      ['10.0', true],
      ['2.9', true],
      ['29.0', false],
      ['55.0', true],
      ['1.4', false],
      ['1.1', true],
      ['14.0', true],
    ]);
  });

  it('leaves open what was not measured', () => {
    const targets = listTargets({ ...SAMPLE_RESULTS, cases: [] });
    expect(targets.map(({ measured, isMet }) => [measured, isMet])).toEqual(targets.map(() => [null, null]));
  });
});

describe('timesFloor', () => {
  it('is work beside reading', () => {
    expect(timesFloor(makeCase('ours', 30, makeRun(25)))).toBe(2.5);
  });

  it.each([
    ['of nothing', undefined],
    ['of a case that was stopped', makeCase('mark', 30, null)],
    ['beside no floor', makeCase('ours', 30, makeRun(25), { floorMs: null })],
    ['beside a floor too small to measure', makeCase('ours', 30, makeRun(25), { floorMs: 0 })],
  ])('is open %s', (_, one) => {
    expect(timesFloor(one)).toBeNull();
  });
});
