import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

/**
 * What each layer may import besides itself: the table of docs/adr/0001-layers.md. `type:` stands for imports that leave
 * nothing behind in the code.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: ['yaml', 'marked', 'fflate', 'compromise', 'minisearch'],
  ui: ['@/core/', 'preact', 'type:#i18n'],
  page: ['@/core/', '@/ui/', 'preact', 'mark.js', '@mozilla/readability/'],
  reading: ['@/core/', '@mozilla/readability'],
  extension: ['@/core/', 'wxt/browser', '#i18n', 'idb'],
  app: ['@/core/', '@/ui/', '@/page/', '@/reading/', '@/extension/', '@@/assets/', 'preact'],
  entrypoints: ['@/app/', '#imports'],
};

/** What a layer may not touch although it needs no import; that core has no DOM and no timers, its tsconfig sees to. */
const MUST_NOT_NAME: Record<string, RegExp> = {
  core: /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/,
  ui: /\b(?:browser|chrome)\.|\bDate\.now\b/,
  page: /\b(?:browser|chrome)\./,
  reading:
    /\b(?:browser|chrome)\.|\bDate\.now\b|\b(?:fetch|XMLHttpRequest|eval)\b|\b(?:innerHTML|outerHTML|insertAdjacentHTML)\b/,
  extension: /\b(?:document|window)\./,
};

/** The single file that knows mark.js. */
const MARKER = 'src/page/highlight/mark-ranges.ts';
/** Enough for what WXT needs and one call into `src/app`. */
const ENTRY_LINES = 25;
/** Files of this length are where such projects begin to rot. */
const LONGEST_FILE = 400;

const LAYERS = Object.keys(MAY_IMPORT);
const CODE = /\.(?:ts|tsx|mjs)$/;
const sources = ['src', 'entrypoints', 'scripts', 'tests'].flatMap(listFiles).filter((file) => CODE.test(file));

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function filesOf(layer: string): string[] {
  return sources.filter((file) => file.startsWith(layer === 'entrypoints' ? 'entrypoints/' : `src/${layer}/`));
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

const IMPORT = /\b(?:import|export)\b(\s+type\b)?(?:[\w\s*{},$]*?\bfrom\s*|\s*\(?\s*)['"]([^'"]+)['"]/g;

/** Every module a file names: imported, re-exported, imported for its types alone or on demand. */
function findImports(code: string): Import[] {
  return [...code.matchAll(IMPORT)].map(([, type, from]) => ({ from: from!, isType: type !== undefined }));
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

describe('findImports', () => {
  it.each([
    [`import { a } from 'one';`, [{ from: 'one', isType: false }]],
    [`import type { A } from 'one';`, [{ from: 'one', isType: true }]],
    [`import { type A, b } from 'one';`, [{ from: 'one', isType: false }]],
    [`import 'one';\nimport x, { y } from "two";`, ['one', 'two'].map((from) => ({ from, isType: false }))],
    [`import {\n  a,\n  b,\n} from 'one';`, [{ from: 'one', isType: false }]],
    [`export * from 'one'; export { a } from 'two';`, ['one', 'two'].map((from) => ({ from, isType: false }))],
    [`const a = await import('one');`, [{ from: 'one', isType: false }]],
  ])('reads %j', (code, imports) => {
    expect(findImports(code)).toEqual(imports);
  });
});

describe.each(LAYERS)('the layer %s', (layer) => {
  it('has files', () => {
    expect(filesOf(layer)).not.toEqual([]);
  });

  it.each(filesOf(layer))('%s imports only what its layer may', (file) => {
    const allowed = ['./', `@/${layer}/`, ...MAY_IMPORT[layer]!];
    const wrong = findImports(read(file)).filter(
      ({ from, isType }) =>
        !allowed.some((start) => from.startsWith(start) || (isType && `type:${from}`.startsWith(start))),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(Object.entries(MUST_NOT_NAME))('the layer %s', (layer, forbidden) => {
  it('names nothing of the others’ world', () => {
    expect(filesOf(layer).filter((file) => forbidden.test(withoutComments(read(file))))).toEqual([]);
  });
});

describe('mark.js', () => {
  it('is known to one file, and to the bench, which runs it beside ours', () => {
    const users = sources
      .filter((file) => !file.startsWith('scripts/bench/'))
      .filter((file) => findImports(read(file)).some(({ from }) => from === 'mark.js'));
    expect(users).toEqual([MARKER]);
  });
});

describe('the files', () => {
  it.each(filesOf('entrypoints'))('%s only hands over', (file) => {
    expect(read(file).split('\n').length - 1).toBeLessThanOrEqual(ENTRY_LINES);
  });

  it('are short', () => {
    expect(sources.filter((file) => read(file).split('\n').length - 1 > LONGEST_FILE)).toEqual([]);
  });

  it('are named in kebab-case, components in PascalCase', () => {
    const wrong = sources
      .map((file) => basename(file).replace(/(?:\.(?:test|content|chromium|firefox|config|d))*\.(?:ts|tsx|mjs)$/, ''))
      .filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$|^[A-Z][A-Za-z0-9]*$/.test(name));
    expect(wrong).toEqual([]);
  });

  it('are imported by their own names, never through a barrel', () => {
    const isBarrel = (file: string) => /\/index\.(?:ts|tsx|mjs)$/.test(file) || /^export \* from/m.test(read(file));
    expect(sources.filter((file) => file !== 'tests/architecture.test.ts').filter(isBarrel)).toEqual([]);
  });

  it('are imported from the root or from beside, never from above', () => {
    const climbers = sources
      .filter((file) => basename(file) !== 'vitest.config.ts') // read before there are aliases
      .filter((file) => findImports(read(file)).some(({ from }) => from.startsWith('../')));
    expect(climbers).toEqual([]);
  });
});

describe('the tests', () => {
  /** Tests of something else than the file of `src` that is named alike. */
  const OTHERWISE = new Map([
    ['tests/core/backgrounder/bundled-backgrounder.test.ts', 'assets/backgrounders'],
    ['tests/page/highlight/tinting.test.ts', 'src/page/highlight/highlighter'],
  ]);
  const mirrored = sources.filter((file) =>
    /^tests\/(?:core|reading|page|ui|extension|app)\/.*\.test\.tsx?$/.test(file),
  );

  it.each(mirrored)('%s stands where what it tests does', (file) => {
    const subject = OTHERWISE.get(file) ?? join('src', dirname(file).slice('tests/'.length), basename(file));
    const name = subject.replace(/\.test\.tsx?$/, '');
    expect(['', '.ts', '.tsx', '.css'].filter((extension) => existsSync(name + extension))).not.toEqual([]);
  });
});
