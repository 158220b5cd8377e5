import { mkdir, writeFile } from 'node:fs/promises';
import { parse, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

/** Inside the project, so that what is built finds the packages. */
const BUILT_FOLDER = '.results/server';

const OWN_FILES = { find: '@@', replacement: process.cwd() };

/** A page's script for the browser, with all it needs, as a site would publish it. */
export async function buildScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    plugins: [sveltePlugin('client')],
    // Vue with its compiler.
    resolve: { alias: [{ find: /^vue$/, replacement: 'vue/dist/vue.esm-bundler.js' }, OWN_FILES] },
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
  return readCode(built, entry);
}

/** What a module exports, built to run here as a site's server runs it; packages stay outside of it. */
export async function buildForServer<T>(entry: string): Promise<T> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    plugins: [sveltePlugin('server')],
    resolve: { alias: [OWN_FILES] },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { write: false, ssr: entry },
  });
  const file = resolve(BUILT_FOLDER, `${parse(entry).name}.mjs`);
  await mkdir(BUILT_FOLDER, { recursive: true });
  await writeFile(file, readCode(built, entry));
  return (await import(pathToFileURL(file).href)) as T;
}

function readCode(built: Awaited<ReturnType<typeof build>>, entry: string): string {
  const [output] = [built].flat();
  const [chunk] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script`);
  return chunk.code;
}

function sveltePlugin(generate: 'client' | 'server'): Plugin {
  return {
    name: 'svelte',
    transform(code, id) {
      if (!id.endsWith('.svelte')) return null;
      return compile(code, { filename: id, generate }).js;
    },
  };
}
