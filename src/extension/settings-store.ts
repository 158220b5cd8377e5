import { browser } from 'wxt/browser';

import { parseSettings, type Settings } from '@/core/settings/settings';

/** What everything reads. `settings-sync.ts` alone carries it to the reader's other browsers. */
const AREA = 'local';
const KEY = 'settings';

/** The reader's settings; what is missing or broken in storage gets its default. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage[AREA].get(KEY);
  return parseSettings(stored[KEY]);
}

/** Changes the named fields and keeps the others. Every open tab and page of the extension sees it at once. */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage[AREA].set({ [KEY]: { ...(await loadSettings()), ...change } });
}

/** Calls back with the new settings after each change, until the signal aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === AREA && change) onChange(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
