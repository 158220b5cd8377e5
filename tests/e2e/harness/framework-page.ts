import { readFile } from 'node:fs/promises';

import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

import type { PageServer } from '@@/scripts/browser/serve-pages.mjs';

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

async function buildScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    plugins: [sveltePlugin()],
    // Vue with its compiler.
    resolve: { alias: [{ find: /^vue$/, replacement: 'vue/dist/vue.esm-bundler.js' }] },
    // Under test Vite takes JSX to be in development, whatever the mode.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    // A library's build leaves the first to whoever uses it; the others are what Vue asks to be told.
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: true,
      __VUE_PROD_DEVTOOLS__: false,
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: true,
    },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'page', fileName: 'page' } },
  });
  const [output] = [built].flat();
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script`);
  return chunk.code;
}

function sveltePlugin(): Plugin {
  return {
    name: 'svelte',
    transform(code, id) {
      if (!id.endsWith('.svelte')) return null;
      return compile(code, { filename: id, generate: 'client' }).js;
    },
  };
}
