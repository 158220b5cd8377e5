import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { parseBackgrounderJson } from '@/core/backgrounder/json/parse-backgrounder-json';
import { parseBackgrounder, type ParsedBackgrounder } from '@/core/backgrounder/parse-backgrounder';
import type { Problem } from '@/core/backgrounder/problem';
import { toCollectionFile } from '@/core/collection/build-collection';
import { findPathFlaw } from '@/core/collection/check-path';
import { COLLECTION_LIMITS, type CollectionFile, INDEX_NAME } from '@/core/collection/collection-index';

/** The backgrounders of a folder; `problems` says all that is wrong with them. */
export interface FolderContent {
  readonly files: readonly CollectionFile[];
  readonly problems: readonly Problem[];
  readonly termCount: number;
}

/** Reads every backgrounder of a folder and of those in it. */
export function readFolder(folder: string): FolderContent {
  const files: CollectionFile[] = [];
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  let termCount = 0;
  for (const path of listPaths(folder)) {
    const bytes = readFileSync(join(folder, path));
    const report = (field: string, wrong: string, fix: string) =>
      problems.push({ file: path, line: null, field, wrong, fix });
    const flaw = findPathFlaw(path);
    if (flaw !== null) report('path', flaw, 'rename it');
    if (bytes.length > COLLECTION_LIMITS.file) report('file', 'has more than 2 MB', 'split it');
    const parsed = parseBytes(bytes, path);
    if (!parsed.isValid) problems.push(...parsed.problems);
    else termCount += parsed.backgrounder.terms.length;
    const file = toCollectionFile(path, bytes.length, createHash('sha256').update(bytes).digest('hex'));
    const owner = owners.get(file.id);
    if (owner !== undefined)
      report('file', `has the name of ${owner}, so that their ids would be the same`, 'rename it');
    owners.set(file.id, path);
    files.push(file);
  }
  if (files.length > COLLECTION_LIMITS.files) {
    const wrong = `holds more than ${COLLECTION_LIMITS.files} backgrounders`;
    problems.push({ file: folder, line: null, field: 'folder', wrong, fix: 'make several collections of them' });
  }
  if (files.reduce((sum, { size }) => sum + size, 0) > COLLECTION_LIMITS.all) {
    const wrong = `holds more than ${COLLECTION_LIMITS.all / 1_000_000} MB of backgrounders`;
    problems.push({ file: folder, line: null, field: 'folder', wrong, fix: 'make several collections of them' });
  }
  return { files, problems, termCount };
}

function parseBytes(bytes: Buffer, path: string): ParsedBackgrounder {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /\.json$/i.test(path) ? parseBackgrounderJson(text, path) : parseBackgrounder(text, path);
  } catch {
    const problem = { file: path, line: null, field: 'file', wrong: 'is not in UTF-8', fix: 'save it as UTF-8' };
    return { isValid: false, problems: [problem] };
  }
}

/** In the order of the code points, so that no system's habits show. */
function listPaths(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|markdown|json)$/i.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/').normalize('NFC'))
    .filter((path) => path !== INDEX_NAME && !path.split('/').some(isLeftOut))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

function isLeftOut(name: string): boolean {
  return /^[._]|^node_modules$|^readme\.md$/i.test(name);
}
