import { beforeEach, describe, expect, it } from 'vitest';

import { createPageFindings, type Find } from '@/app/page-findings';
import type { PageBlock } from '@/page/text/page-block';

const LABEL = { termId: 'csto', name: 'CSTO', kind: 'organisation' } as const;

/** Finds one mention for each `x` in a block's text. */
const findEachX: Find = async (blocks) => ({
  findings: blocks.map(({ text }) => ({
    mentions: [...text.matchAll(/x/g)].map(({ index }) => ({
      termId: 'csto',
      start: index,
      end: index + 1,
      broad: false,
      standing: 'full' as const,
      evidence: 1,
      backgrounderIds: ['caucasus'],
      keyOf: [],
    })),
    rivalTermIds: [],
  })),
  labels: [LABEL],
});

function paragraph(text: string): PageBlock {
  const container = document.createElement('p');
  container.textContent = text;
  document.body.append(container);
  const node = container.firstChild as Text;
  return { text, role: 'body', lang: null, container, pieces: [{ node, start: 0 }] };
}

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
