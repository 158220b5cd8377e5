import Mark from 'mark.js';

import type { TextRange } from '@/core/matching/mention';

/** A text as nodes, with a `<mark>` around each range. */
export interface MarkedText {
  /** In order; none is empty. They belong to `document` and have no parent. */
  readonly nodes: readonly ChildNode[];
  /** One for each range, in order. */
  readonly marks: readonly HTMLElement[];
}

/**
 * Marks ranges of a text (in order, not overlapping) with mark.js, in elements that are not on the page: what mark.js does
 * to its nodes, and its `unmark`, would break pages that hold on to theirs. Each range is marked in a stretch of its own,
 * because mark.js copies the whole text for every range it wraps.
 */
export function markRanges(document: Document, text: string, ranges: readonly TextRange[]): MarkedText {
  const nodes: ChildNode[] = [];
  const marks: HTMLElement[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    const stretch = document.createElement('div');
    stretch.textContent = text.slice(from, end);
    new Mark(stretch).markRanges([{ start: start - from, length: end - start }], {
      each: (mark) => marks.push(mark as HTMLElement),
    });
    nodes.push(...stretch.childNodes);
    stretch.replaceChildren();
    from = end;
  }
  nodes.push(document.createTextNode(text.slice(from)));
  // mark.js labels its marks, and a page that uses it too would take ours for its own.
  for (const mark of marks) mark.removeAttribute('data-markjs');
  return { nodes: nodes.filter((node) => node.textContent !== ''), marks };
}
