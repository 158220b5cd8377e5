import { beforeEach, describe, expect, it } from 'vitest';

import { makeMarkedPiece } from '@/page/highlight/mention-piece';
import { findMentionAnchor, makePlaceAnchor } from '@/page/popover/mention-anchor';

/** A mention over two lines, in two pieces; the first piece wraps. */
const LINES = [[new DOMRect(300, 0, 60, 20), new DOMRect(0, 22, 40, 20)], [new DOMRect(40, 22, 50, 20)]] as const;

let marks: HTMLElement[];

const getPieces = () => marks.map((mark) => makeMarkedPiece({ number: 1, termId: 'compact' }, mark));

function setLines(lines: readonly (readonly DOMRect[])[]): void {
  for (const [index, rects] of lines.entries()) {
    marks[index]!.getClientRects = () => rects as unknown as DOMRectList;
  }
}

beforeEach(() => {
  document.body.innerHTML = '<p><mark>Straits Grain</mark><b><mark>Compact</mark></b></p>';
  marks = [...document.querySelectorAll('mark')];
  setLines(LINES);
});

describe('findMentionAnchor', () => {
  it.each([
    ['the line under the pointer', { x: 10, y: 30 }, LINES[0][1]],
    ['the piece under the pointer', { x: 60, y: 30 }, LINES[1][0]],
    ['the first line for a pointer elsewhere', { x: 500, y: 500 }, LINES[0][0]],
    ['the first line without a pointer', null, LINES[0][0]],
  ])('stands beside %s', (_, point, rect) => {
    expect(findMentionAnchor(getPieces, point)?.getRect()).toBe(rect);
  });

  it('stays with its line when the text moves', () => {
    const anchor = findMentionAnchor(getPieces, { x: 10, y: 30 })!;
    const moved = LINES.map((rects) => rects.map(({ x, y, width, height }) => new DOMRect(x, y - 100, width, height)));
    setLines(moved);
    expect(anchor.getRect()).toBe(moved[0]![1]);
  });

  it('takes the first line when there are fewer', () => {
    const anchor = findMentionAnchor(getPieces, { x: 60, y: 30 })!;
    marks = marks.slice(0, 1);
    setLines([[LINES[0][0]]]);
    expect(anchor.getRect()).toBe(LINES[0][0]);
  });

  it('is lost with its marks', () => {
    const anchor = findMentionAnchor(getPieces, null)!;
    marks = [];
    expect(anchor.getRect()).toBeNull();
  });

  it.each([
    ['is gone', () => (marks = [])],
    ['is not on show', () => setLines([[], [new DOMRect(0, 0, 0, 0)]])],
  ])('finds nothing where the mention %s', (_, change) => {
    change();
    expect(findMentionAnchor(getPieces, null)).toBeNull();
  });

  it.each([
    ['ltr', 'bottom-start'],
    ['rtl', 'bottom-end'],
  ])('begins where %s text begins', (direction, placement) => {
    marks[0]!.style.direction = direction;
    expect(findMentionAnchor(getPieces, null)?.placement).toBe(placement);
  });

  it('knows where text begins in a frame, whatever the text around that', () => {
    const getTold = () => getPieces().map((piece) => ({ ...piece, isRightToLeft: true }));
    expect(findMentionAnchor(getTold, null)?.placement).toBe('bottom-end');
  });
});

describe('makePlaceAnchor', () => {
  it('moves with the page', () => {
    const view = { scrollX: 0, scrollY: 100 };
    const anchor = makePlaceAnchor(view, new DOMRect(10, 50, 40, 20));
    view.scrollY = 130;
    expect(anchor.getRect()).toMatchObject({ x: 10, y: 20, width: 40, height: 20 });
  });
});
