import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { keepTrying } from '@/page/frames/keep-trying';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const start = (...answers: (boolean | Error)[]) => {
  const act = vi.fn(async () => {
    const answer = answers.shift() ?? false;
    if (answer instanceof Error) throw answer;
    return answer;
  });
  keepTrying(window, act);
  return act;
};

it('acts at once, and no more once that succeeded', async () => {
  const act = start(true);
  await vi.advanceTimersByTimeAsync(60_000);
  window.dispatchEvent(new Event('resize'));
  expect(act).toHaveBeenCalledOnce();
});

it('acts again a few times, then leaves the frame alone', async () => {
  const act = start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(act).toHaveBeenCalledTimes(5);
});

it.each([
  ['the frame has another size', () => window.dispatchEvent(new Event('resize'))],
  ['the pointer comes in', () => document.documentElement.dispatchEvent(new Event('pointerenter'))],
])('acts again when %s', async (_, happen) => {
  const act = start();
  await vi.advanceTimersByTimeAsync(60_000);
  happen();
  expect(act).toHaveBeenCalledTimes(6);
});

it('takes a failure for no success', async () => {
  const act = start(new Error('the worker is away'), true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(act).toHaveBeenCalledTimes(2);
});

it('waits for the answer before it asks again', async () => {
  const act = vi.fn(() => new Promise<boolean>(() => {}));
  keepTrying(window, act);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(act).toHaveBeenCalledOnce();
});
