import Mark from 'mark.js';

import type { TextRange } from '@/core/matching/mention';

/** A text as nodes, with a `<mark>` around each range. */
export interface MarkedText {
  /** In order; none is empty. None is on the page. */
  readonly nodes: readonly ChildNode[];
  /** One for each range, in order. */
  readonly marks: readonly HTMLElement[];
}

/**
 * One `<mark>` for each text (none blank), in order, made by mark.js in an element that is not on the page: what mark.js does
 * to its nodes, and its `unmark`, would break pages that hold on to theirs. The element is in a document of its own,
 * because the node iterators that mark.js leaves behind slow down every later removal in theirs. Many texts at once, up to
 * some hundreds, are best: a call takes that document, and a mark a copy of the texts behind it.
 */
export function makeMarks(document: Document, texts: readonly string[]): readonly HTMLElement[] {
  if (texts.length === 0) return [];
  const place = document.implementation.createHTMLDocument('').createElement('div');
  place.textContent = texts.join('');
  new Mark(place).markRanges(listRanges(texts));
  const marks = [...place.querySelectorAll('mark')];
  // mark.js labels its marks, and a page that uses it too would take ours for its own.
  for (const mark of marks) mark.removeAttribute('data-markjs');
  return marks;
}

function listRanges(texts: readonly string[]): { start: number; length: number }[] {
  let end = 0;
  return texts.map(({ length }) => {
    const start = end;
    end += length;
    return { start, length };
  });
}

/** Puts marks, one for each range of a text (in order, not overlapping) and made of what stands there, between the rest of the text. */
export function markRanges(
  document: Document,
  text: string,
  ranges: readonly TextRange[],
  marks: readonly HTMLElement[],
): MarkedText {
  const nodes: ChildNode[] = [];
  let from = 0;
  const addPlain = (end: number): void => {
    if (from < end) nodes.push(document.createTextNode(text.slice(from, end)));
  };
  ranges.forEach(({ start, end }, position) => {
    addPlain(start);
    nodes.push(marks[position]!);
    from = end;
  });
  addPlain(text.length);
  return { nodes, marks };
}
