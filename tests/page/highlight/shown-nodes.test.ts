import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { makeMarkedPiece } from '@/page/highlight/mention-piece';
import { createShownNodes, type ShownNode } from '@/page/highlight/shown-nodes';
import type { PageBlock } from '@/page/text/page-block';

/** All maps that were made since a test began: what is left in them is kept from being let go. */
let maps: Map<unknown, unknown>[];

beforeEach(() => {
  maps = [];
  class CountedMap<Key, Value> extends Map<Key, Value> {
    constructor() {
      super();
      maps.push(this);
    }
  }
  vi.stubGlobal('Map', CountedMap);
});
afterEach(() => void vi.unstubAllGlobals());

const block: PageBlock = { text: '', role: 'body', lang: null, container: document.body, pieces: [] };

/** A wrapped text node that shows pieces of these mentions. */
function makeNode(...numbers: number[]): ShownNode {
  const marks = numbers.map(() => document.createElement('mark'));
  const pieces = numbers.map((number, position) => makeMarkedPiece({ termId: 'csto', number }, marks[position]!));
  return { standIn: { node: document.createTextNode(''), text: '', marks, parts: [], own: [] }, pieces };
}

const countKept = (): number => maps.reduce((sum, { size }) => sum + size, 0);

describe('createShownNodes', () => {
  it('finds the pieces of a mention in all nodes of its block', () => {
    const shown = createShownNodes();
    const [first, second] = [makeNode(1, 2), makeNode(2)];
    shown.add(block, first);
    shown.add(block, second);
    expect(shown.find(2)).toEqual([first.pieces[1], second.pieces[0]]);
    expect(shown.find(3)).toEqual([]);
  });

  it('still finds a mention of which one node was dropped', () => {
    const shown = createShownNodes();
    const [first, second] = [makeNode(1, 2), makeNode(2)];
    shown.add(block, first);
    shown.add(block, second);
    shown.drop(block, first.standIn!);
    expect([shown.find(1), shown.find(2)]).toEqual([[], [second.pieces[0]]]);
  });

  it('keeps nothing of a block that was taken', () => {
    const shown = createShownNodes();
    shown.add(block, makeNode(1, 2));
    expect(countKept()).toBeGreaterThan(0);
    shown.take(block);
    expect(countKept()).toBe(0);
  });

  it('keeps nothing of a block of which a node was dropped before', () => {
    const shown = createShownNodes();
    const node = makeNode(1, 2);
    shown.add(block, node);
    shown.add(block, makeNode(2, 3));
    shown.drop(block, node.standIn!);
    shown.take(block);
    expect(countKept()).toBe(0);
  });
});
