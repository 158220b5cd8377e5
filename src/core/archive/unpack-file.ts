import { Inflate } from 'fflate';

import type { ArchiveFile, ArchiveProblem } from './open-archive';

export type UnpackedFile =
  { readonly isUnpacked: true; readonly bytes: Uint8Array } | ({ readonly isUnpacked: false } & ArchiveProblem);

/** As for a file that is chosen by itself, in bytes. */
const LARGEST_FILE = 20_000_000;
/** Prose packs to a third, the most regular JSON to a thirtieth of its length. */
const MOST_RATIO = 200;
/** Small files may well be of one letter. Bytes. */
const RATIO_MATTERS_FROM = 1_000_000;

/** A step of unpacking gives a thousand times as much at most. Bytes. */
const STEP_LENGTH = 8192;

const STORED = 0;
const DEFLATED = 8;
const HEADER_SIGNATURE = 0x04034b50;
const HEADER_LENGTH = 30;

const DAMAGED = problem('is damaged', 'get the archive again');
const TOO_LARGE = problem(`has more than ${LARGEST_FILE / 1_000_000} MB`, 'split it');

/** Unpacks a file of the archive. Never throws, and stops where the file has more than it says or than a text can have. */
export function unpackFile(archive: Uint8Array, file: ArchiveFile): UnpackedFile {
  const refusal = refuse(file);
  if (refusal !== null) return refusal;
  const packed = findPacked(archive, file);
  if (packed === null) return DAMAGED;
  const bytes = file.method === STORED ? packed : inflate(packed, file.length);
  if (bytes?.length !== file.length || computeChecksum(bytes) !== file.checksum) return DAMAGED;
  return { isUnpacked: true, bytes };
}

function refuse({ name, length, packedLength, method, isEncrypted, isLink }: ArchiveFile): UnpackedFile | null {
  const climbs = name.split('/').includes('..') || /^(?:\/|[a-z]:)/i.test(name);
  if (climbs) return problem('has a path that leads out of the archive', 'pack it again, from within its folder');
  if (isLink) return problem('is a link to another file', 'pack the file itself');
  if (isEncrypted) return problem('is protected by a password', 'pack it without one');
  if (method !== STORED && method !== DEFLATED)
    return problem('is packed in an unusual way', 'pack it as a plain .zip');
  const ratio = length / Math.max(1, packedLength);
  if (length < RATIO_MATTERS_FROM || ratio <= MOST_RATIO) return length > LARGEST_FILE ? TOO_LARGE : null;
  return problem(`unpacks to ${Math.round(ratio)} times its size, as no text does`, 'do not use it');
}

function problem(wrong: string, fix: string): { readonly isUnpacked: false } & ArchiveProblem {
  return { isUnpacked: false, wrong, fix };
}

/** The packed bytes, behind the file's own header; `null` where there is none, or not enough. */
function findPacked(archive: Uint8Array, { start, packedLength }: ArchiveFile): Uint8Array | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (start + HEADER_LENGTH > archive.length || view.getUint32(start, true) !== HEADER_SIGNATURE) return null;
  const begin = start + HEADER_LENGTH + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  return begin + packedLength > archive.length ? null : archive.subarray(begin, begin + packedLength);
}

/** `null` where the bytes are broken or more than said. */
function inflate(packed: Uint8Array, length: number): Uint8Array | null {
  const bytes = new Uint8Array(length);
  let at = 0;
  const stream = new Inflate((chunk) => {
    if (at + chunk.length > length) throw new RangeError('More than said');
    bytes.set(chunk, at);
    at += chunk.length;
  });
  try {
    for (let start = 0; start < packed.length; start += STEP_LENGTH) {
      const end = start + STEP_LENGTH;
      stream.push(packed.subarray(start, end), end >= packed.length);
    }
  } catch {
    return null;
  }
  return at === length ? bytes : null;
}

let table: Uint32Array | undefined;

/** CRC-32 as in ISO 3309, which .zip keeps of each file. */
export function computeChecksum(bytes: Uint8Array): number {
  table ??= buildTable();
  let checksum = 0xffffffff;
  for (const byte of bytes) checksum = table[(checksum ^ byte) & 0xff]! ^ (checksum >>> 8);
  return ~checksum >>> 0;
}

function buildTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
}
