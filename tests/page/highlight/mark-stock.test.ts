import { describe, expect, it, vi } from 'vitest';

import { createMarkStock } from '@/page/highlight/mark-stock';
import { type NodePlan, planBlock } from '@/page/highlight/plan-block';
import { collectBlocks } from '@/page/text/collect-blocks';

import { findMentions } from './stage';

/** The plans of a page's marked nodes. */
function planPage(html: string): NodePlan[] {
  document.body.innerHTML = html;
  return collectBlocks(document.body).flatMap((block) => planBlock(block, findMentions(block)));
}

function read(marks: readonly HTMLElement[]): string[] {
  return marks.map(({ outerHTML }) => outerHTML);
}

describe('createMarkStock', () => {
  it('gives each node the marks of its own ranges', () => {
    const plans = planPage('<p>The CSTO and Rybar</p><p>Rybar again</p>');
    const stock = createMarkStock(document);
    stock.prepare(plans, []);
    expect(plans.map((plan) => read(stock.take(plan)))).toEqual([
      ['<mark>CSTO</mark>', '<mark>Rybar</mark>'],
      ['<mark>Rybar</mark>'],
    ]);
  });

  it('makes those of what comes next in the same go, and keeps them', () => {
    const [first, second] = planPage('<p>The CSTO</p><p>Rybar</p>');
    const stock = createMarkStock(document);
    stock.prepare([first!], [[second!]]);
    const marks = stock.take(second!);
    stock.prepare([second!], []);
    expect(read(marks)).toEqual(['<mark>Rybar</mark>']);
    expect(stock.take(second!)).toBe(marks);
  });

  it('makes nothing where all that is asked for is there', () => {
    const [first, second] = planPage('<p>The CSTO</p><p>Rybar</p>');
    const stock = createMarkStock(document);
    const open = vi.spyOn(document.implementation, 'createHTMLDocument');
    const goThrough = vi.fn(() => [[second!]][Symbol.iterator]());
    stock.prepare([first!], []);
    stock.prepare([first!], { [Symbol.iterator]: goThrough });
    expect(goThrough).not.toHaveBeenCalled();
    expect(open).toHaveBeenCalledTimes(1);
  });
});
