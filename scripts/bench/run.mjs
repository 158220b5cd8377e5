// Measures what matching costs: node scripts/bench/run.mjs
import { fileURLToPath } from 'node:url';

import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const { module } = await runnerImport(fileURLToPath(new URL('./bench-matching.ts', import.meta.url)), {
  configFile: false,
  root: ROOT,
  logLevel: 'error',
  resolve: { alias: { '@': `${ROOT}src` } },
});
module.benchMatching(process.argv.slice(2));
