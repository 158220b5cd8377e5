import { browser } from 'wxt/browser';

/** A record that says nothing but that the library has changed: its value is another one each time. */
const KEY = 'libraryChange';
const AREA = 'local';

/** Tells all open pages and tabs that the library has changed, without any of them being asked. */
export async function announceLibraryChange(): Promise<void> {
  await browser.storage[AREA].set({ [KEY]: crypto.randomUUID() });
}

/** Calls back after each change of the library, until the signal aborts. */
export function watchLibrary(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === AREA && KEY in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
