import { findDeclaredEncoding } from './find-declared-encoding';
import { guessEncoding } from './guess-encoding';
import { isMostlyControl, knowBinary } from './know-binary';

/** A file's text, or why it has none: `wrong` reads on after the file's name, `fix` says what to do. */
export type DecodedText =
  | { readonly isText: true; readonly text: string }
  | { readonly isText: false; readonly wrong: string; readonly fix: string };

const CUT_OFF = {
  isText: false,
  wrong: 'ends in the middle of a character, so it was cut off',
  fix: 'get the whole file',
} as const;
const EMPTY = { isText: false, wrong: 'is empty', fix: 'choose a file with text' } as const;
const NO_TEXT = { isText: false, wrong: 'is not a text', fix: 'choose a file with text' } as const;
const UNKNOWN = {
  isText: false,
  wrong: 'is in an encoding that cannot be told',
  fix: 'save it as UTF-8 in a text editor',
} as const;

/** What a character of UTF-8 takes at most besides its first byte. */
const MOST_REST_BYTES = 3;

/**
 * The text of a file: UTF-8 or UTF-16 by mark or by evidence, else the declared encoding (HTML says its own; `declared` is
 * what came with it, such as the charset of a response), else the one in which it reads best. Without its byte order mark.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  if (bytes.length === 0) return EMPTY;
  const binary = knowBinary(bytes);
  if (binary !== null) return { isText: false, ...binary };
  if (isUtf32(bytes)) return UNKNOWN;
  const marked = findMarked(bytes);
  if (marked !== null) return decodeAs(bytes, marked) ?? CUT_OFF;
  if (bytes.includes(0)) return decodeUnmarkedUtf16(bytes) ?? NO_TEXT;
  if (isMostlyControl(bytes)) return NO_TEXT;
  const said = findDeclaredEncoding(bytes) ?? normalise(declared);
  // Escapes switch its letters on, all in ASCII, so that it would pass for UTF-8.
  if (said === 'iso-2022-jp') return decodeAs(bytes, said) ?? UNKNOWN;
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  if (isCutOffUtf8(bytes)) return CUT_OFF;
  const byDeclaration = said === null || said === 'utf-8' ? null : decodeAs(bytes, said);
  if (byDeclaration !== null) return byDeclaration;
  const guess = guessEncoding(bytes);
  return (guess === null ? null : decodeAs(bytes, guess)) ?? UNKNOWN;
}

/** Hardly anybody writes it, and no browser reads it; its mark begins as that of UTF-16 does. */
function isUtf32(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0;
}

/** By its byte order mark; that of UTF-8 is read with the rest. */
function findMarked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** In UTF-16 every second byte of Latin letters, digits and spaces is zero. `null` where that gives no text. */
function decodeUnmarkedUtf16(bytes: Uint8Array): DecodedText | null {
  const zeros = [0, 0];
  bytes.subarray(0, ZERO_SAMPLE).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]!++;
  });
  const decoded = decodeAs(bytes, zeros[0]! > zeros[1]! ? 'utf-16be' : 'utf-16le');
  return decoded?.isText && !NO_CHARACTER.test(decoded.text) ? decoded : null;
}

/** What no text has: unassigned and private characters, and control characters besides white space. */
const NO_CHARACTER = /[\p{Cn}\p{Co}]|(?!\s)\p{Cc}/u;

const ZERO_SAMPLE = 4096;

/** `null` where the bytes are not that encoding's, or what they say is not text. */
function decodeAs(bytes: Uint8Array, encoding: string): DecodedText | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return hasZero(text) ? null : { isText: true, text };
  } catch {
    return null;
  }
}

function hasZero(text: string): boolean {
  return text.includes('\0');
}

function normalise(label: string | null): string | null {
  try {
    return label === null ? null : new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/** Text in UTF-8 but for the beginning of a character at its very end. */
function isCutOffUtf8(bytes: Uint8Array): boolean {
  for (let rest = 1; rest <= MOST_REST_BYTES && rest < bytes.length; rest++) {
    const isFirstByte = bytes[bytes.length - rest]! >= 0xc2;
    const start = bytes.subarray(0, bytes.length - rest);
    // Without other such characters it is a letter of another encoding: `caf\xE9`.
    if (isFirstByte) return start.some((byte) => byte >= 0x80) && decodeAs(start, 'utf-8') !== null;
  }
  return false;
}
