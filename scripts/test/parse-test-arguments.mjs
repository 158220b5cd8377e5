import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { ProjectProblem } from '#scripts/setup/project-problem.mjs';

export const TEST_HELP = `npm test                        runs every check
npm test -- --only unit,e2e     runs only the steps whose names start so
npm test -- --pages DIR         also measures on the saved articles in DIR (its folder on-topic, if it has one)`;

/**
 * What `npm test --` was given.
 * @param {string[]} words
 * @param {string} folder where a relative folder is looked for
 * @returns {{ isHelp: boolean, only: readonly string[], pages: string | null }} `only` is empty for every step
 * @throws {ProjectProblem} for an unknown option or a missing folder
 */
export function parseTestArguments(words, folder) {
  const { help = false, only = '', pages } = readOptions(words);
  const path = pages === undefined ? null : resolve(folder, pages);
  if (path !== null && !statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ProjectProblem(`There is no folder ${pages}: --pages takes a folder with saved pages.`);
  }
  return { isHelp: help, only: only.split(',').filter((name) => name !== ''), pages: path };
}

/** @param {string[]} words */
function readOptions(words) {
  try {
    const { values } = parseArgs({
      args: words,
      options: { help: { type: 'boolean' }, only: { type: 'string' }, pages: { type: 'string' } },
    });
    return values;
  } catch (error) {
    throw new ProjectProblem(`${error instanceof Error ? error.message : String(error)}\n${TEST_HELP}`);
  }
}
