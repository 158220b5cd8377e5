import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { formatProblem, type Problem } from '@/core/backgrounder/problem';
import { buildCollection, type CollectionNews, writeCollection } from '@/core/collection/build-collection';
import { type CollectionIndex, INDEX_NAME } from '@/core/collection/collection-index';
import { parseCollection, parseCollectionFacts } from '@/core/collection/parse-collection';
import { ProjectProblem } from '@@/scripts/setup/project-problem.mjs';

import { COLLECTION_HELP, parseCollectionArguments } from './parse-collection-arguments';
import { readFolder } from './read-folder';

/**
 * Builds or checks the collection that `args` name; `folder` is where relative paths begin. Returns the exit code.
 * @throws {ProjectProblem} where it was not asked for as it must be
 */
export function makeCollection(args: readonly string[], folder: string, say: (line: string) => void): number {
  const { isHelp, isCheck, folder: given, title } = parseCollectionArguments(args);
  if (isHelp) {
    say(COLLECTION_HELP);
    return 0;
  }
  const path = resolve(folder, given);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new ProjectProblem(`There is no folder ${given}.`);

  const content = readFolder(path);
  const written = readIndex(join(path, INDEX_NAME), title);
  const problems = [...written.problems, ...content.problems];
  if (problems.length > 0) {
    for (const problem of problems) say(formatProblem(problem));
    say(`${count(problems.length, 'mistake')}; nothing was written.`);
    return 1;
  }
  if (content.files.length === 0) {
    throw new ProjectProblem(
      `There is no backgrounder in ${given}: docs/writing-a-backgrounder.md tells how to write one.`,
    );
  }

  const { index, news, isNew } = buildCollection(written.facts, content.files, written.index, written.facts.revision);
  const summary = `“${index.title}”: ${count(content.files.length, 'backgrounder')}, ${count(content.termCount, 'name')}`;
  if (!isNew) {
    say(`${summary}. Nothing has changed since revision ${index.revision}.`);
    return 0;
  }
  for (const line of listNews(news)) say(line);
  if (isCheck) {
    say(`${summary}. ${INDEX_NAME} is not up to date: run npm run collection without --check.`);
    return 1;
  }
  writeFileSync(join(path, INDEX_NAME), writeCollection(index));
  say(`${summary}. ${INDEX_NAME} is of revision ${index.revision} now.`);
  return 0;
}

/** What the index says before: as a whole where it is one, else as far as its writer has come. */
function readIndex(
  file: string,
  title: string | null,
): {
  readonly facts: NonNullable<ReturnType<typeof parseCollectionFacts>>['facts'];
  readonly index: CollectionIndex | null;
  readonly problems: readonly Problem[];
} {
  const none = { title: title ?? '', description: null, language: null, homepage: null, revision: 0 };
  if (!existsSync(file)) {
    if (title === null) throw new ProjectProblem(`What is the collection about? Add --title "…" this first time.`);
    return { facts: none, index: null, problems: [] };
  }
  const text = readFileSync(file, 'utf8');
  const parsed = parseCollection(text, INDEX_NAME);
  if (parsed.isValid) {
    const facts = { ...parsed.index, ...(title !== null && { title }) };
    return { facts, index: parsed.index, problems: [] };
  }
  const begun = parseCollectionFacts(text, INDEX_NAME);
  if (begun === null) {
    throw new ProjectProblem(`${INDEX_NAME} is a backgrounder: give it another name, since the index needs this one.`);
  }
  return { facts: { ...begun.facts, ...(title !== null && { title }) }, index: null, problems: begun.problems };
}

function listNews({ added, changed, removed, hasNewFacts }: CollectionNews): readonly string[] {
  return [
    ...added.map((path) => `new      ${path}`),
    ...changed.map((path) => `changed  ${path}`),
    ...removed.map((path) => `removed  ${path}`),
    ...(hasNewFacts ? [`changed  what ${INDEX_NAME} says of the collection`] : []),
  ];
}

function count(number: number, word: string): string {
  return number === 1 ? `1 ${word}` : `${number} ${word}s`;
}
