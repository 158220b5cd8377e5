import { basename, dirname, join } from 'node:path';

import { BUILD_FOLDER, launchBrowser } from '#scripts/browser/launch-browser.mjs';
import { servePages } from '#scripts/browser/serve-pages.mjs';
import { buildExtension } from '#scripts/build/build-extension.mjs';
import { ensureBrowser } from '#scripts/setup/install-browser.mjs';

import { showInTerminal } from './show-in-terminal.mjs';
import { showInWindow } from './show-in-window.mjs';

/**
 * @typedef {import('./parse-arguments.mjs').StartPage} StartPage
 * @typedef {import('#scripts/browser/serve-pages.mjs').PageServer} PageServer
 */

const SAMPLE = 'tests/fixtures/pages/crisis-en.html';

/**
 * Builds the extension and opens it in Chromium on the given pages, or on the sample article.
 * @param {string} root the project's folder
 * @param {{ isHeadless: boolean, pages: readonly StartPage[] }} options
 */
export async function startBrowser(root, { isHeadless, pages }) {
  const program = await ensureBrowser('chromium');
  await buildExtension(root);

  const chosen = pages.length > 0 ? pages : [{ file: join(root, SAMPLE) }];
  /** @type {PageServer[]} */
  const servers = [];
  try {
    const urls = [];
    for (const page of chosen) urls.push(await serveOnLoopback(page, servers));
    const hasWindow = !isHeadless && hasDisplay(process.env, process.platform);
    const extensionFolder = join(root, BUILD_FOLDER.chromium);
    const viewport = hasWindow ? null : undefined;
    const { browser } = await launchBrowser({
      name: 'chromium',
      program,
      extensionFolder,
      isHeadless: !hasWindow,
      viewport,
    });
    try {
      await (hasWindow ? showInWindow(browser, urls) : showInTerminal(browser, urls, join(root, '.results')));
    } finally {
      await browser.close();
    }
  } finally {
    for (const server of servers) await server.close();
  }
}

/**
 * The address of a page: a file is served on loopback together with what lies beside it.
 * @param {StartPage} page
 * @param {PageServer[]} servers takes a server that was started for the page
 */
async function serveOnLoopback(page, servers) {
  if ('url' in page) return page.url;
  const server = await servePages({ folder: dirname(page.file) });
  servers.push(server);
  return `${server.origin}/${encodeURIComponent(basename(page.file))}`;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
function hasDisplay(env, platform) {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}
