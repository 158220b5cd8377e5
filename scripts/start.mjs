/**
 * `npm start`: sets up what is missing, builds, and opens a browser with the extension on a page.
 * Until the npm packages are there, only Node's own modules are; so everything else is loaded after them.
 */
import { fileURLToPath } from 'node:url';

import { parseArguments } from './start/parse-arguments.mjs';
import { installPackages } from './setup/install-packages.mjs';
import { findNodeProblem } from './setup/node-version.mjs';
import { ProjectProblem } from './setup/project-problem.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const HELP = `npm start                    opens the sample article with the extension in Chromium
npm start -- FILE|URL ...    opens those instead
npm start -- --headless ...  prints what is found instead of opening a window, as it does where there is no display`;

try {
  const nodeProblem = findNodeProblem(process.versions.node);
  if (nodeProblem) throw new ProjectProblem(nodeProblem);
  const { isHelp, isHeadless, pages } = parseArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (isHelp) {
    console.log(HELP);
  } else {
    await installPackages(ROOT);
    const { startBrowser } = await import('./start/start-browser.mjs');
    await startBrowser(ROOT, { isHeadless, pages });
  }
} catch (error) {
  if (!(error instanceof ProjectProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
