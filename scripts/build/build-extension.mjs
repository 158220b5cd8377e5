import { join } from 'node:path';

import { ProjectProblem } from '#scripts/setup/project-problem.mjs';
import { runCommand } from '#scripts/setup/run-command.mjs';

/**
 * Builds the extension for Chromium, quietly.
 * @param {string} root the project's folder
 * @throws {ProjectProblem} where it cannot be built
 */
export async function buildExtension(root) {
  console.log('Building the extension …');
  const code = await runCommand(
    process.execPath,
    [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '--level', 'warn'],
    { cwd: root, isQuiet: true },
  );
  if (code !== 0) throw new ProjectProblem('The extension could not be built: mend what is said above and try again.');
}
