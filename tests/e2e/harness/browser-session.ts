import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser, Page } from 'puppeteer-core';

import { findFirefoxProtocol } from '@@/scripts/browser/firefox-protocol.mjs';
import { BUILD_FOLDER, launchBrowser } from '@@/scripts/browser/launch-browser.mjs';
import { type PageServer, servePages } from '@@/scripts/browser/serve-pages.mjs';
import type { BrowserName } from '@@/scripts/setup/find-browser.mjs';
import { ensureBrowser } from '@@/scripts/setup/install-browser.mjs';

import { type RequestLog, startRequestLog } from './request-log';

/** A browser with the built extension in it, and the pages it is tried on. */
export interface BrowserSession {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Of the extension's own pages, such as `chrome-extension://…`. */
  readonly extensionOrigin: string;
  /** Serves `tests/fixtures/pages`. */
  readonly server: PageServer;
  readonly requests: RequestLog;
  /** Opens a page of the server, by its file's name, or any other address. */
  openPage(path: string): Promise<Page>;
  /** Opens one of the extension's own pages in a tab, such as `popup.html`. */
  openOwnPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts a browser; throws a sentence that says what to do where its build is missing. */
export async function startSession(name: BrowserName): Promise<BrowserSession> {
  const extensionFolder = join(process.cwd(), BUILD_FOLDER[name]);
  if (!existsSync(extensionFolder)) throw new Error(`There is no ${BUILD_FOLDER[name]}: run “npm run build” first.`);

  const program = await ensureBrowser(name);
  const requests = await startRequestLog();
  const server = await servePages({ folder: join(process.cwd(), 'tests/fixtures/pages') });
  server.addPage('/favicon.ico', { body: '' });
  const options = { name, program, extensionFolder, proxyPort: requests.port };
  const { browser, extensionOrigin } = await launchBrowser(options);

  return {
    name,
    browser,
    extensionOrigin,
    server,
    requests,
    openPage: async (path) => {
      const page = await browser.newPage();
      await page.goto(new URL(path, server.origin).href, { waitUntil: 'load' });
      return page;
    },
    openOwnPage: async (path) => {
      const page = await browser.newPage();
      const url = `${extensionOrigin}/${path}`;
      const firefox = findFirefoxProtocol(page);
      await (firefox ? firefox.open(url) : page.goto(url));
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
      await requests.close();
    },
  };
}
