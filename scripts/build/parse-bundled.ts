import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import { parseBackgrounder } from '@/core/backgrounder/parse-backgrounder';
import { formatProblem } from '@/core/backgrounder/problem';

/** Parses a backgrounder that comes with the extension; throws one error that lists every problem, a line each. */
export function parseBundled(text: string, file: string): Backgrounder {
  const parsed = parseBackgrounder(text, file);
  if (!parsed.isValid) throw new Error(['Mend the backgrounder:', ...parsed.problems.map(formatProblem)].join('\n'));
  return parsed.backgrounder;
}
