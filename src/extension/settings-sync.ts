import { browser } from 'wxt/browser';

import { mergeSettings } from '@/core/settings/merge-settings';
import { parseAgreed, parseSharedRecord, SHARED_FIELDS } from '@/core/settings/shared-settings';

import { loadSettings, saveSettings, watchSettings } from './settings-store';

/** One item of `storage.sync` for each field, so that browsers that change different fields overwrite nothing of each other. */
const PREFIX = 'settings:';

/** In `storage.local`: what this browser and the others last agreed on. */
const AGREED_KEY = 'agreedSettings';

/** The browser takes 120 writes a minute and 1,800 an hour: this is 24 and 1,440. */
const PAUSE_MS = 2500;

/** `storage.sync.QUOTA_BYTES_PER_ITEM`: of the key and the value as JSON. */
const ITEM_BYTES = 8192;

const RETRY_ALARM = 'shareSettings';
const RETRY_MINUTES = 10;

/**
 * Keeps the settings in `storage.local`, which everything reads, and those that the reader's browsers share in `storage.sync`
 * the same. Call once when the worker starts; what was missed while it slept is caught up with. Where the browser shares
 * nothing, has no room for a field or refuses a write, this browser keeps what it has and tries again later.
 */
export function startSettingsSync(signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  const agree = (): void => {
    // Where nothing is shared here, as the browser's policy may say, the settings are what they are in this browser.
    running = running.then(agreeOnSettings).catch(() => undefined);
  };
  const agreeSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      agree();
    }, PAUSE_MS);
  };
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'sync' && Object.keys(changes).some((key) => key.startsWith(PREFIX))) agreeSoon();
  };

  watchSettings(agreeSoon, signal);
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(listener);
    clearTimeout(timer);
  });
  browser.alarms.onAlarm.addListener(({ name }) => name === RETRY_ALARM && agreeSoon());
  agree();
}

/** What could not be written is not taken for agreed on. Rejects where the browser has no `storage.sync` that answers. */
async function agreeOnSettings(): Promise<void> {
  const keys = SHARED_FIELDS.map((field) => PREFIX + field);
  const [settings, { [AGREED_KEY]: stored }, items] = await Promise.all([
    loadSettings(),
    browser.storage.local.get(AGREED_KEY),
    browser.storage.sync.get(keys),
  ]);
  const known = parseAgreed(stored);
  const shared = Object.fromEntries(Object.entries(items).map(([key, value]) => [key.slice(PREFIX.length), value]));
  const merge = mergeSettings(settings, known, parseSharedRecord(shared));

  const toWrite = Object.entries(merge.shared).map(([field, value]) => [PREFIX + field, value] as const);
  const fitting = toWrite.filter(([key, value]) => countBytes(key) + countBytes(JSON.stringify(value)) <= ITEM_BYTES);
  // What others changed is taken even where they cannot be told anything.
  const isRefused = !(await write(Object.fromEntries(fitting)));
  if (Object.keys(merge.local).length > 0) await saveSettings(merge.local);

  const written = new Set(isRefused ? [] : fitting.map(([key]) => key));
  const unwritten = new Set(toWrite.map(([key]) => key).filter((key) => !written.has(key)));
  const agreed = Object.fromEntries(
    SHARED_FIELDS.map((field) => [field, (unwritten.has(PREFIX + field) ? merge.theirs : merge.agreed)[field]]),
  );
  if (JSON.stringify(agreed) !== JSON.stringify(known)) await browser.storage.local.set({ [AGREED_KEY]: agreed });
  // The worker may be asleep by then.
  if (isRefused) await browser.alarms.create(RETRY_ALARM, { delayInMinutes: RETRY_MINUTES });
}

/** Whether it went well. One write for all fields, since it is writes that are counted. */
async function write(items: Readonly<Record<string, unknown>>): Promise<boolean> {
  if (Object.keys(items).length === 0) return true;
  return browser.storage.sync.set(items).then(
    () => true,
    () => false,
  );
}

function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
