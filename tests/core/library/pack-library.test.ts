import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';

import { type ArchiveFile, openArchive } from '@/core/archive/open-archive';
import { unpackFile } from '@/core/archive/unpack-file';
import { parseBackgrounderJson } from '@/core/backgrounder/json/parse-backgrounder-json';
import type { LibraryEntry } from '@/core/library/entry';
import { packLibrary } from '@/core/library/pack-library';
import { MANIFEST, parseManifest, unpackEntry } from '@/core/library/packed-library';
import { makeRandom, makeRandomBackgrounder } from '@@/tests/core/backgrounder/random-backgrounder';

function makeEntry(random: () => number, index: number): LibraryEntry {
  const backgrounder = { ...makeRandomBackgrounder(random), id: `backgrounder-${index}` };
  return {
    backgrounder,
    isOn: random() < 0.5,
    origin: { kind: 'page', url: 'https://herald.example/strike', fileName: null },
    addedAtMs: 1_700_000_000_000 + index,
    changedAtMs: 1_700_000_000_500 + index,
    notes: random() < 0.5 ? {} : { 'term-0': 'Ask “Jane”\nabout this — 港口', __proto__note: 'x' },
    previous:
      random() < 0.5
        ? null
        : { backgrounder: { ...makeRandomBackgrounder(random), id: backgrounder.id }, changedAtMs: 5 },
  };
}

function pack(entries: readonly LibraryEntry[]): Uint8Array {
  return Uint8Array.from([...packLibrary(entries)].flatMap((piece) => [...piece]));
}

function readTexts(archive: Uint8Array): ReadonlyMap<string, string> {
  const opened = openArchive(archive);
  const files: readonly ArchiveFile[] = opened.isOpen ? opened.files : [];
  return new Map(
    files.map((file) => {
      const unpacked = unpackFile(archive, file);
      return [file.name, unpacked.isUnpacked ? strFromU8(unpacked.bytes) : unpacked.wrong];
    }),
  );
}

function unpack(archive: Uint8Array): readonly LibraryEntry[] {
  const texts = readTexts(archive);
  const manifest = parseManifest(texts.get(MANIFEST)!)!;
  return manifest.entries.map((packed) => unpackEntry(packed, (file) => texts.get(file)!));
}

describe('a packed library', () => {
  it('unpacks to the same library, with switches, notes, times and previous versions', () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const random = makeRandom(seed);
    const entries = Array.from({ length: 50 }, (_, index) => makeEntry(random, index));
    expect(unpack(pack(entries)), `seed ${seed}`).toEqual(entries);
  });

  it('brings back what no file would be taken for: a document without terms, of any id', () => {
    const entry = makeEntry(makeRandom(1), 1);
    const ids = ['../../etc/passwd', 'a/b', '', 'x'.repeat(300), '港口'];
    const entries = ids.map((id) => ({
      ...entry,
      backgrounder: { ...entry.backgrounder, id, terms: [] },
      previous: null,
    }));
    const archive = pack(entries);
    expect(unpack(archive)).toEqual(entries);
    expect([...readTexts(archive).values()]).not.toContain('has a path that leads out of the archive');
  });

  it('has each document as a file that can be read by itself', () => {
    const entry = { ...makeEntry(makeRandom(2), 7), previous: null };
    const text = readTexts(pack([entry])).get('backgrounders/backgrounder-7.json')!;
    expect(parseBackgrounderJson(text, 'backgrounder-7.json')).toEqual({
      isValid: true,
      backgrounder: entry.backgrounder,
    });
  });

  it('may be empty', () => {
    expect(unpack(pack([]))).toEqual([]);
  });

  it('is packed an entry at a step', () => {
    const entries = Array.from({ length: 3 }, (_, index) => makeEntry(makeRandom(index), index));
    expect([...packLibrary(entries)]).toHaveLength(4);
  });
});

describe('parseManifest', () => {
  it.each([
    ['{}'],
    ['[]'],
    ['null'],
    ['{"format":"backgrounder-library"}'],
    ['{"format":"x","version":1,"entries":[]}'],
    ['no'],
  ])('knows that %s is none', (text) => {
    expect(parseManifest(text)).toBeNull();
  });
});

it('throws where a document is none', () => {
  const archive = pack([makeEntry(makeRandom(3), 1)]);
  const [packed] = parseManifest(readTexts(archive).get(MANIFEST)!)!.entries;
  expect(() => unpackEntry(packed!, () => '{}')).toThrow(TypeError);
  expect(() => unpackEntry(packed!, () => '{')).toThrow(SyntaxError);
});
