import { type Box, boxOfRange, joinBoxes } from './boxes';

/** A stretch of text without white space, and where it stands. */
export interface PlacedWord {
  readonly text: string;
  readonly box: Box;
  /** The element it was found in. */
  readonly parent: Element;
}

interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** What a page's text nodes hold, one after the other, and where each begins. Offsets are UTF-16. */
export interface PageText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const NOT_SHOWN = 'script, style, noscript, template, title, textarea';

export function readText(root: Node): PageText {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    if (node.data === '' || node.parentElement?.closest(NOT_SHOWN)) continue;
    pieces.push({ node, start: text.length, end: text.length + node.data.length });
    text += node.data;
  }
  return { text, pieces };
}

/** A word, by its offsets in a page's text. A word that goes on in the next text node counts as two. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

export function listWords({ pieces }: PageText): readonly WordRange[] {
  return pieces.flatMap(({ node, start }) =>
    [...node.data.matchAll(/\S+/g)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  );
}

/** Where these words stand now, whichever text nodes hold them. The words are in order. */
export function placeWords({ text, pieces }: PageText, words: readonly WordRange[]): readonly PlacedWord[] {
  const range = document.createRange();
  let first = 0;
  return words.map(({ start, end }) => {
    while (pieces[first] !== undefined && pieces[first]!.end <= start) first += 1;
    const boxes: Box[] = [];
    for (let at = first; pieces[at] !== undefined && pieces[at]!.start < end; at += 1) {
      const piece = pieces[at]!;
      range.setStart(piece.node, Math.max(start - piece.start, 0));
      range.setEnd(piece.node, Math.min(end, piece.end) - piece.start);
      boxes.push(boxOfRange(range));
    }
    return { text: text.slice(start, end), box: joinBoxes(boxes), parent: pieces[first]!.node.parentElement! };
  });
}
