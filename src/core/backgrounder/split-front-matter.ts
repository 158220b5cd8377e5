import type { Report } from './problem';

/** A part of a file and the file's line on which it begins, counted from 1. */
export interface FilePart {
  readonly text: string;
  readonly firstLine: number;
}

const FENCE = /^---[ \t]*$/;

/**
 * Splits a file at the two `---` lines around its front matter; `null`, with the problem reported, where one is missing.
 * Line ends come out as `\n`; a byte order mark and blank lines before the front matter are allowed.
 */
export function splitFrontMatter(text: string, report: Report): { frontMatter: FilePart; body: FilePart } | null {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const open = lines.findIndex((line) => line.trim() !== '');
  if (open === -1 || !FENCE.test(lines[open]!)) {
    report(
      { line: Math.max(open, 0) + 1, field: 'front matter' },
      'is missing',
      'begin the file with a line `---`, the fields (title, date, language, source, terms) and another line `---`',
    );
    return null;
  }
  const close = lines.findIndex((line, index) => index > open && FENCE.test(line));
  if (close === -1) {
    report({ line: open + 1, field: 'front matter' }, 'is not closed', 'end it with a line `---` before the text');
    return null;
  }
  return {
    frontMatter: { text: lines.slice(open + 1, close).join('\n'), firstLine: open + 2 },
    body: { text: lines.slice(close + 1).join('\n'), firstLine: close + 2 },
  };
}
