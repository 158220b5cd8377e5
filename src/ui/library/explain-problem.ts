import type { LibraryProblem } from '@/core/library/library-problem';
import type { Words } from '@/ui/words';

/** Why the library could not do what the reader asked, and what to do about it. */
export function explainProblem(words: Words, problem: LibraryProblem): string {
  return words(`library.problem.${problem}`);
}
