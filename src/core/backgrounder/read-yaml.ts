import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type Document } from 'yaml';

import { explainYamlError } from './explain-yaml-error';
import type { FieldValue } from './field-value';
import type { Report } from './problem';
import type { FilePart } from './split-front-matter';

type LineAt = (offset: number) => number;

/** Reads YAML; `null`, with the problems reported, where it is not well formed or does more than give values. */
export function readYaml(part: FilePart, report: Report): FieldValue | null {
  try {
    return readDocument(part, report);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const fix = 'write the fields as the others are written';
    report({ line: part.firstLine, field: 'front matter' }, 'is nested too deeply', fix);
    return null;
  }
}

/** Throws a `RangeError` where the YAML library or we climb deeper than the stack. */
function readDocument(part: FilePart, report: Report): FieldValue | null {
  const lineCounter = new LineCounter();
  // With the failsafe schema a title of 1984 stays text, and so does `no`, Norwegian among the languages.
  const options = { schema: 'failsafe', lineCounter, prettyErrors: false, logLevel: 'silent' } as const;
  const document = parseDocument(part.text, options);
  const lineAt: LineAt = (offset) => lineCounter.linePos(offset).line + part.firstLine - 1;
  if (document.errors.length > 0) reportErrors(document, part, lineAt, report);
  else if (!reportReferences(document, part, lineAt, report)) return toValue(document.contents, lineAt);
  return null;
}

/**
 * Reports what makes values of other values: names for them, references to those, types. Nobody writes them by hand, and a few
 * lines of them grow to gigabytes. Returns whether there were any.
 */
function reportReferences(document: Document.Parsed, part: FilePart, lineAt: LineAt, report: Report): boolean {
  const found = new Map<number, string>();
  visit(document, {
    Node(_, node) {
      const reference = readReference(node);
      if (reference === null) return;
      // A name or type stands before its value, often a line above.
      const line = lineAt(Math.max(0, part.text.lastIndexOf(reference.sign, node.range?.[0] ?? 0)));
      if (!found.has(line)) found.set(line, reference.wrong);
    },
  });
  const fix = 'write the value itself, in quotes if it begins with a sign';
  for (const [line, wrong] of found) report({ line, field: findFieldName(part, line) }, wrong, fix);
  return found.size > 0;
}

function readReference(node: Node): { readonly sign: string; readonly wrong: string } | null {
  if (isAlias(node)) return { sign: `*${node.source}`, wrong: `refers to another value (\`*${node.source}\`)` };
  if (node.anchor) return { sign: `&${node.anchor}`, wrong: `gives its value a name (\`&${node.anchor}\`)` };
  return node.tag === undefined ? null : { sign: '!', wrong: 'gives its value a type' };
}

/** The field that a line of the file begins with, as problems name it. */
function findFieldName({ text, firstLine }: FilePart, line: number): string {
  return /^[\s-]*([\w-]+)\s*:/.exec(text.split('\n')[line - firstLine]!)?.[1] ?? 'front matter';
}

/** Reports one error a line, up to the first that leaves what follows it unreadable. */
function reportErrors(document: Document.Parsed, part: FilePart, lineAt: LineAt, report: Report): void {
  const reportedLines = new Set<number>();
  for (const { code, message, pos } of document.errors) {
    const line = lineAt(findValueStart(document, pos[0]));
    if (reportedLines.has(line)) continue;
    const { wrong, fix, endsReading } = explainYamlError(code, message);
    report({ line, field: findFieldName(part, line) }, wrong, fix);
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

function toValue(node: unknown, lineAt: LineAt): FieldValue {
  if (isMap(node)) {
    const values = node.items.map(({ key, value }) => [toText(key), toValue(value, lineAt)] as const);
    return { type: 'fields', line: lineAt(node.range?.[0] ?? 0), values: new Map(values) };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => toValue(item, lineAt));
    return { type: 'list', line: lineAt(node.range?.[0] ?? 0), items };
  }
  return { type: 'text', line: lineAt(isScalar(node) ? (node.range?.[0] ?? 0) : 0), text: toText(node) };
}

function toText(node: unknown): string {
  return isScalar(node)
    ? String(node.value)
        .replaceAll(/[ \t\n]+/g, ' ')
        .trim()
    : '';
}
