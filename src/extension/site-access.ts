import { browser } from 'wxt/browser';

/**
 * Asks the reader for access to the sites of a pattern, where the extension has none yet; whether it has now. Call it at
 * once in the reader's own click: a moment later browsers refuse without a word to the reader.
 */
export function askForAccess(pattern: string): Promise<boolean> {
  const origins = [pattern];
  // Firefox asks in a click alone, also where it would not have to ask.
  return browser.permissions.request({ origins }).catch(() => browser.permissions.contains({ origins }));
}

export function hasAccess(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}
