import { describe, expect, it } from 'vitest';

import { makeMarks, markRanges } from '@/page/highlight/mark-ranges';

function mark(text: string, ranges: readonly (readonly [start: number, end: number])[]) {
  const box = document.createElement('div');
  const { nodes, marks } = markRanges(
    document,
    text,
    ranges.map(([start, end]) => ({ start, end })),
    makeMarks(
      document,
      ranges.map(([start, end]) => text.slice(start, end)),
    ),
  );
  box.append(...nodes);
  return { html: box.innerHTML, nodes, marks };
}

describe('markRanges', () => {
  it.each<[string, [number, number][], string]>([
    ['The CSTO said', [[4, 8]], 'The <mark>CSTO</mark> said'],
    ['CSTO', [[0, 4]], '<mark>CSTO</mark>'],
    ['CSTO, Rybar', [[0, 4], [6, 11]], '<mark>CSTO</mark>, <mark>Rybar</mark>'], // prettier-ignore
    ['CSTORybar', [[0, 4], [4, 9]], '<mark>CSTO</mark><mark>Rybar</mark>'], // prettier-ignore
    ['a\n CSTO\t', [[3, 7]], 'a\n <mark>CSTO</mark>\t'],
    ['CSTO-led', [[0, 4]], '<mark>CSTO</mark>-led'],
    ['<b>CSTO</b>', [[3, 7]], '&lt;b&gt;<mark>CSTO</mark>&lt;/b&gt;'],
  ])('marks %j', (text, ranges, expected) => {
    const { html, nodes, marks } = mark(text, ranges);
    expect(html).toBe(expected);
    expect(marks).toHaveLength(ranges.length);
    expect(nodes.map((node) => node.textContent)).not.toContain('');
  });

  it('leaves no trace by which another mark.js would take the marks for its own', () => {
    expect(mark('CSTO', [[0, 4]]).marks[0]!.getAttributeNames()).toEqual([]);
  });
});
