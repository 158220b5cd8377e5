import type { Kind } from '@/core/backgrounder/backgrounder';

import type { NameShape } from './names/name-shape';
import type { FormTable } from './text/form-table';

/** Where a term stands in the library: the newest backgrounder that explains it, and its place there. */
export interface TermRank {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly backgrounderId: string;
  readonly position: number;
}

/** A term as matching needs it, from all the backgrounders that explain it. */
export interface IndexedTerm {
  readonly termId: string;
  readonly rank: TermRank;
  readonly kind: Kind;
  /** Broad in any of its backgrounders. */
  readonly broad: boolean;
  readonly backgrounderIds: readonly string[];
  /** Named so often in the news that it says nothing of a page's subject. */
  readonly isCommonplace: boolean;
  /** Backgrounders that name the term in several of their passages and questions. */
  readonly keyOf: readonly string[];
  /** A person's given names in all languages, folded. */
  readonly givenNames: readonly string[];
}

/** One way to name a term. */
export interface IndexedName {
  readonly term: IndexedTerm;
  /** As the backgrounder writes it. */
  readonly text: string;
  /** Its place among the term's names. */
  readonly position: number;
  readonly shape: NameShape;
  /** From the term's broad aliases. */
  readonly isBroadName: boolean;
  /** A dot that belongs to the name ends it: `U.S.` */
  readonly endsWithDot: boolean;
  readonly wordCount: number;
  /** Primary tags of the languages that name the term so. */
  readonly languages: ReadonlySet<string>;
}

/** A form of a name that is a single word. */
export interface SingleWordName extends SpelledWord {
  readonly name: IndexedName;
}

/** A word of a longer name, in one of its forms. */
export interface WordOfName extends SpelledWord {
  readonly word: number;
}

/** What is known of a form besides its folded letters. */
export interface SpelledWord {
  /** Hash of the form with its accents. */
  readonly exactHash: number;
  /** UTF-16 units before the name: an attached particle. */
  readonly prefixLength: number;
  /** As the name writes it, not inflected. */
  readonly isBase: boolean;
}

/** Names of a library, for one pass over a text. Made by an `IndexBuilder`. */
export interface TermIndex {
  readonly forms: FormTable;
  /** The names that a form is by itself, by the form's number. */
  readonly namesOfForm: readonly (readonly SingleWordName[])[];
  /** The words of longer names that a form may be, by the form's number. */
  readonly wordsOfForm: readonly (readonly WordOfName[])[];
  /** From the root of the tree of longer names to the next node, by word; `NOWHERE` for words that begin none. */
  readonly rootEdges: readonly number[];
  /** From other nodes, by joint and word, to the next; see `edgeKey`. */
  readonly edges: ReadonlyMap<number, number>;
  /** Nodes from which names go on. */
  readonly isInner: readonly boolean[];
  /** The names that end at each node. */
  readonly namesAt: readonly (readonly IndexedName[])[];
  /** Primary tags of the languages in which a node ends a longer name that is no term's (`Bank of Russia`). */
  readonly longerNamesAt: ReadonlyMap<number, ReadonlySet<string>>;
}

const JOINTS = ['', '.', '’', '&', '/', ','];
const MOST_WORDS = 2 ** 24;

/** The node where the tree of longer names begins. */
export const ROOT = 0;
export const NOWHERE = -1;

export function edgeKey(node: number, joint: string, word: number): number {
  return (node * JOINTS.length + JOINTS.indexOf(joint)) * MOST_WORDS + word;
}
