// `npm run soak`: an hour in the life of pages that change, in the real Chromium, and what it leaves in memory.
import { fileURLToPath } from 'node:url';

import { runnerImport } from 'vite';

import { ProjectProblem } from '#scripts/setup/project-problem.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

try {
  const { module } = await runnerImport(fileURLToPath(new URL('./soak.ts', import.meta.url)), {
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@@': ROOT.slice(0, -1), '@': `${ROOT}src` } },
  });
  process.exitCode = await module.soak(process.argv.slice(2), ROOT);
} catch (error) {
  // Vite loads the class anew for the code it imports.
  if (!(error instanceof Error) || error.constructor.name !== ProjectProblem.name) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
