import { describe, expect, it } from 'vitest';

import { viewportFirst } from '@/page/schedule/viewport-first';

/** An element that stands at these heights; jsdom lays nothing out. */
function elementAt([top, bottom]: readonly [number, number]): Element {
  const element = document.createElement('p');
  element.getBoundingClientRect = () => new DOMRect(0, top, 100, bottom - top);
  return element;
}

describe('viewportFirst', () => {
  it('takes what is in view, then what is below, then what is above', () => {
    const view = { innerHeight: 600 } as Window;
    const boxes = [
      [-500, -400],
      [-50, 20],
      [100, 200],
      [590, 700],
      [700, 800],
      [-20, 900],
    ] as const;
    const ordered = viewportFirst(view, boxes, elementAt);
    expect(ordered).toEqual([boxes[1], boxes[2], boxes[3], boxes[5], boxes[4], boxes[0]]);
  });

  it('gives nothing for nothing', () => {
    expect(viewportFirst(window, [], elementAt)).toEqual([]);
  });
});
