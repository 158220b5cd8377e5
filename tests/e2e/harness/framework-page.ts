import { readFile } from 'node:fs/promises';

import type { PageServer } from '@@/scripts/browser/serve-pages.mjs';

import { buildScript } from './build-script';

/** The frameworks there is a page of, by the file its script begins with. */
export const FRAMEWORKS = { React: 'react-page.tsx', Vue: 'vue-page.ts', Svelte: 'svelte-page.ts' } as const;

const FOLDER = 'tests/fixtures/frameworks';

/** Builds a framework's live page as it would be published, and serves it. Returns its path. */
export async function serveFrameworkPage(server: PageServer, framework: keyof typeof FRAMEWORKS): Promise<string> {
  const folder = `/frameworks/${framework}`;
  server.addPage(`${folder}/page.html`, { body: await readFile(`${FOLDER}/page.html`, 'utf8') });
  server.addPage(`${folder}/page.js`, {
    body: await buildScript(`${FOLDER}/${FRAMEWORKS[framework]}`),
    headers: { 'content-type': 'text/javascript' },
  });
  return `${folder}/page.html`;
}
