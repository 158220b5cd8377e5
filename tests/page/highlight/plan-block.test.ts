import { beforeEach, describe, expect, it, vi } from 'vitest';

import { isStillRight, type NodePlan, planBlock } from '@/page/highlight/plan-block';
import { createLookReader } from '@/page/highlight/text-look';
import { collectBlocks } from '@/page/text/collect-blocks';
import type { PageBlock } from '@/page/text/page-block';

import { findMentions } from './stage';

function load(html: string): readonly PageBlock[] {
  document.body.innerHTML = html;
  return collectBlocks(document.body);
}

function plan(html: string, words?: RegExp): readonly NodePlan[] {
  const [block] = load(html);
  return planBlock(block!, findMentions(block!, words));
}

/** The texts to be marked, node by node, each with its mention's number. */
function describePlans(plans: readonly NodePlan[]): string[] {
  return plans.map(({ node, ranges }) =>
    ranges.map(({ start, end, mention }) => `${mention.number} ${node.data.slice(start, end)}`).join(', '),
  );
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('planBlock', () => {
  it.each([
    ['one name', '<p>The CSTO met.', ['1 CSTO']],
    ['names in several nodes', '<p>CSTO <b>and Rybar</b>, <i>then</i> CSTO', ['1 CSTO', '2 Rybar', '3 CSTO']],
    ['several names in one node', '<p>CSTO, Rybar <b>and</b> others', ['1 CSTO, 2 Rybar']],
    ['a name across elements', '<p>The C<b>ST</b>O met Rybar.', ['1 C', '1 ST', '1 O, 2 Rybar']],
    ['no name', '<p>Nobody <b>met</b>.', []],
    ['a name behind a gap', '<p>one<br>CSTO<img>Rybar', ['1 CSTO', '2 Rybar']],
  ])('finds %s', (_, html, expected) => {
    expect(describePlans(plan(html))).toEqual(expected);
  });

  it('leaves out white space alone', () => {
    expect(describePlans(plan('<p><b>Armen</b> <b>Grigoryan</b>', /Armen Grigoryan/g))).toEqual([
      '1 Armen',
      '1 Grigoryan',
    ]);
  });

  it.each<[string, (paragraph: Element) => void]>([
    ['was rewritten', (paragraph) => (paragraph.firstChild!.nodeValue = 'Nobody met.')],
    ['was emptied', (paragraph) => (paragraph.firstChild!.nodeValue = '')],
    ['was taken away', (paragraph) => paragraph.firstChild!.remove()],
  ])('plans nothing where a node with a name %s', (_, change) => {
    const [block] = load('<p>The CSTO met <b>Rybar</b>.');
    change(document.querySelector('p')!);
    expect(planBlock(block!, findMentions(block!))).toEqual([]);
  });

  it('looks at no node without a name', () => {
    const [block] = load(`<p>${'<i>a</i> '.repeat(50)}CSTO`);
    const read = vi.spyOn(Node.prototype, 'isConnected', 'get');
    planBlock(block!, findMentions(block!));
    expect(read).toHaveBeenCalledTimes(1);
    read.mockRestore();
  });

  it('reads the style of a parent once for all blocks that are planned together', () => {
    const blocks = load('<div>CSTO <b>Rybar</b> CSTO<p>Rybar</p>CSTO</div>');
    const read = vi.spyOn(window, 'getComputedStyle');
    const readLook = createLookReader();
    for (const block of blocks) planBlock(block, findMentions(block), readLook);
    expect(read.mock.calls.map(([element]) => element.localName)).toEqual(['div', 'b', 'p']);
    read.mockRestore();
  });
});

describe('isStillRight', () => {
  it.each<[string, boolean, (paragraph: Element) => void]>([
    ['left alone', true, () => {}],
    ['moved', true, (paragraph) => document.body.append(paragraph)],
    ['rewritten', false, (paragraph) => (paragraph.firstChild!.nodeValue = 'CSTO')],
    ['taken away', false, (paragraph) => paragraph.remove()],
  ])('is told of a node that was %s', (_, expected, change) => {
    const [planned] = plan('<p>The CSTO met.');
    change(document.querySelector('p')!);
    expect(isStillRight(planned!)).toBe(expected);
  });
});
