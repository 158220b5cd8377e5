import { browser } from 'wxt/browser';

/**
 * Whether the extension that this script belongs to is still there as it was. No script is told when it is updated, disabled
 * or removed; the browser takes away `runtime.id`.
 */
export function isInstalled(): boolean {
  return Boolean(browser.runtime?.id);
}
