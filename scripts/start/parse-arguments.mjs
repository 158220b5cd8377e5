import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ProjectProblem } from '#scripts/setup/project-problem.mjs';

/**
 * @typedef {{ file: string } | { url: string }} StartPage a file by its full path, or an address on the web
 * @typedef {{ isHelp: boolean, isHeadless: boolean, pages: StartPage[] }} StartArguments no pages means the sample
 */

/**
 * What `npm start --` was given.
 * @param {readonly string[]} words
 * @param {string} folder where relative files are looked for
 * @param {(path: string) => boolean} [isFile]
 * @returns {StartArguments}
 * @throws {ProjectProblem} for an unknown option, a missing file or an address that is none
 */
export function parseArguments(words, folder, isFile = isFileOnDisk) {
  const options = words.filter((word) => word.startsWith('--'));
  const unknown = options.find((option) => option !== '--headless' && option !== '--help');
  if (unknown)
    throw new ProjectProblem(`${unknown} is not an option: npm start takes files, addresses and --headless.`);
  return {
    isHelp: options.includes('--help'),
    isHeadless: options.includes('--headless'),
    pages: words.filter((word) => !word.startsWith('--')).map((word) => parsePage(word, folder, isFile)),
  };
}

/**
 * @param {string} word
 * @param {string} folder
 * @param {(path: string) => boolean} isFile
 * @returns {StartPage}
 */
function parsePage(word, folder, isFile) {
  if (/^https?:/i.test(word)) {
    if (!URL.canParse(word)) throw new ProjectProblem(`${word} is not an address that a browser can open.`);
    return { url: new URL(word).href };
  }
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(word)?.[1];
  if (scheme?.toLowerCase() === 'file') return parseFile(fromFileUrl(word), word, isFile);
  if (scheme && !isFile(resolve(folder, word))) {
    throw new ProjectProblem(
      `${word} cannot be opened: give a file, or an address that starts with http:// or https://.`,
    );
  }
  return parseFile(resolve(folder, word), word, isFile);
}

/**
 * @param {string} path
 * @param {string} word
 * @param {(path: string) => boolean} isFile
 */
function parseFile(path, word, isFile) {
  if (!isFile(path)) throw new ProjectProblem(`There is no file ${word}: give a page's file or its address.`);
  return { file: path };
}

/** @param {string} word */
function fromFileUrl(word) {
  try {
    return fileURLToPath(word);
  } catch {
    throw new ProjectProblem(`${word} does not name a file on this machine.`);
  }
}

/** @param {string} path */
function isFileOnDisk(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
