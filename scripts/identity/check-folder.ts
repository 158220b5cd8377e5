import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import type { Page } from 'puppeteer-core';

import { BUILD_FOLDER, launchBrowser } from '@@/scripts/browser/launch-browser.mjs';
import { servePages } from '@@/scripts/browser/serve-pages.mjs';
import { buildExtension } from '@@/scripts/build/build-extension.mjs';
import { bundleInPage } from '@@/scripts/build/bundle-in-page';
import { ensureBrowser } from '@@/scripts/setup/install-browser.mjs';

import { checkPage, type CheckOptions, RECORDER_ENTRY } from './check-page';
import { EVERY_NAME_ENTRY, highlightByExtension, highlightEveryName, openOwnPage } from './highlighting';
import { IDENTITY_HELP, type IdentityArguments, parseIdentityArguments } from './parse-identity-arguments';
import { describeCheck, type FolderCheck, isSamePage, summarise } from './report';

/** Saved pages run without their scripts, which would only ask for what is not there. */
const PAGE_HEADERS = { 'content-security-policy': "script-src 'none'" };

/** A page whose pictures never come is looked at all the same. */
const LOAD_LIMIT_MS = 20_000;

/** What a reader may notice. */
const LIMIT_PX = 1;

/**
 * Checks the pages as the words say; `root` is the project's folder, ending with a slash. Returns whether every page was
 * left as it was.
 */
export async function checkFolder(words: readonly string[], folder: string, root: string): Promise<boolean> {
  const given = parseIdentityArguments(words, folder, root);
  if (given.isHelp) {
    console.log(IDENTITY_HELP);
    return true;
  }
  const name = given.browserName;
  const program = await ensureBrowser(name);
  await buildExtension(root, name);
  const { browser, extensionOrigin } = await launchBrowser({
    name,
    program,
    extensionFolder: join(root, BUILD_FOLDER[name]),
  });
  const server = await servePages({ folder: given.pages, headers: PAGE_HEADERS });
  try {
    const own = await browser.newPage();
    await openOwnPage(own, extensionOrigin, 'popup.html');
    const page = await browser.newPage();
    const highlighting = await createHighlighting(given, root, own, page);
    const options = { recorder: await bundleInPage(root, RECORDER_ENTRY), limitPx: LIMIT_PX, hasLooks: true };
    const checks: FolderCheck[] = [];
    // Off while a page loads, so that it is seen as it is.
    await highlightByExtension(own, page).switchOff();
    for (const path of listPages(given)) {
      const check = await checkOne(page, `${server.origin}/${path.split('/').map(encodeURIComponent).join('/')}`, {
        highlighting,
        options,
      });
      checks.push({ name: path, ...check });
      if (!isSamePage(checks.at(-1)!)) console.log(describeCheck(checks.at(-1)!));
    }
    console.log(`\n${summarise(checks)}`);
    writeChecks(checks, root);
    return checks.every(isSamePage);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function createHighlighting({ isEveryName }: IdentityArguments, root: string, own: Page, page: Page) {
  if (!isEveryName) return highlightByExtension(own, page);
  const css = readFileSync(join(root, 'assets/styles/page.css'), 'utf8');
  return highlightEveryName(own, page, await bundleInPage(root, EVERY_NAME_ENTRY), css);
}

interface Means {
  readonly highlighting: ReturnType<typeof highlightByExtension>;
  readonly options: CheckOptions;
}

async function checkOne(page: Page, url: string, { highlighting, options }: Means): Promise<Omit<FolderCheck, 'name'>> {
  try {
    await page.bringToFront();
    await page.goto(url, { waitUntil: 'load', timeout: LOAD_LIMIT_MS });
    return { check: await checkPage(page, highlighting, options), problem: null };
  } catch (error) {
    return { check: null, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The pages of this share, by their paths in the folder. */
function listPages({ pages, part, parts }: IdentityArguments): readonly string[] {
  return readdirSync(pages, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.x?html?$/.test(entry.name))
    .map((entry) => relative(pages, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()
    .filter((_, position) => position % parts === part - 1);
}

function writeChecks(checks: readonly FolderCheck[], root: string): void {
  const path = join(root, '.results/identity.json');
  mkdirSync(join(root, '.results'), { recursive: true });
  writeFileSync(path, `${JSON.stringify(checks, null, 2)}\n`);
  console.log(`Written: ${relative(process.cwd(), path)}`);
}
