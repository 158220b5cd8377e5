import { checkWords, LONGEST } from './check-words';
import type { FieldValue } from './field-value';
import { findNearestWord } from './find-nearest-word';
import type { Place, Report } from './problem';

/**
 * The fields of one group (the front matter, a term), with the path that leads to them.
 *
 * What reads a field reports what is wrong with it and then gives a stand-in (`''`, `false`), so that the reading goes
 * on; a document with problems is never used.
 */
export interface Fields {
  readonly path: string;
  readonly line: number;
  readonly values: ReadonlyMap<string, FieldValue>;
}

/** Reports the fields that are none of `known`, with the one that was perhaps meant. */
export function checkFieldNames({ path, values }: Fields, known: readonly string[], report: Report): void {
  for (const [name, { line }] of values) {
    if (known.includes(name)) continue;
    const nearest = findNearestWord(name, known);
    const fix =
      nearest === null ? `remove it, or use one of ${known.join(', ')}` : `write \`${nearest}\`, if that was meant`;
    report({ line, field: joinPath(path, name) }, 'is no field of a backgrounder', fix);
  }
}

/** Where a field stands; of a missing one, where its group begins. */
export function placeOf({ path, line, values }: Fields, name: string): Place {
  return { line: values.get(name)?.line ?? line, field: joinPath(path, name) };
}

/** A text that must be there; `fix` says how to write it. */
export function readText(fields: Fields, name: string, fix: string, report: Report): string {
  const value = fields.values.get(name);
  if (value === undefined || isNull(value)) {
    report(placeOf(fields, name), 'is missing', fix);
    return '';
  }
  return readOptionalText(fields, name, fix, report) ?? '';
}

/** A text that may be left out, `null` then; where it is begun it may not be empty. */
export function readOptionalText(fields: Fields, name: string, fix: string, report: Report): string | null {
  const value = fields.values.get(name);
  if (value === undefined || isNull(value)) return null;
  if (value.type !== 'text') report(placeOf(fields, name), 'is not one text', fix);
  else if (value.text === '') report(placeOf(fields, name), 'is empty', fix);
  else checkWords(value.text, findLongest(name), placeOf(fields, name), report);
  return value.type === 'text' ? value.text : '';
}

/** `true` or `false`; `false` where the field is left out. */
export function readFlag(fields: Fields, name: string, report: Report): boolean {
  const value = fields.values.get(name);
  if (value === undefined || isNull(value)) return false;
  if (value.type === 'literal' && typeof value.value === 'boolean') return value.value;
  const text = value.type === 'text' ? value.text.toLowerCase() : '';
  if (text !== 'true' && text !== 'false') {
    report(placeOf(fields, name), 'is neither true nor false', 'write `true`, or leave it out');
  }
  return text === 'true';
}

/** A field that is not in the table has a measure of its own, or none. */
function findLongest(name: string): number {
  return new Map<string, number>(Object.entries(LONGEST)).get(name) ?? Infinity;
}

/** In JSON a field may be written out although it has no value. */
export function isNull(value: FieldValue): boolean {
  return value.type === 'literal' && value.value === null;
}

function joinPath(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
