import { backgrounderShape } from '@/core/backgrounder/backgrounder-shape';
import { flag, listOf, number, orNull, record, type Shape, text } from '@/core/shape/shape';

import { type LibraryEntry, type Notes, notesShape, type Origin, originShape } from './entry';

/** The file of a packed library that says what the others are, and what the reader decided about them. */
export const MANIFEST = 'library.json';

/** An entry in it: everything but the texts, which have files of their own. */
export interface PackedEntry {
  readonly id: string;
  /** Where in the archive its document is, as JSON. */
  readonly file: string;
  readonly isOn: boolean;
  readonly origin: Origin;
  readonly addedAtMs: number;
  readonly changedAtMs: number;
  readonly notes: Notes;
  readonly previous: { readonly file: string; readonly changedAtMs: number } | null;
}

export interface Manifest {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly entries: readonly PackedEntry[];
}

export const FORMAT = 'backgrounder-library';
export const VERSION = 1;

const packedEntryShape = record<PackedEntry>({
  id: text,
  file: text,
  isOn: flag,
  origin: originShape,
  addedAtMs: number,
  changedAtMs: number,
  notes: notesShape,
  previous: orNull(record({ file: text, changedAtMs: number })),
});

const format: Shape<typeof FORMAT> = (data, where = 'data') => {
  if (data !== FORMAT) throw new TypeError(`Expected ${FORMAT} at ${where}`);
  return FORMAT;
};

const manifestShape = record<Manifest>({ format, version: number, entries: listOf(packedEntryShape) });

/** The manifest of a packed library; `null` where the text is not one, such as a backgrounder of that name. */
export function parseManifest(json: string): Manifest | null {
  try {
    return manifestShape(JSON.parse(json));
  } catch {
    return null;
  }
}

/**
 * An entry from its part of the manifest and the text of its files, given by name. Throws a `TypeError` or `SyntaxError` where
 * a text is missing or no backgrounder. It need not be one that a writer of files would get past: what was in the library
 * comes back to it.
 */
export function unpackEntry(packed: PackedEntry, getText: (file: string) => string): LibraryEntry {
  const { id, file, isOn, origin, addedAtMs, changedAtMs, notes, previous } = packed;
  const readBackgrounder = (name: string) => backgrounderShape({ ...(JSON.parse(getText(name)) as object), id }, name);
  return {
    backgrounder: readBackgrounder(file),
    isOn,
    origin,
    addedAtMs,
    changedAtMs,
    notes,
    previous: previous && { backgrounder: readBackgrounder(previous.file), changedAtMs: previous.changedAtMs },
  };
}
