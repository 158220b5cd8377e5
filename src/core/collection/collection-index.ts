/** The name of the format, and its version, as every index says them. */
export const COLLECTION_FORMAT = 'backgrounder-collection';
export const COLLECTION_VERSION = 1;

/** What a file of that name holds is the index of the folder it is in, for `npm run collection`. */
export const INDEX_NAME = 'collection.json';

/**
 * What a collection may have at most; whoever publishes more makes several. Sizes in bytes. A backgrounder of ten pages has
 * 30 kB, and a reader's browser fetches all of them once.
 */
export const COLLECTION_LIMITS = { index: 1_000_000, file: 2_000_000, all: 20_000_000, files: 2000 } as const;

/** A backgrounder of a collection. */
export interface CollectionFile {
  /** Unique in the collection; what readers' libraries know the document by, wherever it lies. */
  readonly id: string;
  /** From the folder of the index down, with `/` between folders. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Of the file's bytes, 64 hexadecimal digits in lower case: readers fetch only what they do not have. */
  readonly sha256: string;
}

/** What a collection says of itself. */
export interface CollectionFacts {
  readonly title: string;
  readonly description: string | null;
  /** BCP 47 tag of title and description. */
  readonly language: string | null;
  /** A page about the collection, for people. */
  readonly homepage: string | null;
}

/** The index of a collection. */
export interface CollectionIndex extends CollectionFacts {
  /** Counted up with every change, from 1. */
  readonly revision: number;
  /** In the order of their paths. */
  readonly files: readonly CollectionFile[];
}
