import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';

import { explainYamlError } from './explain-yaml-error';
import type { Report } from './problem';
import type { FilePart } from './split-front-matter';

/** A value of the front matter and the line it stands on. What is not a list or a group of fields is text. */
export type YamlValue =
  | { readonly type: 'text'; readonly line: number; readonly text: string }
  | { readonly type: 'list'; readonly line: number; readonly items: readonly YamlValue[] }
  | { readonly type: 'fields'; readonly line: number; readonly values: ReadonlyMap<string, YamlValue> };

type LineAt = (offset: number) => number;

/** Reads YAML; `null`, with the problems reported, where it is not well formed. */
export function readYaml(part: FilePart, report: Report): YamlValue | null {
  const lineCounter = new LineCounter();
  // With the failsafe schema a title of 1984 stays text, and so does `no`, Norwegian among the languages.
  const options = { schema: 'failsafe', lineCounter, prettyErrors: false, logLevel: 'silent' } as const;
  const document = parseDocument(part.text, options);
  const lineAt: LineAt = (offset) => lineCounter.linePos(offset).line + part.firstLine - 1;
  if (document.errors.length === 0) return toValue(document.contents, lineAt);
  reportErrors(document, part, lineAt, report);
  return null;
}

/** Reports one error a line, up to the first that leaves what follows it unreadable. */
function reportErrors(document: Document.Parsed, { text, firstLine }: FilePart, lineAt: LineAt, report: Report): void {
  const lines = text.split('\n');
  const reportedLines = new Set<number>();
  for (const { code, message, pos } of document.errors) {
    const line = lineAt(findValueStart(document, pos[0]));
    if (reportedLines.has(line)) continue;
    const { wrong, fix, endsReading } = explainYamlError(code, message);
    const field = /^[\s-]*([\w-]+)\s*:/.exec(lines[line - firstLine]!)?.[1] ?? 'front matter';
    report({ line, field }, wrong, fix);
    if (endsReading) return;
    reportedLines.add(line);
  }
}

/** Where the value begins that ends at `offset`: a quotation mark that is missed at the end of it was opened there. */
function findValueStart(document: Document.Parsed, offset: number): number {
  let start = offset;
  visit(document, {
    Scalar(_, { range }) {
      if (range?.[1] === offset) start = range[0];
    },
  });
  return start;
}

function toValue(node: unknown, lineAt: LineAt): YamlValue {
  if (isMap(node)) {
    const values = node.items.map(({ key, value }) => [toText(key), toValue(value, lineAt)] as const);
    return { type: 'fields', line: lineAt(node.range?.[0] ?? 0), values: new Map(values) };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => toValue(item, lineAt));
    return { type: 'list', line: lineAt(node.range?.[0] ?? 0), items };
  }
  const start = isScalar(node) || isAlias(node) ? node.range?.[0] : 0;
  return { type: 'text', line: lineAt(start ?? 0), text: toText(node) };
}

/** The text of a single value; a reference to another value (`*name`) stays as it is written. */
function toText(node: unknown): string {
  if (isAlias(node)) return `*${node.source}`;
  return isScalar(node)
    ? String(node.value)
        .replaceAll(/[ \t\n]+/g, ' ')
        .trim()
    : '';
}
