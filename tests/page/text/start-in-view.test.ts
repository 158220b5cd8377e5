import { afterEach, describe, expect, it, vi } from 'vitest';

import { collectBlocks } from '@/page/text/collect-blocks';
import { startInView } from '@/page/text/start-in-view';

/** The texts of a page's blocks as they are begun when the view's elements, from top to bottom, are these. */
function list(html: string, ...inView: (string | null)[]): string[] {
  document.body.innerHTML = html;
  const find = vi.fn<Document['elementFromPoint']>();
  for (const selector of inView) find.mockReturnValueOnce(selector === null ? null : document.querySelector(selector));
  find.mockReturnValue(null);
  vi.stubGlobal('document', Object.assign(document, { elementFromPoint: find }));
  return startInView(collectBlocks(document.body)).map(({ text }) => text);
}

afterEach(() => void vi.unstubAllGlobals());

const PAGE = '<p>A</p><p id="b">B <b>b</b></p><p>C</p><p id="d">D</p>';

describe('startInView', () => {
  it.each([
    ['a block in view', PAGE, ['#b'], ['B b', 'C', 'D', 'A']],
    ['the block around what is in view', PAGE, ['#b b'], ['B b', 'C', 'D', 'A']],
    ['the first of several', PAGE, [null, '#d', '#b'], ['B b', 'C', 'D', 'A']],
    ['the innermost of two blocks', '<div>A<p id="b">B</p>C</div>', ['#b'], ['B', 'C', 'A']],
    ['the beginning where nothing known is in view', PAGE, ['body'], ['A', 'B b', 'C', 'D']],
    ['the beginning where nothing is in view', PAGE, [], ['A', 'B b', 'C', 'D']],
  ])('begins with %s', (_, html, inView, expected) => {
    expect(list(html, ...inView)).toEqual(expected);
  });

  it('leaves an empty list as it is', () => {
    expect(startInView([])).toEqual([]);
  });
});
