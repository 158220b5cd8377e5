import { makeBackgrounderId } from '@/core/backgrounder/make-backgrounder-id';

import {
  COLLECTION_FORMAT,
  COLLECTION_VERSION,
  type CollectionFacts,
  type CollectionFile,
  type CollectionIndex,
} from './collection-index';

/** What is new in an index, by path. */
export interface CollectionNews {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Whether its title or what else it says of itself changed. */
  readonly hasNewFacts: boolean;
}

/** The file of an index for a file of the folder; its id is the one its document has by its name. */
export function toCollectionFile(path: string, size: number, sha256: string): CollectionFile {
  return { id: makeBackgrounderId(path), path, size, sha256 };
}

/**
 * The index that follows the `last` one (`null` where there is none; its facts count as they are given). Nothing in it depends
 * on the clock or on the order of the files; the revision counts up only where something has changed.
 */
export function buildCollection(
  facts: CollectionFacts,
  files: readonly CollectionFile[],
  last: CollectionIndex | null,
  lastRevision = last?.revision ?? 0,
): { readonly index: CollectionIndex; readonly news: CollectionNews; readonly isNew: boolean } {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const known = new Map(last?.files.map((file) => [file.path, file]));
  const paths = new Set(sorted.map(({ path }) => path));
  const news: CollectionNews = {
    added: sorted.filter(({ path }) => !known.has(path)).map(({ path }) => path),
    changed: sorted.filter((file) => isChanged(known.get(file.path), file)).map(({ path }) => path),
    removed: [...known.keys()].filter((path) => !paths.has(path)),
    hasNewFacts: last === null || FACTS.some((fact) => last[fact] !== facts[fact]),
  };
  const isNew = news.hasNewFacts || [news.added, news.changed, news.removed].some(({ length }) => length > 0);
  const { title, description, language, homepage } = facts;
  const revision = isNew ? lastRevision + 1 : lastRevision;
  return { index: { title, description, language, homepage, revision, files: sorted }, news, isNew };
}

const FACTS = ['title', 'description', 'language', 'homepage'] as const;

function isChanged(old: CollectionFile | undefined, { id, sha256 }: CollectionFile): boolean {
  return old !== undefined && (old.sha256 !== sha256 || old.id !== id);
}

/** An index as its file has it, always the same for the same index. */
export function writeCollection({ title, description, language, homepage, revision, files }: CollectionIndex): string {
  const written = {
    format: COLLECTION_FORMAT,
    version: COLLECTION_VERSION,
    title,
    ...(description !== null && { description }),
    ...(language !== null && { language }),
    ...(homepage !== null && { homepage }),
    revision,
    files: files.map(({ id, path, size, sha256 }) => ({ id, path, size, sha256 })),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}
