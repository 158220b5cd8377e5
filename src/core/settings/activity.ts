import { isListedSite } from './is-listed-site';
import type { Settings } from './settings';

/** Whether highlighting runs on a site now, and if not, why. */
export type Activity = 'on' | 'off' | 'paused' | 'off-on-site';

/** What the settings say for a host at a time (epoch ms). The whole is asked before the site. */
export function readActivity(settings: Settings, site: string, nowMs: number): Activity {
  if (!settings.isOn) return 'off';
  if (isPaused(settings, nowMs)) return 'paused';
  return isListedSite(site, settings.offSites) ? 'off-on-site' : 'on';
}

/** A pause that has run out is none, even before the alarm that clears it. */
export function isPaused(settings: Settings, nowMs: number): boolean {
  return settings.pausedUntilMs !== null && settings.pausedUntilMs > nowMs;
}

/** The change that the toggle shortcut makes: off where highlighting runs, otherwise on, ending a pause. */
export function toggleHighlighting(settings: Settings, nowMs: number): Partial<Settings> {
  const isRunning = settings.isOn && !isPaused(settings, nowMs);
  return { isOn: !isRunning, pausedUntilMs: null };
}
