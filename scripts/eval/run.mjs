// Runs the evaluation, which is TypeScript, with the aliases of the project and no build step.
import { fileURLToPath } from 'node:url';

import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const { module } = await runnerImport(fileURLToPath(new URL('./evaluate.ts', import.meta.url)), {
  configFile: false,
  root: ROOT,
  logLevel: 'error',
  resolve: { alias: { '@@': ROOT, '@': `${ROOT}src` } },
});
process.exitCode = await module.evaluate(process.argv.slice(2));
