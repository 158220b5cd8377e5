import { foldWord } from './fold-word';

/** A word as it is searched for, and where it stands in the text. */
export interface FoundWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Whether a text is to be found, or is what is looked for. */
export type Side = 'text' | 'query';

/** Chinese and Japanese have no spaces, and dictionaries differ on what a word is: each two characters are one. */
const HAN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー`;
/** These have no spaces either, but words that all dictionaries agree on. */
const SOUTH_EAST = String.raw`\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
/** What may stand within a word: Armenian's marks of question and stress, soft hyphens, joiners. */
const WITHIN = String.raw`\u055b\u055c\u055e\u00ad\u200c\u200d`;

const RUNS = new RegExp(
  `(?<han>[${HAN}]+)|(?<southEast>[${SOUTH_EAST}][${SOUTH_EAST}\\p{M}]*)|(?:(?![${HAN}${SOUTH_EAST}])[\\p{L}\\p{M}\\p{N}])(?:(?![${HAN}${SOUTH_EAST}])[\\p{L}\\p{M}\\p{N}${WITHIN}])*`,
  'gu',
);

let segmenter: Intl.Segmenter | undefined;

/** The words of a text, in its order; those of Chinese and Japanese overlap. */
export function listWords(text: string, side: Side): readonly FoundWord[] {
  const words: FoundWord[] = [];
  for (const { 0: run, index, groups } of text.matchAll(RUNS)) {
    if (groups?.['han'] !== undefined) words.push(...cutInPairs(run, index, side));
    else if (groups?.['southEast'] !== undefined) words.push(...cutByDictionary(run, index));
    else words.push({ word: foldWord(run), start: index, end: index + run.length });
  }
  return words.filter(({ word }) => word !== '');
}

/** The last character also stands alone, so that it is found by itself; a query of several needs only its pairs. */
function cutInPairs(run: string, from: number, side: Side): readonly FoundWord[] {
  const characters = Array.from(run);
  const words: FoundWord[] = [];
  let start = from;
  for (const [position, character] of characters.entries()) {
    const next = characters[position + 1] ?? '';
    if (next !== '' || side === 'text' || characters.length === 1) {
      words.push({ word: foldWord(character + next), start, end: start + character.length + next.length });
    }
    start += character.length;
  }
  return words;
}

function cutByDictionary(run: string, from: number): readonly FoundWord[] {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  return Array.from(segmenter.segment(run), ({ segment, index }) => ({
    word: foldWord(segment),
    start: from + index,
    end: from + index + segment.length,
  }));
}
