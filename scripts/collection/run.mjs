// Builds the index of a collection, or checks one, which is TypeScript: npm run collection -- DIR
import { fileURLToPath } from 'node:url';

import { runnerImport } from 'vite';

import { ProjectProblem } from '#scripts/setup/project-problem.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

try {
  const { module } = await runnerImport(fileURLToPath(new URL('./make-collection.ts', import.meta.url)), {
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@@': ROOT.slice(0, -1), '@': `${ROOT}src` } },
  });
  process.exitCode = module.makeCollection(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd(), console.log);
} catch (error) {
  // Vite loads the class anew for the code it imports.
  if (!(error instanceof Error) || error.constructor.name !== ProjectProblem.name) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
