import { join } from 'node:path';

import { ProjectProblem } from '#scripts/setup/project-problem.mjs';
import { runCommand } from '#scripts/setup/run-command.mjs';

/**
 * Builds the extension for a browser, quietly.
 * @param {string} root the project's folder
 * @param {import('#scripts/setup/find-browser.mjs').BrowserName} [browserName] default Chromium
 * @throws {ProjectProblem} where it cannot be built
 */
export async function buildExtension(root, browserName = 'chromium') {
  const target = browserName === 'firefox' ? ['-b', 'firefox'] : [];
  console.log('Building the extension …');
  const code = await runCommand(
    process.execPath,
    [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', ...target, '--level', 'warn'],
    { cwd: root, isQuiet: true },
  );
  if (code !== 0) throw new ProjectProblem('The extension could not be built: mend what is said above and try again.');
}
