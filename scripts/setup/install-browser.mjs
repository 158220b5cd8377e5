import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { BROWSER_VARIABLE, findBrowser } from './find-browser.mjs';
import { ProjectProblem } from './project-problem.mjs';
import { runCommand } from './run-command.mjs';

/** @typedef {import('./find-browser.mjs').BrowserName} BrowserName */

/** The Debian package of each browser, and what other systems' people know it as. */
const DEBIAN_PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' };
const COMMON_NAME = { chromium: 'Chromium, Chrome or Edge', firefox: 'Firefox' };

/**
 * The path of a browser, installed from Debian's packages first where none is found and that is allowed here.
 * @param {BrowserName} name
 * @returns {Promise<string>}
 */
export async function ensureBrowser(name) {
  const found = findBrowser(name);
  if (found !== null && existsSync(found)) return found;
  if (found !== null) {
    throw new ProjectProblem(`${BROWSER_VARIABLE[name]} names ${found}, which does not exist: correct or unset it.`);
  }
  await installFromDebian(name);
  const installed = findBrowser(name);
  if (installed === null) throw new ProjectProblem(howToMend(name));
  return installed;
}

/** @param {BrowserName} name */
async function installFromDebian(name) {
  const asRoot = findWayToRoot();
  if (asRoot === null) throw new ProjectProblem(howToMend(name));

  console.log(`Installing ${DEBIAN_PACKAGE[name]} from the system's packages …`);
  await asRoot(['update', '--quiet']);
  await asRoot(['install', '--yes', '--quiet', DEBIAN_PACKAGE[name]]);
}

/** A way to run apt-get without being asked for a password, or `null`. */
function findWayToRoot() {
  if (!canRun('apt-get', ['--version'])) return null;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (process.getuid?.() === 0) return (/** @type {string[]} */ args) => runCommand('apt-get', args, { env });
  if (!canRun('sudo', ['--non-interactive', 'true'])) return null;
  return (/** @type {string[]} */ args) =>
    runCommand('sudo', ['--non-interactive', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]);
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function canRun(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** @param {BrowserName} name */
function howToMend(name) {
  return (
    `No ${COMMON_NAME[name]} was found: install it (Debian's package is ${DEBIAN_PACKAGE[name]}), ` +
    `or set ${BROWSER_VARIABLE[name]} to its program, and try again.`
  );
}
