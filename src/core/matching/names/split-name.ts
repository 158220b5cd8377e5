import { findJoint, type Joint, readWord, type WordCursor } from '@/core/matching/text/words';

/** A word of a name, as the name writes it, and what joins it to the word before (`''` for the first). */
export interface NameWord {
  readonly text: string;
  readonly joint: Joint;
}

/**
 * The words of a name, read as page text is read; a dash between them joins as a hyphen does. Empty where it has no letters,
 * or marks no name can hold.
 */
export function splitName(name: string): readonly NameWord[] {
  const words: NameWord[] = [];
  const cursor: WordCursor = { start: 0, end: 0, hash: 0 };
  let end = 0;
  while (readWord(name, end, cursor)) {
    const joint = words.length === 0 ? '' : findJoint(name, end, cursor.start);
    if (joint === null) return [];
    words.push({ text: name.slice(cursor.start, cursor.end), joint: joint === '–' ? '' : joint });
    end = cursor.end;
  }
  return words;
}
