import { browser } from 'wxt/browser';

import { loadSettings, saveSettings, watchSettings } from './settings-store';

const ALARM = 'endPause';

/**
 * Ends a pause when its time is over, so that open tabs light up again by themselves. Call once when the worker starts: an
 * alarm that the browser dropped with its last session is set anew.
 */
export function startPauseAlarm(signal: AbortSignal): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) void saveSettings({ pausedUntilMs: null });
  });
  watchSettings(({ pausedUntilMs }) => void setAlarm(pausedUntilMs), signal);
  void loadSettings().then(({ pausedUntilMs }) => setAlarm(pausedUntilMs));
}

/** An alarm in the past fires at once. */
async function setAlarm(whenMs: number | null): Promise<void> {
  if (whenMs === null) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: whenMs });
}
