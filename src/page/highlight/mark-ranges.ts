import Mark from 'mark.js';

import type { TextRange } from '@/core/matching/mention';

/** A text as nodes, with a `<mark>` around each range. */
export interface MarkedText {
  /** In order; none is empty. They belong to `document` and have no parent. */
  readonly nodes: readonly ChildNode[];
  /** One for each range, in order. */
  readonly marks: readonly HTMLElement[];
}

/** A hyphen or en dash after which a line may break. */
const BREAK_AFTER = /^[-\u2010\u2013](?=\p{L})/u;

/**
 * Marks ranges of a text (in order, not overlapping, none blank) with mark.js, in elements that are not on the page: what
 * mark.js does to its nodes, and its `unmark`, would break pages that hold on to theirs. Each range is marked by itself,
 * because mark.js copies the whole text for every range it wraps, and in a document of its own, because the node iterators
 * that mark.js leaves behind slow down every later removal in theirs. `isWrapping` says whether the text's lines break.
 */
export function markRanges(
  document: Document,
  text: string,
  ranges: readonly TextRange[],
  isWrapping: boolean,
): MarkedText {
  const workshop = document.implementation.createHTMLDocument('');
  const nodes: ChildNode[] = [];
  const marks: HTMLElement[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    nodes.push(...makePlain(document, text, from, start, isWrapping));
    const mark = makeMark(workshop, text.slice(start, end));
    nodes.push(mark);
    marks.push(mark);
    from = end;
  }
  nodes.push(...makePlain(document, text, from, text.length, isWrapping));
  return { nodes, marks };
}

function makeMark(workshop: Document, text: string): HTMLElement {
  const place = workshop.createElement('div');
  place.textContent = text;
  new Mark(place).markRanges([{ start: 0, length: text.length }]);
  const mark = place.querySelector('mark')!;
  mark.remove();
  // mark.js labels its marks, and a page that uses it too would take ours for its own.
  mark.removeAttribute('data-markjs');
  return mark;
}

/**
 * What is between two marks. Chromium does not break a line after a hyphen that begins a text node, though it does within
 * *Armenia-based*: there the hyphen is followed by a `<wbr>`.
 */
function makePlain(document: Document, text: string, from: number, end: number, isWrapping: boolean): ChildNode[] {
  const isHyphen = isWrapping && from > 0 && from < end && BREAK_AFTER.test(text.slice(from, from + 3));
  const rest = text.slice(isHyphen ? from + 1 : from, end);
  return [
    ...(isHyphen ? [document.createTextNode(text.charAt(from)), document.createElement('wbr')] : []),
    ...(rest === '' ? [] : [document.createTextNode(rest)]),
  ];
}
