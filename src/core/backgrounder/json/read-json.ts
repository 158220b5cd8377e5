import type { FieldValue } from '@/core/backgrounder/field-value';
import type { Report } from '@/core/backgrounder/problem';

/** A backgrounder has five levels; text that nests deeper is something else. */
const DEEPEST = 32;

/** Nobody reads a longer path; the deepest of a backgrounder is `terms.2.aliases.en.1`. */
const MOST_SHOWN = 5;

/** What is wrong with the JSON at a line, in the value to which `path` leads. */
class Mistake extends Error {
  constructor(
    readonly line: number,
    readonly path: readonly (string | number)[],
    readonly wrong: string,
    readonly fix: string,
  ) {
    super(wrong);
  }
}

/**
 * Reads JSON (RFC 8259) with the line of each value, which the platform's own parser does not tell; `null`, with the first
 * mistake reported, where it is none. Texts are as written; names that stand twice in a group are a mistake.
 */
export function readJson(text: string, report: Report): FieldValue | null {
  try {
    return parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const { line, path, wrong, fix } = error;
    const shown = path.length > MOST_SHOWN ? [...path.slice(0, MOST_SHOWN), '…'] : path;
    report({ line, field: path.length === 0 ? 'file' : shown.join('.') }, wrong, fix);
    return null;
  }
}

const SPACE = /[ \t\n\r]*/y;
const LITERAL = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

function parse(text: string): FieldValue {
  let at = 0;
  let line = 1;
  const path: (string | number)[] = [];

  const fail = (wrong: string, fix: string): never => {
    throw new Mistake(line, path, wrong, fix);
  };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  const skipSpace = () => {
    line += take(SPACE)![0].split(/\r\n|\r|\n/).length - 1;
    if (text.startsWith('//', at) || text.startsWith('/*', at))
      fail('has a comment, which JSON does not allow', 'remove it');
    if (at >= text.length) fail('ends before its last bracket is closed', 'get the whole file, or close the brackets');
  };

  function readValue(): FieldValue {
    skipSpace();
    const start = line;
    if (path.length > DEEPEST) fail('is nested too deeply', 'write the fields of a backgrounder');
    if (text[at] === '{') return { type: 'fields', line: start, values: readGroup() };
    if (text[at] === '[') return { type: 'list', line: start, items: readList() };
    if (text[at] === '"') return { type: 'text', line: start, text: readString() };
    const literal = take(LITERAL);
    if (literal === null) return fail('is not a value of JSON', 'write texts in double quotes');
    return { type: 'literal', line: start, value: JSON.parse(literal[0]) as number | boolean | null };
  }

  function readGroup(): ReadonlyMap<string, FieldValue> {
    const values = new Map<string, FieldValue>();
    readItems('}', () => {
      if (text[at] !== '"') fail('has a name that is not in double quotes', 'write `"name": value`');
      const name = readString();
      path.push(name);
      skipSpace();
      if (text[at] !== ':') fail('has no colon after its name', 'write `"name": value`');
      at++;
      if (values.has(name)) fail('stands here for the second time', 'keep one of the two');
      values.set(name, readValue());
      path.pop();
    });
    return values;
  }

  function readList(): readonly FieldValue[] {
    const items: FieldValue[] = [];
    readItems(']', () => {
      path.push(items.length + 1);
      items.push(readValue());
      path.pop();
    });
    return items;
  }

  function readItems(end: string, readItem: () => void): void {
    at++;
    skipSpace();
    while (text[at] !== end) {
      readItem();
      skipSpace();
      if (text[at] === end) break;
      if (text[at] !== ',') fail('has no comma between two values', 'write one');
      at++;
      skipSpace();
      if (text[at] === end) fail('has a comma with nothing after it', 'remove it');
    }
    at++;
  }

  function readString(): string {
    const end = findStringEnd(text, at);
    if (end === -1) fail('has a quotation mark that is never closed', 'close it, or get the whole file');
    const string = parseString(text.slice(at, end));
    if (string === null)
      return fail('has a line end, a tab or a lone backslash in its quotes', 'write `\\n`, `\\t` or `\\\\`');
    at = end;
    return string;
  }

  const value = readValue();
  line += take(SPACE)![0].split(/\r\n|\r|\n/).length - 1;
  if (at < text.length) fail('goes on after its end', 'remove what follows the last bracket');
  return value;
}

/** Behind the quotation mark that closes what the one at `start` opens; -1 where there is none. */
function findStringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && countBackslashes(text, end) % 2 === 1) end = text.indexOf('"', end + 1);
  return end === -1 ? -1 : end + 1;
}

function countBackslashes(text: string, before: number): number {
  let count = 0;
  while (text[before - 1 - count] === '\\') count++;
  return count;
}

/** `null` where the platform does not take it for a text of JSON. */
function parseString(quoted: string): string | null {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return null;
  }
}
