import { describe, expect, it } from 'vitest';

import { countFailure, findNextCheck, listDue, planNextCheck, planRetry } from '@/core/subscription/schedule';

const HOUR_MS = 3_600_000;

describe('the next check', () => {
  it.each([
    [0, 21],
    [0.5, 24],
    [1, 27],
  ])('is about a day later, by chance: %d', (chance, hours) => {
    expect(planNextCheck(1000, chance)).toBe(1000 + hours * HOUR_MS);
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [5, 16],
    [6, 24],
    [90, 24],
  ])('after %d failures in a row is %d hours later', (count, hours) => {
    expect(planRetry(1000, count, 0.5)).toBe(1000 + hours * HOUR_MS);
  });

  it('after a failure is spread, too', () => {
    expect([planRetry(0, 1, 0), planRetry(0, 1, 1)]).toEqual([0.75 * HOUR_MS, 1.25 * HOUR_MS]);
  });
});

it('counts failures in a row', () => {
  const first = countFailure(null, { problem: 'offline', detail: '' });
  expect(first.count).toBe(1);
  expect(countFailure(first, { problem: 'missing', detail: '' })).toEqual({ problem: 'missing', detail: '', count: 2 });
});

describe('what is due', () => {
  const ENDED = { removalId: 'r', atMs: 0 };
  const subscriptions = [
    { url: 'late', nextCheckAtMs: 50, ended: null },
    { url: 'missed', nextCheckAtMs: 10, ended: null },
    { url: 'ended', nextCheckAtMs: 5, ended: ENDED },
    { url: 'later', nextCheckAtMs: 101, ended: null },
  ];

  it('is what was missed, too, the longest missed first', () => {
    expect(listDue(subscriptions, 100).map(({ url }) => url)).toEqual(['missed', 'late']);
  });

  it('comes next at the earliest time', () => {
    expect(findNextCheck(subscriptions)).toBe(10);
    expect(findNextCheck([{ nextCheckAtMs: 5, ended: ENDED }])).toBeNull();
  });
});
