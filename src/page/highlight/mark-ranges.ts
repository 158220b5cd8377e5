import Mark from 'mark.js';

import type { TextRange } from '@/core/matching/mention';

/** A text as nodes, with a `<mark>` around each range. */
export interface MarkedText {
  /** In order; none is empty. None is on the page. */
  readonly nodes: readonly ChildNode[];
  /** One for each range, in order. */
  readonly marks: readonly HTMLElement[];
}

/** Firefox breaks lines there by itself, and a `<wbr>` keeps it from balancing them. */
const isFirefox = globalThis.CSS?.supports('-moz-appearance', 'none') ?? false;

/** A hyphen or en dash after which a line may break. */
const BREAK_AFTER = /^[-\u2010\u2013](?=\p{L})/u;

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

/**
 * Puts marks, one for each range of a text (in order, not overlapping) and made of what stands there, between the rest of
 * the text. `isWrapping` says whether the text's lines break.
 */
export function markRanges(
  document: Document,
  text: string,
  ranges: readonly TextRange[],
  marks: readonly HTMLElement[],
  isWrapping: boolean,
): MarkedText {
  const nodes: ChildNode[] = [];
  let from = 0;
  ranges.forEach(({ start, end }, position) => {
    nodes.push(...makePlain(document, text, from, start, isWrapping), marks[position]!);
    from = end;
  });
  nodes.push(...makePlain(document, text, from, text.length, isWrapping));
  return { nodes, marks };
}

/**
 * What is between two marks. Chromium does not break a line after a hyphen that begins a text node, though it does within
 * *Armenia-based*: there the hyphen is followed by a `<wbr>`.
 */
function makePlain(document: Document, text: string, from: number, end: number, isWrapping: boolean): ChildNode[] {
  const isHelped = isWrapping && !isFirefox && from > 0 && from < end;
  const isHyphen = isHelped && BREAK_AFTER.test(text.slice(from, from + 3));
  const rest = text.slice(isHyphen ? from + 1 : from, end);
  return [
    ...(isHyphen ? [document.createTextNode(text.charAt(from)), document.createElement('wbr')] : []),
    ...(rest === '' ? [] : [document.createTextNode(rest)]),
  ];
}
