import { describe, expect, it } from 'vitest';

import { isDoubtful, summarisePage } from '@@/scripts/bench/tasks/page-tasks';

import { makeRun, makeTask } from './sample-tasks';

describe('summarisePage', () => {
  it('takes the figures of the run whose longest task is shortest', () => {
    expect(summarisePage('a.html', [makeRun(10, 90), makeRun(60, 20, 55), makeRun(70)])).toEqual({
      page: 'a.html',
      markCount: 3,
      runCount: 3,
      ownMs: 135,
      longest: makeTask(60),
      longCount: 2,
      longestFrameMs: 12,
    });
  });

  it('has nothing to say of a page that we did not touch', () => {
    expect(summarisePage('a.html', [makeRun()])).toMatchObject({ ownMs: 0, longest: null, longCount: 0 });
  });
});

describe('isDoubtful', () => {
  it.each([
    ['a page without tasks', [makeRun()], false],
    ['a task of 50 ms', [makeRun(50)], false],
    ['a longer one', [makeRun(51)], true],
    ['a longer one that was not there again', [makeRun(51), makeRun(40)], false],
    ['a longer one that was', [makeRun(51), makeRun(90)], true],
  ])('judges %s', (_, runs, expected) => {
    expect(isDoubtful(runs)).toBe(expected);
  });
});
