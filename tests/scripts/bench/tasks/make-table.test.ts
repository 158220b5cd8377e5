import { describe, expect, it } from 'vitest';

import { makeTable } from '@@/scripts/bench/tasks/make-table';

describe('makeTable', () => {
  it('has about as many nodes as were asked for', () => {
    const html = makeTable(['Ankara'], 800);
    expect(html.match(/<tr>/g)).toHaveLength(100);
    const row = /<tr>.*?<\/tr>/.exec(html)![0];
    const elements = row.match(/<[a-z]/g)!.length;
    const texts = row.split(/<[^>]*>/).filter((text) => text !== '').length;
    expect(elements + texts).toBe(8);
  });

  it('names something in some rows, and is the same every time', () => {
    expect(makeTable(['Ankara', 'Baku'], 8000)).toMatch(/talks with (?:Ankara|Baku) went on/);
    expect(makeTable(['Ankara', 'Baku'], 8000)).toBe(makeTable(['Ankara', 'Baku'], 8000));
  });
});
