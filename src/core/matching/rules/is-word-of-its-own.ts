import type { SpellingContext } from './spelling-context';

const ADDRESS = /:\/\/|^www\.|^[#@]|@|\p{L}\.\p{Ll}{2,}(?:[/:?#]|$)|[\p{L}\d]\/[^\s/]*[._]|_/u;

/** Not a part of an address, a handle, a hashtag or a longer word. */
export function isWordOfItsOwn({ text, spelling: { start, end, wordStart } }: SpellingContext): boolean {
  const before = text[wordStart - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (/[@#_]/.test(before) || /[@_]/.test(after)) return false;
  if (isGlued(text, wordStart, end)) return false;
  if (/\s/.test(before) && /\s/.test(after)) return true;
  return !ADDRESS.test(findChunk(text, start, end));
}

/** Letters and digits touch the name (`CNNMoney`, `RT360`): only a name of some length still stands for itself. */
function isGlued(text: string, start: number, end: number): boolean {
  const isTouched = /[\p{L}\p{N}]/u.test(text[start - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[end] ?? ' ');
  return isTouched && end - start < SHORTEST_GLUED && !/[\p{Lo}]/u.test(text[start]!);
}

const SHORTEST_GLUED = 6;
const LONGEST_CHUNK = 200;

/** The text around the name up to the next spaces, without quotation marks and brackets at its edges. */
function findChunk(text: string, start: number, end: number): string {
  const head = /\S*$/.exec(text.slice(Math.max(0, start - LONGEST_CHUNK), start))![0];
  const tail = /^\S*/.exec(text.slice(end, end + LONGEST_CHUNK))![0];
  return (head + text.slice(start, end) + tail).replaceAll(/^[\p{Ps}\p{Pi}"'«]+|[\p{Pe}\p{Pf}"'».,;:!?]+$/gu, '');
}
