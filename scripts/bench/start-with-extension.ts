import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser } from 'puppeteer-core';

import { BUILD_FOLDER, launchBrowser } from '@@/scripts/browser/launch-browser.mjs';
import { findBrowser } from '@@/scripts/setup/find-browser.mjs';
import { ProjectProblem } from '@@/scripts/setup/project-problem.mjs';

/**
 * Starts Chromium with the built extension in it; `root` is the project's folder.
 * @throws {ProjectProblem} where there is no Chromium or no build
 */
export async function startWithExtension(root: string): Promise<Browser> {
  const program = findBrowser('chromium');
  if (program === null) throw new ProjectProblem('There is no Chromium here: npm test installs it, or says how.');
  const extensionFolder = join(root, BUILD_FOLDER.chromium);
  if (!existsSync(extensionFolder)) {
    throw new ProjectProblem(`There is no ${BUILD_FOLDER.chromium}: npm run build makes it.`);
  }
  return (await launchBrowser({ name: 'chromium', program, extensionFolder })).browser;
}
