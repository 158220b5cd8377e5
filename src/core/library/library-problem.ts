/**
 * Why the library could not do what was asked: no room is left; the browser lets the extension keep nothing (a private
 * window, a policy); what is kept cannot be read; a newer version of the extension wrote it; an older
 * one holds it open; there is no such document
 * (any more); a bundled one cannot be removed or rolled back. The interface has a sentence for each.
 */
export const LIBRARY_PROBLEMS = ['full', 'refused', 'damaged', 'newer', 'held', 'unknown', 'bundled'] as const;

export type LibraryProblem = (typeof LIBRARY_PROBLEMS)[number];

/** Thrown where the library cannot do what was asked. Nothing of it has been done then. */
export class LibraryFailure extends Error {
  constructor(
    readonly problem: LibraryProblem,
    options?: { readonly cause: unknown },
  ) {
    super(`The library failed: ${problem}`, options);
    this.name = 'LibraryFailure';
  }
}
