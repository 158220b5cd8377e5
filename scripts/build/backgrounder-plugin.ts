import { fileURLToPath } from 'node:url';

import { runnerImport, type Plugin } from 'vite';

import { formatProblem } from '../../src/core/backgrounder/problem.ts';

type Parser = typeof import('../../src/core/backgrounder/parse-backgrounder');

const BACKGROUNDER_FILE = /\/assets\/backgrounders\/[^/?]+\.md$/;
const PARSER_FILE = fileURLToPath(new URL('../../src/core/backgrounder/parse-backgrounder.ts', import.meta.url));

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
        const { parseBackgrounder } = await (parser ??= loadParser());
        const parsed = parseBackgrounder(text, id.slice(id.lastIndexOf('/assets/') + 1));
        if (!parsed.isValid) this.error(parsed.problems.map(formatProblem).join('\n'));
        return { code: `export default ${JSON.stringify(parsed.backgrounder)};`, map: null, moduleType: 'js' };
      },
    },
  };
}

/**
 * The parser comes through Vite when the first file needs it, not by an import above: the configuration, which imports
 * this file, is loaded before there are aliases, and by Node alone it could not follow imports without an extension.
 */
async function loadParser(): Promise<Parser> {
  const { module } = await runnerImport<Parser>(PARSER_FILE, { configFile: false });
  return module;
}
