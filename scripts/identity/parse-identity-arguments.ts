import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import type { BrowserName } from '@@/scripts/setup/find-browser.mjs';
import { ProjectProblem } from '@@/scripts/setup/project-problem.mjs';

export interface IdentityArguments {
  readonly isHelp: boolean;
  /** A folder of saved pages by its full path. */
  readonly pages: string;
  /** Whether every capitalised word is marked, instead of the names that the extension finds. */
  readonly isEveryName: boolean;
  readonly browserName: BrowserName;
  /** The share of the pages to check: the `part`th of `parts`, counted from 1. */
  readonly part: number;
  readonly parts: number;
}

export const IDENTITY_HELP = `npm run identity [-- OPTIONS]

Highlights each page of a folder in a real browser and takes the highlights off again. Lists the pages where something
moved by more than a pixel meanwhile, or is not the same afterwards, node for node and byte for byte.

--pages DIR   the folder of saved pages, its folders included; without it, the project's own
--every-name  marks every capitalised word, instead of the names that the extension finds
--firefox     in Firefox instead of Chromium
--part N/M    checks only the Nth of M shares of the pages`;

/** Where the project's own pages are, in its folder. */
const OWN_PAGES = 'tests/fixtures/pages';

/**
 * What `npm run identity --` was given; `root` is the project's folder.
 * @throws {ProjectProblem} for an unknown option, a folder that is none or a share that is none
 */
export function parseIdentityArguments(
  words: readonly string[],
  folder: string,
  root: string,
  isFolder: (path: string) => boolean = isFolderOnDisk,
): IdentityArguments {
  const { help = false, pages, part = '1/1', 'every-name': isEveryName = false, firefox = false } = readOptions(words);
  const path = pages === undefined ? resolve(root, OWN_PAGES) : resolve(folder, pages);
  if (!isFolder(path)) {
    throw new ProjectProblem(`There is no folder ${pages ?? OWN_PAGES}: --pages takes a folder with saved pages.`);
  }
  return { isHelp: help, pages: path, isEveryName, browserName: firefox ? 'firefox' : 'chromium', ...parsePart(part) };
}

function readOptions(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        help: { type: 'boolean' },
        pages: { type: 'string' },
        part: { type: 'string' },
        'every-name': { type: 'boolean' },
        firefox: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    throw new ProjectProblem(`${error instanceof Error ? error.message : String(error)}\n${IDENTITY_HELP}`);
  }
}

function parsePart(word: string): Pick<IdentityArguments, 'part' | 'parts'> {
  const [, part, parts] = /^(\d+)\/(\d+)$/.exec(word)?.map(Number) ?? [];
  if (part === undefined || parts === undefined || part < 1 || part > parts) {
    throw new ProjectProblem(`--part ${word} is no share of the pages: give one such as 2/5.`);
  }
  return { part, parts };
}

function isFolderOnDisk(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
