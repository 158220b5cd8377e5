import type { Kind } from '@/core/backgrounder/backgrounder';

import type { NameShape } from './names/name-shape';
import type { FormTable } from './text/form-table';

/** A term as matching needs it, from all the backgrounders that explain it. */
export interface IndexedTerm {
  readonly termId: string;
  readonly kind: Kind;
  /** Broad in any of its backgrounders. */
  readonly broad: boolean;
  readonly backgrounderIds: readonly string[];
  /** Named so often in the news that it says nothing of a page's subject. */
  readonly isCommonplace: boolean;
  /** Backgrounders that name the term in several of their passages and questions. */
  readonly keyOf: string[];
  /** A person's given names in all languages, folded. */
  readonly givenNames: readonly string[];
}

/** One way to name a term. */
export interface IndexedName {
  readonly term: IndexedTerm;
  /** As the backgrounder writes it. */
  readonly text: string;
  readonly shape: NameShape;
  /** From the term's broad aliases. */
  readonly isBroadName: boolean;
  /** A dot that belongs to the name ends it: `U.S.` */
  readonly endsWithDot: boolean;
  readonly wordCount: number;
  /** Primary tags of the languages that name the term so. */
  readonly languages: ReadonlySet<string>;
}

/** All names of a library, for one pass over a text. Made by `buildTermIndex`. */
export interface TermIndex {
  readonly forms: FormTable;
  /** The words that a form may be, by the form's number. */
  readonly wordsOfForm: readonly (readonly FormMeaning[])[];
  /** From the root of the tree of names to the next place, by word; `NOWHERE` for words that begin no name. */
  readonly rootEdges: readonly number[];
  /** Places in the tree from which names go on. */
  readonly isInner: readonly boolean[];
  /** From other places, by joint and word, to the next place; see `edgeKey`. */
  readonly edges: ReadonlyMap<number, number>;
  /** The names that end at each place in the tree. */
  readonly namesAt: readonly (readonly IndexedName[])[];
  /** Primary tags of the languages in which a place in the tree ends a longer name that is no term's (`Bank of Russia`). */
  readonly longerNamesAt: ReadonlyMap<number, ReadonlySet<string>>;
}

/** A word of some name that takes this form. */
export interface FormMeaning {
  readonly word: number;
  /** Hash of the form with its accents; the table knows it folded. */
  readonly exactHash: number;
  readonly prefixLength: number;
  /** As the name writes it, not inflected. */
  readonly isBase: boolean;
}

const JOINTS = ['', '.', '’', '&', '/', ','];
const MOST_WORDS = 2 ** 24;

/** The place where the tree of names begins. */
export const ROOT = 0;
export const NOWHERE = -1;

export function edgeKey(place: number, joint: string, word: number): number {
  return (place * JOINTS.length + JOINTS.indexOf(joint)) * MOST_WORDS + word;
}
