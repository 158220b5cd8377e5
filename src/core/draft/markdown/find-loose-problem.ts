import type { Problem } from '@/core/backgrounder/problem';
import { splitFrontMatter } from '@/core/backgrounder/split-front-matter';

/** A field and its value in one line. */
const FIELD = /^\s*(?:- +)?([\w-]+)\s*:(?:\s+(\S.*))?$/;

/** A value that is a name for a value, a reference to one, or a type: nobody's words begin so. */
const TRICK = /^(?:[&*][\w-]+(?:\s|$)|!!\w|!\w[\w/.]*:)/;

/**
 * Why Markdown that need not be a backgrounder's cannot be read all the same: its front matter never ends, so that nobody can tell
 * it from the text, or it makes values of other values. `null` where nothing is in the way.
 */
export function findLooseProblem(text: string, fileName: string): Problem | null {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const parts = splitFrontMatter(text, () => {});
  const open = lines.findIndex((line) => line.trim() !== '');
  const toProblem = (line: number, field: string, wrong: string, fix: string): Problem => ({
    file: fileName,
    line,
    field,
    wrong,
    fix,
  });
  if (parts === null) {
    const isBegun = open >= 0 && /^---[ \t]*$/.test(lines[open]!) && FIELD.test(lines[open + 1] ?? '');
    return isBegun
      ? toProblem(open + 1, 'front matter', 'is not closed', 'end it with a line `---` before the text')
      : null;
  }
  const { frontMatter } = parts;
  const fields = frontMatter.text.split('\n').map((line) => FIELD.exec(line));
  const at = fields.findIndex((field) => TRICK.test(field?.[2] ?? ''));
  if (at === -1) return null;
  const fix = 'write the value itself, in quotes if it begins with a sign';
  return toProblem(frontMatter.firstLine + at, fields[at]![1]!, 'makes its value of another value or a type', fix);
}
