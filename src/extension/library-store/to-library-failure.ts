import { LibraryFailure, type LibraryProblem } from '@/core/library/library-problem';

/** What the browser's errors mean for the library (https://www.w3.org/TR/IndexedDB/#exceptions). */
const PROBLEMS: Readonly<Record<string, LibraryProblem>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'refused',
  NotAllowedError: 'refused',
  // Firefox's answer where it keeps nothing, as in a window that forgets.
  InvalidStateError: 'refused',
  UnknownError: 'damaged',
  NotFoundError: 'damaged',
  NotReadableError: 'damaged',
  DataError: 'damaged',
  ConstraintError: 'damaged',
  AbortError: 'damaged',
};

/** An error of the database as what it means to the reader; mistakes of our own stay what they are. */
export function toLibraryFailure(error: unknown): unknown {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const problem = PROBLEMS[name];
  return problem === undefined ? error : new LibraryFailure(problem, { cause: error });
}
