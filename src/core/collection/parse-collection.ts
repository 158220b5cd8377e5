import type { FieldValue } from '@/core/backgrounder/field-value';
import { findNearestWord } from '@/core/backgrounder/find-nearest-word';
import { isLanguageTag } from '@/core/backgrounder/is-language-tag';
import { readJson } from '@/core/backgrounder/json/read-json';
import { compareProblems, type Problem, type Report } from '@/core/backgrounder/problem';
import { type Fields, isNull, placeOf, readOptionalText, readText } from '@/core/backgrounder/read-field';
import { toPageAddress } from '@/core/draft/page-address';

import { findPathFlaw } from './check-path';
import {
  COLLECTION_FORMAT,
  COLLECTION_LIMITS,
  COLLECTION_VERSION,
  type CollectionFacts,
  type CollectionFile,
  type CollectionIndex,
} from './collection-index';

export type ParsedCollection =
  | { readonly isValid: true; readonly index: CollectionIndex }
  | { readonly isValid: false; readonly problems: readonly Problem[] };

const FIELDS = ['$schema', 'format', 'version', 'title', 'description', 'language', 'homepage', 'revision', 'files'];
const FILE_FIELDS = ['id', 'path', 'size', 'sha256'];
const REBUILD = 'build the index anew';
const ID = /^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u;
const LONGEST_ID = 200;

/** Whether a text means to be the index of a collection, sound or not; else it may be a backgrounder. */
export function isCollection(text: string): boolean {
  try {
    const data = JSON.parse(text.replace(/^\uFEFF/, '')) as Record<string, unknown> | null;
    return (
      data !== null && (data['format'] === COLLECTION_FORMAT || (Array.isArray(data['files']) && !data['paragraphs']))
    );
  } catch {
    return false;
  }
}

/**
 * Reads the index of a collection, as docs/collection.schema.json describes it, as strictly as a backgrounder: every mistake
 * is reported, in the order of the lines. Never throws.
 */
export function parseCollection(text: string, fileName: string): ParsedCollection {
  const problems: Problem[] = [];
  const report: Report = ({ line, field }, wrong, fix) => problems.push({ file: fileName, line, field, wrong, fix });
  const fields = readFields(text, report);
  if (fields === null) return { isValid: false, problems };
  if (!isKnownFormat(fields, report)) return { isValid: false, problems };
  checkNames(fields, FIELDS, report);
  const facts = readFacts(fields, report);
  const revision = readCount(fields, 'revision', 1, report);
  const files = readFiles(fields, report);
  if (problems.length > 0) return { isValid: false, problems: problems.toSorted(compareProblems) };
  return { isValid: true, index: { ...facts, revision, files } };
}

/**
 * What a publisher wrote into an index by hand, before there are files in it, for `npm run collection`; the revision is 0
 * where it has none. Problems as above.
 */
export function parseCollectionFacts(
  text: string,
  fileName: string,
): { readonly facts: CollectionFacts & { readonly revision: number }; readonly problems: readonly Problem[] } | null {
  const problems: Problem[] = [];
  const report: Report = ({ line, field }, wrong, fix) => problems.push({ file: fileName, line, field, wrong, fix });
  const fields = readFields(text, report);
  const none = { title: '', description: null, language: null, homepage: null, revision: 0 };
  if (fields === null) return { facts: none, problems };
  if (fields.values.has('paragraphs')) return null;
  if (fields.values.has('format') && !isKnownFormat(fields, report)) return { facts: none, problems };
  checkNames(fields, FIELDS, report);
  const revision = fields.values.has('revision') ? readCount(fields, 'revision', 0, report) : 0;
  return { facts: { ...readFacts(fields, report), revision }, problems: problems.toSorted(compareProblems) };
}

function readFields(text: string, report: Report): Fields | null {
  const value = readJson(text, report);
  if (value === null) return null;
  if (value.type === 'fields') return { path: '', line: value.line, values: value.values };
  report({ line: value.line, field: 'file' }, 'is not the index of a collection', REBUILD);
  return null;
}

function isKnownFormat(fields: Fields, report: Report): boolean {
  const format = fields.values.get('format');
  if (format?.type !== 'text' || format.text !== COLLECTION_FORMAT) {
    report(placeOf(fields, 'format'), 'is not that of a collection', `write \`"format": "${COLLECTION_FORMAT}"\``);
    return false;
  }
  const version = fields.values.get('version');
  const number = version?.type === 'literal' ? version.value : null;
  if (typeof number === 'number' && number > COLLECTION_VERSION) {
    report(placeOf(fields, 'version'), `is ${number}, which came later than this version of Backgrounder`, 'update it');
    return false;
  }
  if (number !== COLLECTION_VERSION) {
    report(placeOf(fields, 'version'), 'is no version of the format', `write \`"version": ${COLLECTION_VERSION}\``);
  }
  return true;
}

