import { describe, expect, it } from 'vitest';

import { isPaused, readActivity, toggleHighlighting } from '@/core/settings/activity';
import { DEFAULT_SETTINGS } from '@/core/settings/settings';

const NOW_MS = 1_000_000;

describe('readActivity', () => {
  it.each([
    [{}, 'on'],
    [{ isOn: false }, 'off'],
    [{ pausedUntilMs: NOW_MS + 1 }, 'paused'],
    [{ pausedUntilMs: NOW_MS }, 'on'],
    [{ offSites: ['news.example'] }, 'off-on-site'],
    [{ offSites: ['other.example'] }, 'on'],
    [{ isOn: false, pausedUntilMs: NOW_MS + 1, offSites: ['news.example'] }, 'off'],
    [{ pausedUntilMs: NOW_MS + 1, offSites: ['news.example'] }, 'paused'],
  ])('says for %j: %s', (change, expected) => {
    expect(readActivity({ ...DEFAULT_SETTINGS, ...change }, 'news.example', NOW_MS)).toBe(expected);
  });
});

describe('isPaused', () => {
  it('ends with the pause, also before the alarm has cleared it', () => {
    const settings = { ...DEFAULT_SETTINGS, pausedUntilMs: NOW_MS };
    expect([NOW_MS - 1, NOW_MS, NOW_MS + 1].map((nowMs) => isPaused(settings, nowMs))).toEqual([true, false, false]);
  });
});

describe('toggleHighlighting', () => {
  it.each([
    [{ isOn: true }, { isOn: false, pausedUntilMs: null }],
    [{ isOn: false }, { isOn: true, pausedUntilMs: null }],
    [
      { isOn: true, pausedUntilMs: NOW_MS + 1 },
      { isOn: true, pausedUntilMs: null },
    ],
    [
      { isOn: true, pausedUntilMs: NOW_MS - 1 },
      { isOn: false, pausedUntilMs: null },
    ],
  ])('turns %j into %j', (change, expected) => {
    expect(toggleHighlighting({ ...DEFAULT_SETTINGS, ...change }, NOW_MS)).toEqual(expected);
  });
});
