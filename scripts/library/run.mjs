// Runs what is measured and tried on a full library, which is TypeScript: node scripts/library/run.mjs bench|kill [OPTIONS]
import { fileURLToPath } from 'node:url';

import { runnerImport } from 'vite';

import { ProjectProblem } from '#scripts/setup/project-problem.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MODULES = { bench: './bench/bench-library.ts', kill: './kill/kill-library.ts' };
// Messages are asked for by their names and shapes; the extension's API, which Node has not, is left alone.
const NO_BROWSER = fileURLToPath(new URL('./no-browser.mjs', import.meta.url));

const [name, ...args] = process.argv.slice(2);
try {
  const file = name === 'kill' ? MODULES.kill : MODULES.bench;
  const { module } = await runnerImport(fileURLToPath(new URL(file, import.meta.url)), {
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@@': ROOT.slice(0, -1), '@': `${ROOT}src`, 'wxt/browser': NO_BROWSER } },
  });
  process.exitCode = await module.run(args, ROOT);
} catch (error) {
  // Vite loads the class anew for the code it imports.
  if (!(error instanceof Error) || error.constructor.name !== ProjectProblem.name) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
