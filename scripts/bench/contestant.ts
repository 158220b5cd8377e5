/** What is measured side by side. `floor` walks every text node and reads each character once: nothing can cost less. */
export const CONTESTANTS = [
  'floor',
  'ours',
  'ours-tinted',
  'mark',
  'mark-regexp',
  'advanced-mark',
  'find-and-replace',
] as const;

export type Contestant = (typeof CONTESTANTS)[number];

/** Ours as it is, and as it shows what may not be wrapped yet. */
export const OWN = ['ours', 'ours-tinted'] as const satisfies readonly Contestant[];

export type Own = (typeof OWN)[number];

/** Other libraries for the same task. */
export const PEERS = [
  'mark-regexp',
  'advanced-mark',
  'find-and-replace',
  'mark',
] as const satisfies readonly Contestant[];

export type Peer = (typeof PEERS)[number];

export const CONTESTANT_NAMES: Readonly<Record<Contestant, string>> = {
  floor: 'reading the text once',
  ours: 'Backgrounder',
  'ours-tinted': 'Backgrounder, tints alone',
  mark: 'mark.js mark()',
  'mark-regexp': 'mark.js markRegExp()',
  'advanced-mark': 'advanced-mark.js mark()',
  'find-and-replace': 'findAndReplaceDOMText()',
};

/** How many terms are looked for. */
export const SIZES = [30, 300, 3000, 30_000, 100_000] as const;

/** One go at one fresh page. Times in milliseconds. */
export interface RunResult {
  /** From the start until it is known what to mark; `null` where a library does not do that apart. */
  readonly decideMs: number | null;
  /** From then until all is marked; `null` as above. */
  readonly markMs: number | null;
  /** From the start until all is marked, by the clock. */
  readonly wholeMs: number;
  /** Time in its own tasks, without what the browser laid out and painted for it. */
  readonly workMs: number;
  /** Style and layout for what was changed: what was asked for in its tasks, and what was left to do after them. */
  readonly layoutMs: number;
  /** The longest stretch in which the page could do nothing. */
  readonly longestTaskMs: number;
  /** What the page's memory grew by, from before the terms were loaded to the end of the run. */
  readonly heapBytes: number;
  /** `mark` elements on the page afterwards, less those there before. */
  readonly markCount: number;
}

/** What loading the terms takes, which is done once. */
export interface Preparation {
  readonly prepareMs: number;
  readonly heapBytes: number;
}
