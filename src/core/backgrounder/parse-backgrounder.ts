import type { Backgrounder } from './backgrounder';
import { makeBackgrounderId } from './make-backgrounder-id';
import { compareProblems, type Problem, type Report } from './problem';
import { readBody } from './read-body';
import { readFrontMatter } from './read-front-matter';
import { splitFrontMatter } from './split-front-matter';

export type ParsedBackgrounder =
  | { readonly isValid: true; readonly backgrounder: Backgrounder }
  | { readonly isValid: false; readonly problems: readonly Problem[] };

/**
 * Reads a backgrounder file: Markdown with YAML front matter, as docs/adr/0005-document-format.md describes it.
 * `fileName` gives the backgrounder its id and stands in the problems. Never throws: every mistake in the file is
 * reported at once, in the order of the lines.
 */
export function parseBackgrounder(text: string, fileName: string): ParsedBackgrounder {
  const problems: Problem[] = [];
  const report: Report = ({ line, field }, wrong, fix) => problems.push({ file: fileName, line, field, wrong, fix });

  const parts = splitFrontMatter(text, report);
  const frontMatter = parts && readFrontMatter(parts.frontMatter, report);
  const body = parts && readBody(parts.body, report);

  if (problems.length > 0 || !frontMatter || !body) {
    return { isValid: false, problems: problems.toSorted(compareProblems) };
  }
  return { isValid: true, backgrounder: { id: makeBackgrounderId(fileName), ...frontMatter, ...body } };
}
