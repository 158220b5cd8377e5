import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { launch } from 'puppeteer-core';

/** @typedef {import('#scripts/setup/find-browser.mjs').BrowserName} BrowserName */

/** The build each browser loads, from the project's folder. */
export const BUILD_FOLDER = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** Firefox gives every profile an id of its own for an add-on's pages; this one is fixed so that they can be opened. */
const FIREFOX_PAGES_ID = 'b4c96e0d-1f0e-4b57-8a52-0d6f1c9e7a31';

/**
 * @typedef {object} LaunchOptions
 * @property {BrowserName} name
 * @property {string} program the browser's path
 * @property {string} extensionFolder an unpacked build
 * @property {boolean} [isHeadless] default `true`
 * @property {number} [proxyPort] a loopback port all requests go through, those to loopback too
 * @property {string} [jsFlags] options for the JavaScript engine, in Chromium
 * @property {string} [profileFolder] a profile to keep, for Chromium; by default there is a fresh one for each start
 * @property {{ width: number, height: number } | null} [viewport] in CSS pixels; `null` follows the window
 */

/**
 * Starts a browser with the extension in it, on a fresh profile that goes when the browser is closed, or on one to keep.
 * @param {LaunchOptions} options
 * @returns {Promise<{ browser: import('puppeteer-core').Browser, extensionOrigin: string }>}
 */
export async function launchBrowser(options) {
  const browser = await (options.name === 'chromium' ? launchChromium(options) : launchFirefox(options));
  try {
    const id = await browser.installExtension(options.extensionFolder);
    const extensionOrigin =
      options.name === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${FIREFOX_PAGES_ID}`;
    return { browser, extensionOrigin };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** @param {LaunchOptions} options */
function launchChromium({
  program,
  isHeadless = true,
  proxyPort,
  jsFlags,
  profileFolder,
  viewport = { width: 1280, height: 900 },
}) {
  return launch({
    executablePath: program,
    headless: isHeadless,
    defaultViewport: viewport,
    pipe: true,
    enableExtensions: true,
    ...(profileFolder && { userDataDir: profileFolder }),
    args: [
      ...(jsFlags ? [`--js-flags=${jsFlags}`] : []),
      // Chromium refuses to sandbox as root, which containers commonly run as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--disable-features=NetworkTimeServiceQuerying',
      '--allow-browser-signin=false',
      ...(proxyPort ? [`--proxy-server=127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>'] : []),
    ],
  });
}

/** @param {LaunchOptions} options */
function launchFirefox({
  program,
  extensionFolder,
  isHeadless = true,
  proxyPort,
  viewport = { width: 1280, height: 900 },
}) {
  const manifest = JSON.parse(readFileSync(join(extensionFolder, 'manifest.json'), 'utf8'));
  const addonId = manifest.browser_specific_settings.gecko.id;
  return launch({
    browser: 'firefox',
    executablePath: program,
    headless: isHeadless,
    defaultViewport: viewport,
    // Without it Firefox opens none of the extension's own pages and shows nothing of its accessibility tree.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: FIREFOX_PAGES_ID }),
      ...(proxyPort && firefoxProxy(proxyPort)),
    },
  });
}

/** @param {number} port */
function firefoxProxy(port) {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}
