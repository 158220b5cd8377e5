import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { isArchive, openArchive } from '@/core/archive/open-archive';
import { computeChecksum, unpackFile } from '@/core/archive/unpack-file';

const TEXT = 'The dockers of Port Elsa are on strike. '.repeat(20);

/** Each file's text, or what is wrong with it; what is wrong with the archive where that is not open. */
function unpackAll(bytes: Uint8Array): unknown {
  const opened = openArchive(bytes);
  if (!opened.isOpen) return opened.wrong;
  return Object.fromEntries(
    opened.files.map((file) => {
      const unpacked = unpackFile(bytes, file);
      return [file.name, unpacked.isUnpacked ? strFromU8(unpacked.bytes) : unpacked.wrong];
    }),
  );
}

/** The archive with a number of two or four bytes changed, in the record that begins with the signature. */
function patch(bytes: Uint8Array, signature: string, offset: number, value: number, length: 2 | 4): Uint8Array {
  const at = strFromU8(bytes, true).lastIndexOf(signature);
  const patched = bytes.slice();
  const view = new DataView(patched.buffer);
  if (length === 2) view.setUint16(at + offset, value, true);
  else view.setUint32(at + offset, value, true);
  return patched;
}

const END = 'PK\x05\x06';
const ENTRY = 'PK\x01\x02';
const ONE = zipSync({ 'strike.txt': strToU8(TEXT) });

describe('an archive', () => {
  it.each([
    ['packed', zipSync({ 'a.txt': strToU8(TEXT), 'folder/ü.txt': strToU8('x') })],
    ['stored', zipSync({ 'a.txt': strToU8(TEXT), 'folder/ü.txt': strToU8('x') }, { level: 0 })],
  ])('gives its files, %s', (_, bytes) => {
    expect(isArchive(bytes)).toBe(true);
    expect(unpackAll(bytes)).toEqual({ 'a.txt': TEXT, 'folder/ü.txt': 'x' });
  });

  it('may be empty, and its folders are no files', () => {
    expect(unpackAll(zipSync({}))).toEqual({});
    expect(unpackAll(zipSync({ 'folder/': new Uint8Array() }))).toEqual({});
  });

  it.each([
    ['cut off', ONE.subarray(0, ONE.length - 30), 'is cut off or damaged'],
    ['cut off at the beginning', ONE.subarray(20), /./],
    ['of nothing', new Uint8Array(), 'is cut off or damaged'],
    ['of other bytes', strToU8(TEXT), 'is cut off or damaged'],
    ['with a directory elsewhere', patch(ONE, END, 16, 5, 4), 'is cut off or damaged'],
    ['for very large files', patch(ONE, END, 16, 0xffffffff, 4), 'is an archive of a kind for very large files'],
    ['with more files than a library', patch(ONE, END, 10, 40_000, 2), 'holds more than 30000 files'],
    ['with files in each other', overlapping(), /^holds files within other files/],
  ])('is refused with a reason: %s', (_, bytes, reason) => {
    const told = unpackAll(bytes);
    expect(typeof told === 'string' ? told : Object.values(told as object).join()).toMatch(reason);
  });

  /** Two entries of the directory that give the same file. */
  function overlapping(): Uint8Array {
    const two = zipSync({ 'a.txt': strToU8(TEXT), 'b.txt': strToU8(TEXT) });
    return patch(two, ENTRY, 42, 0, 4);
  }
});

describe('a file in it', () => {
  it.each([
    ['a path that climbs', zipSync({ '../a.txt': strToU8('x') }), 'has a path that leads out of the archive'],
    [
      'a path that climbs on Windows',
      zipSync({ 'a\\..\\..\\b.txt': strToU8('x') }),
      'has a path that leads out of the archive',
    ],
    ['a path from the root', zipSync({ '/etc/a.txt': strToU8('x') }), 'has a path that leads out of the archive'],
    ['a path of a drive', zipSync({ 'C:/a.txt': strToU8('x') }), 'has a path that leads out of the archive'],
    ['a password', patch(ONE, ENTRY, 8, 1, 2), 'is protected by a password'],
    [
      'no text but the path of another file',
      zipSync({ 'a.txt': [strToU8('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }] }),
      'is a link to another file',
    ],
    ['another way of packing', patch(ONE, ENTRY, 10, 93, 2), 'is packed in an unusual way'],
    ['too many bytes', zipSync({ 'a.txt': new Uint8Array(20_000_001) }, { level: 0 }), 'has more than 20 MB'],
    ['a bomb of any size', zipSync({ 'a.txt': new Uint8Array(30_000_000) }), /^unpacks to \d+ times its size/],
    [
      'a bomb in it',
      zipSync({ 'a.txt': new Uint8Array(15_000_000) }),
      /^unpacks to \d+ times its size, as no text does$/,
    ],
    ['less than it says', patch(ONE, ENTRY, 24, 900_000, 4), 'is damaged'],
    ['more than it says', patch(ONE, ENTRY, 24, 10, 4), 'is damaged'],
    ['another checksum', patch(ONE, ENTRY, 16, 1, 4), 'is damaged'],
  ])('is refused with a reason: %s', (_, bytes, reason) => {
    expect(Object.values(unpackAll(bytes) as object)).toEqual([expect.stringMatching(reason)]);
  });

  it('does not stop the others', () => {
    const bytes = zipSync({ '../a.txt': strToU8('x'), 'b.txt': strToU8('y') });
    expect(unpackAll(bytes)).toMatchObject({ 'b.txt': 'y' });
  });
});

it('never throws, however an archive is damaged', () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  for (let round = 0; round < 2000; round++) {
    const bytes = ONE.slice(0, random(4) === 0 ? random(ONE.length) : ONE.length);
    for (let left = random(6); left > 0 && bytes.length > 0; left--) bytes[random(bytes.length)] = random(256);
    expect(() => unpackAll(bytes), `seed ${seed}, round ${round}`).not.toThrow();
  }
});

it('computes the checksum of the standard’s example', () => {
  expect(computeChecksum(strToU8('123456789'))).toBe(0xcbf43926);
});
