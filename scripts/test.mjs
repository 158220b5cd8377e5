/**
 * `npm test`: sets up what is missing, then runs every check of the project.
 * Until the npm packages are there, only Node's own modules are; so everything else is loaded after them.
 */
import { fileURLToPath } from 'node:url';

import { installPackages } from './setup/install-packages.mjs';
import { findNodeProblem } from './setup/node-version.mjs';
import { ProjectProblem } from './setup/project-problem.mjs';
import { parseTestArguments, TEST_HELP } from './test/parse-test-arguments.mjs';
import { chooseSteps } from './test/steps.mjs';
import { runSteps } from './test/run-steps.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

try {
  const nodeProblem = findNodeProblem(process.versions.node);
  if (nodeProblem) throw new ProjectProblem(nodeProblem);
  const { isHelp, only, pages } = parseTestArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (isHelp) {
    console.log(TEST_HELP);
  } else {
    const steps = chooseSteps(only);
    await installPackages(ROOT);
    const isAllWell = await runSteps(ROOT, steps, pages === null ? {} : { BACKGROUNDER_PAGES: pages });
    process.exitCode = isAllWell ? 0 : 1;
  }
} catch (error) {
  if (!(error instanceof ProjectProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
