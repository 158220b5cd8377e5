import { fileURLToPath } from 'node:url';

import { runnerImport, type Plugin } from 'vite';

type Parser = typeof import('./parse-bundled');

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BACKGROUNDER_FILE = /\/assets\/backgrounders\/[^/?]+\.md$/;

/**
 * Turns `assets/backgrounders/*.md` into modules whose default export is the parsed backgrounder: a mistake in one fails
 * the build, and no page pays for a parser. Vite reads the file itself, and so builds again when it changes.
 */
export function backgrounderPlugin(): Plugin {
  let parser: Promise<Parser> | undefined;
  return {
    name: 'backgrounder-markdown',
    transform: {
      filter: { id: BACKGROUNDER_FILE },
      async handler(text, id) {
        const { parseBundled } = await (parser ??= loadParser());
        const backgrounder = parseBundled(text, id.slice(id.lastIndexOf('/assets/') + 1));
        return { code: `export default ${JSON.stringify(backgrounder)};`, map: null, moduleType: 'js' };
      },
    },
  };
}

/**
 * The parser comes through Vite and not by an import above, because the build's configuration imports this file and is
 * loaded before there are aliases.
 */
async function loadParser(): Promise<Parser> {
  const { module } = await runnerImport<Parser>(`${ROOT}scripts/build/parse-bundled.ts`, {
    configFile: false,
    resolve: { alias: { '@': `${ROOT}src` } },
  });
  return module;
}
