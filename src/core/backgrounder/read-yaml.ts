import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

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
export function readYaml({ text, firstLine }: FilePart, report: Report): YamlValue | null {
  const lineCounter = new LineCounter();
  // With the failsafe schema a title of 1984 stays text, and so does `no`, Norwegian among the languages.
  const document = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false, logLevel: 'silent' });
  const lineAt: LineAt = (offset) => lineCounter.linePos(offset).line + firstLine - 1;
  const textLines = text.split('\n');

  for (const { code, pos, message } of document.errors) {
    const line = lineAt(pos[0]);
    const { wrong, fix } = explainYamlError(code, message);
    report({ line, field: findFieldName(textLines[line - firstLine]) }, wrong, fix);
  }
  return document.errors.length > 0 ? null : toValue(document.contents, lineAt);
}

/** The field that a line of YAML begins with. */
function findFieldName(line = ''): string {
  return /^[\s-]*([\w-]+)\s*:/.exec(line)?.[1] ?? 'front matter';
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
