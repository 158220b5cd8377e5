import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createPageFindings, type Find } from '@/app/page-findings';
import type { PageBlock } from '@/page/text/page-block';

const LABEL = { termId: 'csto', name: 'CSTO', kind: 'organisation' } as const;

/** Finds one mention for each `x` in a block's text. */
const findEachX: Find = async (blocks) => ({
  findings: blocks.map(({ text }) => {
    const mentions = [...text.matchAll(/x/g)].map(({ index }) => ({
      termId: 'csto',
      start: index,
      end: index + 1,
      broad: false,
      standing: 'full' as const,
      evidence: 1,
      backgrounderIds: ['caucasus'],
      keyOf: [],
    }));
    return mentions.length === 0 ? null : { mentions, rivalTermIds: [] };
  }),
  labels: [LABEL],
});

function paragraph(text: string): PageBlock {
  const container = document.createElement('p');
  container.textContent = text;
  document.body.append(container);
  const node = container.firstChild as Text;
  return { text, role: 'body', lang: null, container, pieces: [{ node, start: 0 }] };
}

function prepend(block: PageBlock): PageBlock {
  document.body.prepend(block.container);
  return block;
}

function amid(block: PageBlock): PageBlock {
  document.body.children[Math.floor(document.body.children.length / 2)]!.before(block.container);
  return block;
}

afterEach(() => void vi.restoreAllMocks());
beforeEach(() => document.body.replaceChildren());

describe('createPageFindings', () => {
  it('keeps blocks that name something, numbered on from one another', async () => {
    const [one, none, two] = [paragraph('x and x'), paragraph('nothing'), paragraph('x')];
    const page = createPageFindings(findEachX);
    await page.add([one, none, two]);
    expect(page.list().map(({ block, firstNumber }) => [block, firstNumber])).toEqual([
      [one, 1],
      [two, 3],
    ]);
    expect(page.labels.get('csto')).toEqual(LABEL);
  });

  it('lists blocks in reading order, whenever they came', async () => {
    const [first, second] = [paragraph('x first'), paragraph('x second')];
    const page = createPageFindings(findEachX);
    await page.add([second]);
    await page.add([first]);
    expect(page.list().map(({ block }) => block)).toEqual([first, second]);
  });

  it.each([
    ['at the end', () => paragraph('x'), 2],
    ['at the beginning', () => prepend(paragraph('x')), 3],
    ['in between', () => amid(paragraph('x')), 15],
  ])('compares a block that comes %s with few of those that are there', async (_, make, limit) => {
    const page = createPageFindings(findEachX);
    await page.add(Array.from({ length: 1000 }, () => paragraph('x')));
    const block = make();
    const compared = vi.spyOn(Node.prototype, 'compareDocumentPosition');
    await page.add([block]);
    expect(compared.mock.calls.length).toBeLessThanOrEqual(limit);
    expect(page.list().map((found) => found.block.container)).toEqual([...document.body.children]);
  });

  it('puts blocks that come from several places each into its own', async () => {
    const page = createPageFindings(findEachX);
    await page.add(Array.from({ length: 9 }, () => paragraph('x')));
    const added = [prepend(paragraph('x')), amid(paragraph('x')), amid(paragraph('x')), paragraph('x')];
    await page.add(added);
    expect(page.list().map(({ block }) => block.container)).toEqual([...document.body.children]);
  });

  it('says whether what is removed named something', async () => {
    const [one, none] = [paragraph('x'), paragraph('nothing')];
    const page = createPageFindings(findEachX);
    await page.add([one, none]);
    expect([page.remove([none]), page.remove([one]), page.remove([one])]).toEqual([false, true, false]);
    expect(page.list()).toEqual([]);
  });

  it('never gives a number twice', async () => {
    const page = createPageFindings(findEachX);
    const [old, renewed] = [paragraph('x'), paragraph('x')];
    await page.add([old]);
    page.remove([old]);
    await page.add([renewed]);
    expect(page.list().map(({ firstNumber }) => firstNumber)).toEqual([2]);
  });

  it('forgets a block that the page took away while the library was asked', async () => {
    const page = createPageFindings(findEachX);
    const block = paragraph('x');
    const adding = page.add([block]);
    page.remove([block]);
    await adding;
    expect(page.list()).toEqual([]);
  });
});
