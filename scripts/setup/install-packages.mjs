import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ProjectProblem } from './project-problem.mjs';
import { runCommand } from './run-command.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages packages by their folder, such as `node_modules/preact`
 */

/**
 * The folders of packages that are missing or of another version than the lockfile says. Optional packages that are
 * not there are for another system.
 * @param {LockedPackages} locked `packages` of package-lock.json
 * @param {LockedPackages} installed `packages` of the list npm keeps of what it installed
 */
export function findOutdatedPackages(locked, installed) {
  return Object.entries(locked)
    .filter(([folder]) => folder !== '')
    .filter(([folder, { version, optional = false }]) =>
      folder in installed ? installed[folder]?.version !== version : !optional,
    )
    .map(([folder]) => folder);
}

/**
 * Installs the npm packages the lockfile names, where they are not there yet.
 * @param {string} root the project's folder
 */
export async function installPackages(root) {
  const locked = readPackages(join(root, 'package-lock.json'));
  const outdated = findOutdatedPackages(locked, readPackages(join(root, 'node_modules/.package-lock.json')));
  if (outdated.length === 0) return;

  console.log(`Installing npm packages (${outdated.length} missing or of another version) …`);
  const code = await runCommand('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=warn'], { cwd: root });
  if (code !== 0) {
    throw new ProjectProblem('The npm packages could not be installed: mend what npm says above and try again.');
  }
}

/**
 * @param {string} lockfile
 * @returns {LockedPackages}
 */
function readPackages(lockfile) {
  if (!existsSync(lockfile)) return {};
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages ?? {};
}
