/** What a file is that is no text, and what to do about it. */
export interface KnownBinary {
  readonly wrong: string;
  readonly fix: string;
}

const SAVE_AS_TEXT = 'save it as plain text or HTML and choose that file';
const CHOOSE_TEXT = 'choose a file with text';

/** How files of a kind begin, as Latin-1. */
const KINDS: readonly (readonly [start: string, wrong: string, fix: string])[] = [
  ['%PDF-', 'is a PDF', 'copy its text into a text file and choose that'],
  ['{\\rtf', 'is a rich text document', SAVE_AS_TEXT],
  ['\xD0\xCF\x11\xE0', 'is a document of an office program', SAVE_AS_TEXT],
  ['PK\x03\x04', 'is an archive or a document of an office program', SAVE_AS_TEXT],
  ['\x89PNG', 'is a picture', CHOOSE_TEXT],
  ['\xFF\xD8\xFF', 'is a picture', CHOOSE_TEXT],
  ['GIF8', 'is a picture', CHOOSE_TEXT],
  ['BM', 'is a picture', CHOOSE_TEXT],
  ['\x1F\x8B', 'is a compressed file', 'unpack it and choose what is in it'],
  ['7z\xBC\xAF', 'is an archive that cannot be opened', 'pack the files as .zip, or choose them one by one'],
  ['Rar!', 'is an archive that cannot be opened', 'pack the files as .zip, or choose them one by one'],
  ['bplist', 'is a web archive', 'save the page as HTML and choose that file'],
];

/** The part of control characters from which on bytes are no text, white space and escapes left out; and where it is counted. */
const CONTROL_SHARE = 0.01;
const SAMPLE_LENGTH = 8192;

/** What a file is by its beginning, if it is a kind without text; `null` where it may have some. */
export function knowBinary(bytes: Uint8Array): KnownBinary | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const kind = KINDS.find(([beginning]) => start.startsWith(beginning));
  // Two letters may begin a text too; a picture's size has zeros in it.
  const isShort = kind?.[0] === 'BM' && !bytes.subarray(0, 16).includes(0);
  return kind === undefined || isShort ? null : { wrong: kind[1], fix: kind[2] };
}

/** Whether bytes have more control characters than any text; not to be asked of UTF-16. */
export function isMostlyControl(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_LENGTH);
  return sample.filter(isControl).length > sample.length * CONTROL_SHARE;
}

function isControl(byte: number): boolean {
  const isSpace = byte >= 0x09 && byte <= 0x0d;
  return byte < 0x20 && !isSpace && byte !== 0x1b;
}
