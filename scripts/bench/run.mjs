// Measures what matching costs: node scripts/bench/run.mjs [FOLDER OF PAGES OR GOLD]…
// The code is bundled first, as the extension's is: modules loaded one by one look up every constant anew.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const outDir = mkdtempSync(join(ROOT, 'node_modules/.bench-'));
try {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@@': ROOT, '@': `${ROOT}src` } },
    build: { ssr: 'scripts/bench/bench-matching.ts', outDir, emptyOutDir: true },
  });
  const { benchMatching } = await import(join(outDir, 'bench-matching.js'));
  benchMatching(process.argv.slice(2), ROOT);
} finally {
  rmSync(outDir, { recursive: true });
}
