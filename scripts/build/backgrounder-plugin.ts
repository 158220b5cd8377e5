import type { Plugin } from 'vite';

/** Turns `assets/backgrounders/*.md` into modules that export the parsed backgrounder. */
export function backgrounderPlugin(): Plugin {
  return { name: 'backgrounder-markdown' };
}
