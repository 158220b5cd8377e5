import { strToU8, Zip, ZipDeflate } from 'fflate';

import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import type { WholeSubscription } from '@/core/subscription/subscription';

import type { LibraryEntry } from './entry';
import { FORMAT, MANIFEST, type Manifest, type PackedEntry, VERSION } from './packed-library';
import { packSubscriptions, SUBSCRIPTIONS } from './packed-subscriptions';

/** A name that is a file's everywhere: the ids that are made from file names are. */
const SAFE_ID = /^[\p{L}\p{M}\p{N}-]{1,100}$/u;

/** The first day that the format knows; the entries' own times are in the manifest. */
const NO_TIME = '1980-01-01';

/**
 * A library as a .zip archive, in pieces of its bytes: each step packs one entry, so that whoever takes the pieces can pause
 * between them, say how far it is, and stop by taking no more. Each document is a file of JSON, and `library.json` says what
 * the reader decided about it; `subscriptions.json` has the subscriptions, if there are any.
 */
export function* packLibrary(
  entries: Iterable<LibraryEntry>,
  subscriptions: readonly WholeSubscription[] = [],
): Generator<Uint8Array, void> {
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const add = (name: string, content: string) => {
    const file = new ZipDeflate(name);
    file.mtime = NO_TIME;
    zip.add(file);
    file.push(strToU8(content), true);
  };
  const flush = () => {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const joined = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      joined.set(piece, at);
      at += piece.length;
    }
    pieces = [];
    return joined;
  };

  const packed: PackedEntry[] = [];
  for (const entry of entries) {
    const name = SAFE_ID.test(entry.backgrounder.id) ? entry.backgrounder.id : `document-${packed.length + 1}`;
    const { file, previous } = listFiles(entry, name);
    add(file, writeDocument(entry.backgrounder));
    if (entry.previous && previous) add(previous.file, writeDocument(entry.previous.backgrounder));
    packed.push(toPackedEntry(entry, file, previous));
    yield flush();
  }
  if (subscriptions.length > 0) add(SUBSCRIPTIONS, toJson(packSubscriptions(subscriptions)));
  const manifest: Manifest = { format: FORMAT, version: VERSION, entries: packed };
  add(MANIFEST, toJson(manifest));
  zip.end();
  yield flush();
}

function listFiles({ previous }: LibraryEntry, name: string): Pick<PackedEntry, 'file' | 'previous'> {
  return {
    file: `backgrounders/${name}.json`,
    previous: previous && { file: `previous/${name}.json`, changedAtMs: previous.changedAtMs },
  };
}

function toPackedEntry(entry: LibraryEntry, file: string, previous: PackedEntry['previous']): PackedEntry {
  const { backgrounder, isOn, origin, addedAtMs, changedAtMs, notes } = entry;
  return { id: backgrounder.id, file, isOn, origin, addedAtMs, changedAtMs, notes, previous };
}

/** All of it but the id, which the manifest has, so that the file is a backgrounder of the published schema. */
function writeDocument(backgrounder: Backgrounder): string {
  return toJson({ ...backgrounder, id: undefined });
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
