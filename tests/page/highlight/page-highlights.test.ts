import { describe, expect, it } from 'vitest';

import { findHighlighted } from '@/page/highlight/page-highlights';

import { makeRegistry } from './tinted-texts';

function select(start: Node, end: Node): Range {
  const range = document.createRange();
  range.setStart(start, 0);
  range.setEnd(end, 1);
  return range;
}

describe('findHighlighted', () => {
  it('gives the ends of the page’s own highlights, and not of ours', () => {
    document.body.innerHTML = '<p>one<b>two</b>three</p><p>four</p>';
    const [one, , three] = document.querySelector('p')!.childNodes;
    const four = document.querySelector('p + p')!.firstChild!;
    const registry = makeRegistry();
    registry.set('found', new Set([select(one!, three!)]) as unknown as Highlight);
    registry.set('backgrounder-marker-light', new Set([select(four, four)]) as unknown as Highlight);
    expect([...findHighlighted(registry)]).toEqual([one, three]);
  });

  it('gives none where the browser has no such highlights', () => {
    expect(findHighlighted(null).size).toBe(0);
  });
});
