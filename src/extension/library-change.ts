import { browser } from 'wxt/browser';

/** A record that says nothing but that the library has changed: its value is another one each time. */
const KEY = 'libraryChange';
const AREA = 'local';

/** An import changes the library many times a second; tabs look again no more often than this. */
const PAUSE_MS = 2000;

/**
 * Gives what tells all open pages and tabs that the library has changed, without any of them being asked: at once, and
 * then at most every two seconds, the last change included.
 */
export function createChangeAnnouncer(pauseMs = PAUSE_MS): () => void {
  let isResting = false;
  let isDue = false;
  const announce = (): void => {
    if (isResting) {
      isDue = true;
      return;
    }
    isResting = true;
    isDue = false;
    // Where the record cannot be written, tabs see the change when they next ask.
    void browser.storage[AREA].set({ [KEY]: crypto.randomUUID() }).catch(() => undefined);
    setTimeout(() => {
      isResting = false;
      if (isDue) announce();
    }, pauseMs);
  };
  return announce;
}

/** Whether the library was ever changed: kept apart from it, this outlasts the library where the browser loses that. */
export async function wasLibraryChanged(): Promise<boolean> {
  return typeof (await browser.storage[AREA].get(KEY))[KEY] === 'string';
}

/** Calls back after changes of the library, until the signal aborts. */
export function watchLibrary(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === AREA && KEY in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
