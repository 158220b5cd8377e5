import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { AHEAD_MS, wait, waitForFrame } from '@/page/popover/wait';

const DURATION_MS = 150;

let callback: ReturnType<typeof vi.fn<() => void>>;
let frame: (() => void) | null;

beforeEach(() => {
  vi.useFakeTimers();
  callback = vi.fn();
  frame = null;
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((run) => {
    frame = () => run(0);
    return 1;
  });
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation(() => (frame = null));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('wait', () => {
  it('calls back after the time', () => {
    wait(window, DURATION_MS, callback);
    vi.advanceTimersByTime(DURATION_MS - 1);
    expect(callback).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(callback).toHaveBeenCalledTimes(1);
  });

  it('can be stopped', () => {
    wait(window, DURATION_MS, callback)();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('waitForFrame', () => {
  it('asks for the frame that is on the screen when the time is over', () => {
    waitForFrame(window, DURATION_MS, callback);
    vi.advanceTimersByTime(DURATION_MS - AHEAD_MS - 1);
    expect(frame).toBeNull();
    vi.advanceTimersByTime(1);
    expect(callback).not.toHaveBeenCalled();
    frame!();
    expect(callback).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['before', 0],
    ['while it awaits the frame', DURATION_MS],
  ])('can be stopped %s', (_, afterMs) => {
    const stop = waitForFrame(window, DURATION_MS, callback);
    vi.advanceTimersByTime(afterMs);
    stop();
    vi.advanceTimersByTime(DURATION_MS);
    expect(frame).toBeNull();
  });

  it('waits for no frame in a hidden tab', () => {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    waitForFrame(window, DURATION_MS, callback);
    vi.advanceTimersByTime(DURATION_MS);
    expect(callback).toHaveBeenCalledTimes(1);
  });
});