function readFacts(fields: Fields, report: Report): CollectionFacts {
  const title = readText(fields, 'title', 'write what the collection is about', report);
  const description = readOptionalText(fields, 'description', 'write a sentence, or leave it out', report);
  const language = readOptionalText(fields, 'language', 'write a tag such as en, or leave it out', report);
  const homepage = readOptionalText(fields, 'homepage', 'write an address, or leave it out', report);
  if (language !== null && language !== '' && !isLanguageTag(language)) {
    report(placeOf(fields, 'language'), `“${language}” is no language tag`, 'write a tag such as en, or leave it out');
  }
  if (homepage !== null && homepage !== '' && toPageAddress(homepage) === null) {
    report(placeOf(fields, 'homepage'), 'is no address of a page', 'write one that begins with https://');
  }
  return { title, description, language, homepage };
}

function readFiles(fields: Fields, report: Report): readonly CollectionFile[] {
  const value = fields.values.get('files');
  if (value?.type !== 'list') {
    report(placeOf(fields, 'files'), value === undefined ? 'is missing' : 'is not a list', REBUILD);
    return [];
  }
  if (value.items.length > COLLECTION_LIMITS.files) {
    report(
      placeOf(fields, 'files'),
      `has more than ${COLLECTION_LIMITS.files} files`,
      'make several collections of them',
    );
    return [];
  }
  const taken = { id: new Map<string, number>(), path: new Map<string, number>() };
  const files = value.items.map((item, position) => {
    const file = readFile(item, `files.${position + 1}`, report);
    for (const name of ['id', 'path'] as const) {
      const key = file[name].toLowerCase();
      const first = taken[name].get(key);
      if (first !== undefined && key !== '') {
        report(
          { line: item.line, field: `files.${position + 1}.${name}` },
          `stands on line ${first} too`,
          'rename the file',
        );
      }
      taken[name].set(key, item.line);
    }
    return file;
  });
  if (files.reduce((sum, { size }) => sum + size, 0) > COLLECTION_LIMITS.all) {
    const limit = COLLECTION_LIMITS.all / 1_000_000;
    report(placeOf(fields, 'files'), `has more than ${limit} MB of files`, 'make several collections of them');
  }
  return files;
}

function readFile(item: FieldValue, path: string, report: Report): CollectionFile {
  if (item.type !== 'fields') {
    report({ line: item.line, field: path }, 'is not a file with id, path, size and sha256', REBUILD);
    return { id: '', path: '', size: 0, sha256: '' };
  }
  const fields: Fields = { path, line: item.line, values: item.values };
  checkNames(fields, FILE_FIELDS, report);
  const file: CollectionFile = {
    id: readText(fields, 'id', REBUILD, report),
    path: readText(fields, 'path', REBUILD, report),
    size: readCount(fields, 'size', 1, report),
    sha256: readText(fields, 'sha256', REBUILD, report),
  };
  if (file.id !== '' && (!ID.test(file.id) || file.id.length > LONGEST_ID)) {
    report(placeOf(fields, 'id'), 'is not made of small words with hyphens between them', REBUILD);
  }
  const flaw = file.path === '' ? null : findPathFlaw(file.path);
  if (flaw !== null) report(placeOf(fields, 'path'), flaw, 'write the way from the index to the file, such as a/b.md');
  if (file.sha256 !== '' && !/^[0-9a-f]{64}$/.test(file.sha256)) {
    report(placeOf(fields, 'sha256'), 'is not 64 hexadecimal digits', REBUILD);
  }
  if (file.size > COLLECTION_LIMITS.file) {
    report(placeOf(fields, 'size'), `is more than ${COLLECTION_LIMITS.file / 1_000_000} MB`, 'split the file');
  }
  return file;
}

function readCount(fields: Fields, name: string, least: number, report: Report): number {
  const value = fields.values.get(name);
  const number = value?.type === 'literal' ? value.value : null;
  if (Number.isSafeInteger(number) && (number as number) >= least) return number as number;
  const isMissing = value === undefined || isNull(value);
  report(placeOf(fields, name), isMissing ? 'is missing' : `is no whole number from ${least} up`, REBUILD);
  return least;
}

function checkNames({ path, values }: Fields, known: readonly string[], report: Report): void {
  for (const [name, { line }] of values) {
    if (known.includes(name)) continue;
    const nearest = findNearestWord(name, known);
    const fix = nearest === null ? 'remove it' : `write \`${nearest}\`, if that was meant`;
    report({ line, field: path === '' ? name : `${path}.${name}` }, 'is no field of a collection', fix);
  }
}
