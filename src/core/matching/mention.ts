/** A stretch of text: UTF-16 offsets, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * `full`: by a name that is enough; `surname`: by a surname that others may bear; `common-surname`: by one so common
 * that only the full name elsewhere on the page tells whose it is.
 */
export const STANDINGS = ['full', 'surname', 'common-surname'] as const;

export type Standing = (typeof STANDINGS)[number];

/** One occurrence of a term in a text. Offsets are UTF-16 units of that text, end exclusive. */
export interface Mention extends TextRange {
  readonly termId: string;
  /** Found by a broad name: it counts only on a page about the subject. */
  readonly broad: boolean;
  /** How a person is named; `full` for everything else. */
  readonly standing: Standing;
  /** How much it says that the page is about a backgrounder's subject, 0 to 1; see `docs/adr/0007-subject.md`. */
  readonly evidence: number;
  /** Ids of the backgrounders that explain the term. */
  readonly backgrounderIds: readonly string[];
  /** Those among them that come back to the term again and again. */
  readonly keyOf: readonly string[];
}

/** What was found in one block of a page's text. */
export interface BlockFindings {
  /** In the order of the text; they never overlap. */
  readonly mentions: readonly Mention[];
  /** Terms whose surname last belonged to somebody else here (*Daniil Medvedev* for `dmitry-medvedev`). */
  readonly rivalTermIds: readonly string[];
}
