import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { BUILD_FOLDER, launchBrowser } from '@@/scripts/browser/launch-browser.mjs';
import { servePages } from '@@/scripts/browser/serve-pages.mjs';
import { ensureBrowser } from '@@/scripts/setup/install-browser.mjs';
import { ProjectProblem } from '@@/scripts/setup/project-problem.mjs';

import { formatSoak } from './format-soak';
import { listLives } from './list-lives';
import { parseSoakArguments, SOAK_HELP, type SoakArguments } from './parse-soak-arguments';
import { listFaults, soakPage, type SoakResult } from './soak-page';

/**
 * V8 goes on compiling what runs often, for thousands of changes, and what it compiled counts as heap: some 2 kB for each
 * move of an app, in which a leak would not show. So the code is interpreted.
 */
const JS_FLAGS = '--no-opt --no-maglev --no-sparkplug';

/**
 * `npm run soak`. Returns the exit code: not zero where a page was not well.
 * @throws {ProjectProblem} for wrong arguments, and where there is no build
 */
export async function soak(words: readonly string[], root: string): Promise<number> {
  const given = parseSoakArguments(words);
  if (given.isHelp) {
    console.log(SOAK_HELP);
    return 0;
  }
  const seed = given.seed ?? Math.floor(Math.random() * 2 ** 31);
  console.log(`The seed is ${seed}.`);
  const { results, browserName } = await runAll(given, seed, root);
  console.log(formatSoak(results, process.stdout.columns ?? 160));
  if (given.isWritten) await write(join(root, 'docs/soak'), { seed, browser: browserName, results });
  return results.some((result) => listFaults(result).length > 0) ? 1 : 0;
}

async function runAll(given: SoakArguments, seed: number, root: string) {
  const extensionFolder = join(root, BUILD_FOLDER.chromium);
  if (!existsSync(extensionFolder)) {
    throw new ProjectProblem(`There is no ${BUILD_FOLDER.chromium}: run “npm run build” first.`);
  }
  const program = await ensureBrowser('chromium');
  const server = await servePages({ folder: join(root, 'tests/fixtures/pages') });
  const { browser } = await launchBrowser({ name: 'chromium', program, extensionFolder, jsFlags: JS_FLAGS });
  const results: SoakResult[] = [];
  try {
    for (const life of await listLives(server, given, seed)) {
      console.log(`${life.name}: ${life.count.toLocaleString('en')} ${life.unit} …`);
      results.push(await soakPage(browser, life));
    }
    return { results, browserName: await browser.version() };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function write(folder: string, results: object): Promise<void> {
  await mkdir(folder, { recursive: true });
  const date = new Date().toISOString().slice(0, 10);
  await writeFile(join(folder, 'results.json'), `${JSON.stringify({ date, ...results }, null, 2)}\n`);
}
