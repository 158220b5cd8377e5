import { statSync } from 'node:fs';
import { resolve } from 'node:path';

import { ProjectProblem } from '@@/scripts/setup/project-problem.mjs';

export interface BenchArguments {
  readonly isHelp: boolean;
  /** Whether the extension's tasks are measured instead of the time beside other libraries. */
  readonly isTasks: boolean;
  /** Whether it is measured how soon a card is painted. */
  readonly isPopover: boolean;
  /** Fewer runs, and no patience with slow libraries. */
  readonly isQuick: boolean;
  /** Whether the results go to `docs/bench`, where the README shows them. */
  readonly isWritten: boolean;
  /** A folder of saved pages by its full path, or `null` for the project's own. */
  readonly pages: string | null;
}

export const BENCH_HELP = `npm run bench [-- OPTIONS]

Measures in the real Chromium what highlighting costs, beside other libraries.

--pages DIR  also measures on saved pages of that folder: a few of them, always the same, and the largest
--popover    measures something else: how soon a card is painted after the dwell, in a browser slowed down four times
--quick      fewer runs, and slow libraries are stopped after 10 seconds instead of 60
--tasks      measures something else: how long the built extension keeps each page busy at a time, in a browser slowed
             down four times; with --pages DIR on all saved pages of that folder and the folders in it
--write      puts the results and the chart into docs/bench, too, where the README shows them`;

/**
 * What `npm run bench --` was given.
 * @throws {ProjectProblem} for an unknown option or a folder that is none
 */
export function parseBenchArguments(
  words: readonly string[],
  folder: string,
  isFolder: (path: string) => boolean = isFolderOnDisk,
): BenchArguments {
  const rest = [...words];
  const given = {
    isHelp: false,
    isTasks: false,
    isPopover: false,
    isQuick: false,
    isWritten: false,
    pages: null as string | null,
  };
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--help') given.isHelp = true;
    else if (word === '--tasks') given.isTasks = true;
    else if (word === '--popover') given.isPopover = true;
    else if (word === '--quick') given.isQuick = true;
    else if (word === '--write') given.isWritten = true;
    else if (word === '--pages') given.pages = parseFolder(rest.shift(), folder, isFolder);
    else if (word.startsWith('--pages=')) given.pages = parseFolder(word.slice('--pages='.length), folder, isFolder);
    else
      throw new ProjectProblem(
        `${word} is not an option: npm run bench takes --pages DIR, --popover, --quick, --tasks, --write and --help.`,
      );
  }
  return given;
}

function parseFolder(word: string | undefined, folder: string, isFolder: (path: string) => boolean): string {
  if (word === undefined || word === '' || word.startsWith('--')) {
    throw new ProjectProblem('--pages needs a folder of saved pages after it.');
  }
  const path = resolve(folder, word);
  if (!isFolder(path)) throw new ProjectProblem(`There is no folder ${word}: give one that holds saved pages.`);
  return path;
}

function isFolderOnDisk(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
