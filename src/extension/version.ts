import { browser } from 'wxt/browser';

/** The extension's version, as the manifest has it. */
export function getVersion(): string {
  return browser.runtime.getManifest().version;
}
