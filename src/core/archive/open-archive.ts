import { strFromU8 } from 'fflate';

/** Why an archive or a file in it cannot be read: `wrong` reads on after its name, `fix` says what to do. */
export interface ArchiveProblem {
  readonly wrong: string;
  readonly fix: string;
}

/** A file in an archive, as the archive's directory lists it. Lengths and offsets in bytes. */
export interface ArchiveFile {
  /** With folders, separated by `/`. */
  readonly name: string;
  readonly packedLength: number;
  readonly length: number;
  readonly checksum: number;
  /** Where its own header begins. */
  readonly start: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** It holds no text, but the path of another file, as systems like Unix have it. */
  readonly isLink: boolean;
}

export type OpenedArchive =
  { readonly isOpen: true; readonly files: readonly ArchiveFile[] } | ({ readonly isOpen: false } & ArchiveProblem);

/** A library of 10,000 documents with their previous versions has some 20,000 files. */
const MOST_FILES = 30_000;

const CUT_OFF = { isOpen: false, wrong: 'is cut off or damaged', fix: 'get the whole file' } as const;
const TOO_NEW = {
  isOpen: false,
  wrong: 'is an archive of a kind for very large files',
  fix: 'pack fewer files as a plain .zip',
} as const;
const TOO_MANY = {
  isOpen: false,
  wrong: `holds more than ${MOST_FILES} files`,
  fix: 'pack those with backgrounders alone',
} as const;
const OVERLAPPING = {
  isOpen: false,
  wrong: 'holds files within other files, as archives made to overrun a computer do',
  fix: 'do not use it',
} as const;

// The format is described in PKWARE's APPNOTE.TXT: records begin with a signature, numbers are little-endian.
const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const IS_ENCRYPTED = 1;
const IS_UTF8 = 1 << 11;
/** Where Unix keeps what kind of file an entry is. */
const FILE_TYPE = 0o170000;
const LINK = 0o120000;
/** In these fields it stands for a number that is given elsewhere. */
const ELSEWHERE = 0xffffffff;

/** Whether bytes begin as a .zip archive does, an empty one too. */
export function isArchive(bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

/** What only the documents of office programs and e-books have, which are such archives. */
const OFFICE_PARTS = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/(?:container|manifest)\.xml)$/;

/** Whether an archive is one document of an office program or an e-book, by the files that it holds. */
export function isOfficeDocument(files: readonly ArchiveFile[]): boolean {
  return files.some(({ name }) => OFFICE_PARTS.test(name));
}

/** The files of a .zip archive, folders left out. Never throws; nothing is unpacked yet. */
export function openArchive(bytes: Uint8Array): OpenedArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return CUT_OFF;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === ELSEWHERE) return TOO_NEW;
  if (count > MOST_FILES) return TOO_MANY;
  const files: ArchiveFile[] = [];
  let at = start;
  for (let left = count; left > 0; left--) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return CUT_OFF;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return CUT_OFF;
    const file = readEntry(bytes, view, at, nameLength);
    if ([file.packedLength, file.length, file.start].includes(ELSEWHERE)) return TOO_NEW;
    files.push(file);
    at = next;
  }
  if (overlap(files, start)) return OVERLAPPING;
  return { isOpen: true, files: files.filter(({ name }) => !name.endsWith('/')) };
}

/** The record at the archive's end, before a comment; `null` where there is none. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number): ArchiveFile {
  const flags = view.getUint16(at + 8, true);
  const name = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
  return {
    name: decodeName(name, (flags & IS_UTF8) !== 0).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedLength: view.getUint32(at + 20, true),
    length: view.getUint32(at + 24, true),
    start: view.getUint32(at + 42, true),
    isEncrypted: (flags & IS_ENCRYPTED) !== 0,
    isLink: ((view.getUint32(at + 38, true) >>> 16) & FILE_TYPE) === LINK,
  };
}

/** Many programs write UTF-8 without saying so. */
function decodeName(name: Uint8Array, isUtf8: boolean): string {
  const text = strFromU8(name);
  return isUtf8 || !text.includes('\uFFFD') ? text : strFromU8(name, true);
}

/** Files that share bytes with others or with the directory, which begins at `directory`, unpack to any size. */
function overlap(files: readonly ArchiveFile[], directory: number): boolean {
  let end = 0;
  for (const { start, packedLength } of files.toSorted((a, b) => a.start - b.start)) {
    if (start < end) return true;
    end = start + packedLength;
  }
  return end > directory;
}
