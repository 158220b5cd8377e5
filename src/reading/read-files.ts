import { type ArchiveFile, isArchive, isOfficeDocument, openArchive } from '@/core/archive/open-archive';
import { unpackFile } from '@/core/archive/unpack-file';
import type { ReadResult } from '@/core/draft/draft';
import type { LibraryEntry } from '@/core/library/entry';
import { MANIFEST, parseManifest, unpackEntry } from '@/core/library/packed-library';
import { parseSubscriptions, SUBSCRIPTIONS } from '@/core/library/packed-subscriptions';
import type { WholeSubscription } from '@/core/subscription/subscription';

import { decodeText } from './bytes/decode-text';
import { isKnownAside, readFile, refuseFile } from './read-file';

/** A file that the reader chose or dropped; the browser's `File` is one. */
export interface ChosenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What came of one file, or of one file in an archive, whose name follows the archive's then: `news.zip/strike.md`. */
export interface ReadItem {
  readonly fileName: string;
  /** A document to review; or an entry or a subscription of a packed library, to be restored as it was. */
  readonly found:
    | { readonly kind: 'document'; readonly result: ReadResult }
    | { readonly kind: 'entry'; readonly entry: LibraryEntry }
    | { readonly kind: 'subscription'; readonly whole: WholeSubscription };
  /** How many files have been read, this one among them, of how many are known of so far. */
  readonly doneCount: number;
  readonly totalCount: number;
}

/** Bytes. No text that a person wrote is larger; a library of 10,000 documents packs to less than the second. */
const LARGEST_FILE = 20_000_000;
const LARGEST_ARCHIVE = 60_000_000;
/** Of all that an archive unpacks to. */
const LARGEST_CONTENT = 400_000_000;

type Found = Pick<ReadItem, 'fileName' | 'found'>;

/**
 * Reads files one by one, and archives file by file. One that cannot be read gives its problems and does not stop the others.
 * The page can paint between two; aborting the signal ends the reading after the file at hand, without an error.
 */
export async function* readFiles(files: readonly ChosenFile[], signal: AbortSignal): AsyncGenerator<ReadItem, void> {
  let doneCount = 0;
  let totalCount = files.length;
  for (const file of files) {
    if (signal.aborted) return;
    const bytes = await readBytes(file);
    const items = bytes instanceof Uint8Array ? openFile(file.name, bytes) : { count: 1, found: [bytes] };
    totalCount += items.count - 1;
    for (const found of items.found) {
      doneCount++;
      yield { ...found, doneCount, totalCount };
      await letPaint();
      if (signal.aborted) return;
    }
  }
}

/** The bytes of a file, or why it is not even looked into. */
async function readBytes(file: ChosenFile): Promise<Uint8Array | Found> {
  const { name, size } = file;
  const isZip = /\.zip$/i.test(name);
  const largest = isZip ? LARGEST_ARCHIVE : LARGEST_FILE;
  if (size > largest) {
    const sizes = `has ${Math.round(size / 1_000_000)} MB, more than the ${largest / 1_000_000} that can be read`;
    return toFound(name, refuseFile(name, sizes, isZip ? 'pack it in parts' : 'split it'));
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return toFound(name, refuseFile(name, 'cannot be read', 'look whether it is still there and choose it again'));
  }
}

interface Items {
  readonly count: number;
  readonly found: Iterable<Found>;
}

function openFile(name: string, bytes: Uint8Array): Items {
  if (isArchive(bytes) && !isOfOffice(name)) return openZip(name, bytes);
  return { count: 1, found: [toFound(name, readFile(name, bytes))] };
}

/** By its name; by what is in it, an archive is told once it is open. */
function isOfOffice(name: string): boolean {
  return /\.(?:docx|odt|xlsx|pptx|epub|pages)$/i.test(name);
}

function openZip(name: string, bytes: Uint8Array): Items {
  const refuse = (wrong: string, fix: string): Items => ({
    count: 1,
    found: [toFound(name, refuseFile(name, wrong, fix))],
  });
  const opened = openArchive(bytes);
  if (!opened.isOpen) return refuse(opened.wrong, opened.fix);
  if (isOfficeDocument(opened.files)) return { count: 1, found: [toFound(name, readFile(name, bytes))] };
  const files = opened.files.filter((file) => !isKnownAside(file.name));
  if (files.length === 0) return refuse('holds no file that could be read', 'pack text, Markdown, JSON or HTML files');
  const length = files.reduce((sum, file) => sum + file.length, 0);
  if (length > LARGEST_CONTENT) {
    return refuse(`unpacks to more than ${LARGEST_CONTENT / 1_000_000} MB`, 'pack fewer files');
  }
  return openLibrary(name, bytes, files) ?? { count: files.length, found: readZip(name, bytes, files) };
}

function* readZip(name: string, bytes: Uint8Array, files: readonly ArchiveFile[]): Generator<Found> {
  for (const file of files) {
    const path = `${name}/${file.name}`;
    const unpacked = unpackFile(bytes, file);
    if (!unpacked.isUnpacked) yield toFound(path, refuseFile(path, unpacked.wrong, unpacked.fix));
    else if (isArchive(unpacked.bytes) && !isOfOffice(path)) {
      yield toFound(path, refuseFile(path, 'is an archive within the archive', 'unpack it and choose it by itself'));
    } else yield toFound(path, readFile(path, unpacked.bytes));
  }
}

/** The entries of a packed library; `null` where the archive is another. */
function openLibrary(name: string, bytes: Uint8Array, files: readonly ArchiveFile[]): Items | null {
  const byName = new Map(files.map((file) => [file.name, file]));
  const getText = (path: string): string => {
    const file = byName.get(path);
    const unpacked = file && unpackFile(bytes, file);
    const decoded = unpacked?.isUnpacked ? decodeText(unpacked.bytes) : null;
    if (!decoded?.isText) throw new TypeError(`Expected a document at ${path}`);
    return decoded.text;
  };
  const manifest = byName.has(MANIFEST) ? parseManifest(orEmpty(() => getText(MANIFEST))) : null;
  if (manifest === null) return null;
  const subscriptions = parseSubscriptions(byName.has(SUBSCRIPTIONS) ? orEmpty(() => getText(SUBSCRIPTIONS)) : null);
  const entries = mapLazily(manifest.entries, (packed): Found => {
    const fileName = `${name}/${packed.file}`;
    try {
      return { fileName, found: { kind: 'entry', entry: unpackEntry(packed, getText) } };
    } catch {
      const fix = 'export the library again';
      return toFound(fileName, refuseFile(fileName, 'is missing from the library or damaged', fix));
    }
  });
  const followed = subscriptions.map((whole): Found => {
    return { fileName: `${name}/${SUBSCRIPTIONS}`, found: { kind: 'subscription', whole } };
  });
  return { count: manifest.entries.length + followed.length, found: chain(entries, followed) };
}

function* chain<T>(...parts: readonly Iterable<T>[]): Generator<T> {
  for (const part of parts) yield* part;
}

function* mapLazily<T, U>(items: readonly T[], map: (item: T) => U): Generator<U> {
  for (const item of items) yield map(item);
}

function orEmpty(getText: () => string): string {
  try {
    return getText();
  } catch {
    return '';
  }
}

function toFound(fileName: string, result: ReadResult): Found {
  return { fileName, found: { kind: 'document', result } };
}

/** Until the browser has had a turn. */
function letPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
