import { afterEach, describe, expect, it, vi } from 'vitest';

import { isWrappable } from '@/page/highlight/is-wrappable';
import { planBlock } from '@/page/highlight/plan-block';
import { collectBlocks } from '@/page/text/collect-blocks';

import { findMentions } from './stage';

afterEach(() => vi.restoreAllMocks());

function judge(html: string): boolean[] {
  document.body.innerHTML = html;
  return collectBlocks(document.body).flatMap((block) =>
    planBlock(block, findMentions(block)).map((plan) => isWrappable(plan, block)),
  );
}

/** jsdom knows no pseudo-elements. */
function colourFirstLetters(): void {
  const own = globalThis.getComputedStyle;
  vi.spyOn(globalThis, 'getComputedStyle').mockImplementation((element, pseudo) =>
    pseudo === '::first-letter' ? ({ color: 'red' } as CSSStyleDeclaration) : own(element),
  );
}

describe('isWrappable', () => {
  it('holds for plain text', () => {
    expect(judge('<p>The CSTO said</p><p>“Rybar”</p><p style="text-transform: uppercase">CSTO')).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('does not hold where every word gets a capital', () => {
    expect(judge('<p style="text-transform: capitalize">CSTO-led</p>')).toEqual([false]);
  });

  it('does not hold where the first letter has a colour of its own and is behind a mark’s edge', () => {
    colourFirstLetters();
    expect(judge('<p>“CSTO” said</p><p>“The CSTO” said</p><p>CSTO said</p>')).toEqual([false, true, true]);
  });

  it.each([
    [2000, true],
    [2001, false],
  ])('in a table of %i rows: %j', (count, isTried) => {
    expect(judge(`<table><tr><td>CSTO</td></tr>${'<tr></tr>'.repeat(count - 1)}</table>`)).toEqual([isTried]);
  });
});
