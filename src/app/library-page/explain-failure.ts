import { LibraryFailure } from '@/core/library/library-problem';
import { words } from '@/extension/words';
import { explainProblem } from '@/ui/library/explain-problem';

/** Why something could not be done, as a sentence. */
export function explainFailure(error: unknown): string {
  if (error instanceof LibraryFailure) return explainProblem(words, error.problem);
  return words('library.failure', [error instanceof Error ? error.message : String(error)]);
}
