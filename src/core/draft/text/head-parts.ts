import { findDate } from '@/core/draft/dates/find-date';

import { type HeadLine, readHeadLine } from './head-lines';

/** What parts the facts of one line: `Herald | 3 March 2024 | By Jane Roe`. */
const SIGN = /\s+[|·•]\s+/u;
const MOST_PARTS = 4;

/** A part that is no fact itself names who reported the text: a few words that begin with a capital. UTF-16 units. */
const LONGEST_NAME = 40;
const NAME = /^\p{Lu}[^.!?:;]*$/u;

/** What stands between a name and the day after it. */
const GAP = /[\s,|·•–—-]+$/u;

/** All that a line at the head of a text says of it; empty where it is no such line. `language` is as for `readHeadLine`. */
export function readHeadParts(line: string, language: string | null): readonly HeadLine[] {
  const parts = line.split(SIGN);
  const read = parts.map((part) => readPart(part.trim(), language));
  if (parts.length > 1 && parts.length <= MOST_PARTS && read.some((facts) => facts.length > 0)) {
    const names = parts.filter((part, index) => read[index]!.length === 0 && isName(part.trim()));
    const others = read.filter((facts) => facts.length === 0).length - names.length;
    const isTold = read.flat().some(({ fact }) => fact === 'source');
    if (others === 0 && names.length <= 1) {
      const sources = isTold ? [] : names.map((name): HeadLine => ({ fact: 'source', value: name.trim() }));
      return [...read.flat(), ...sources];
    }
  }
  return readPart(line, language);
}

/** A day may stand behind the author: `By Jane Roe, 3 March 2024, 10:15`. */
function readPart(part: string, language: string | null): readonly HeadLine[] {
  const told = readHeadLine(part, language);
  if (told?.fact !== 'date') return told === null ? [] : [told];
  const start = findDate(part, language)?.start ?? 0;
  const before = readHeadLine(part.slice(0, start).replace(GAP, ''), language);
  return before?.fact === 'author' ? [told, before] : [told];
}

function isName(part: string): boolean {
  return part.length <= LONGEST_NAME && NAME.test(part);
}
