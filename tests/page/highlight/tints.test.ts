import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { NodePlan } from '@/page/highlight/plan-block';
import { createTints, type Tints } from '@/page/highlight/tints';

import { makeRegistry, readTints } from './tinted-texts';

let registry: HighlightRegistry;
let end: AbortController;
let tints: Tints;
let onFirst: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  document.body.innerHTML = '<p>CSTO and Rybar</p><p>NATO</p>';
  registry = makeRegistry();
  end = new AbortController();
  onFirst = vi.fn<() => void>();
  tints = createTints(registry, onFirst, end.signal);
});

const CSTO = { start: 0, end: 4, mention: { termId: 'csto', number: 1, start: 0, end: 4 } };
const RYBAR = { start: 9, end: 14, mention: { termId: 'rybar', number: 2, start: 9, end: 14 } };

function plan(ranges: NodePlan['ranges'], tone: NodePlan['tone'] = 'light', position = 0): NodePlan {
  const node = document.querySelectorAll('p')[position]!.firstChild as Text;
  return {
    node,
    text: node.data,
    ranges,
    tone,
    isLaidOut: false,
    isJustified: false,
    isCapitalised: false,
  };
}

describe('createTints', () => {
  it('asks for its styles with the first tint, and once', () => {
    expect(onFirst).not.toHaveBeenCalled();
    tints.remove(tints.add(plan([CSTO])));
    tints.setStyle('dotted');
    tints.add(plan([RYBAR], 'dark'));
    expect(onFirst).toHaveBeenCalledTimes(1);
  });

  it('colours ranges and touches no node', () => {
    const before = document.body.innerHTML;
    const [first, second] = tints.add(plan([CSTO, RYBAR]));
    expect(readTints(registry)).toEqual(['marker-light: CSTO', 'marker-light: Rybar']);
    expect(first).toMatchObject({ termId: 'csto', number: 1, mark: null, element: document.querySelector('p') });
    expect(second).toMatchObject({ termId: 'rybar', number: 2 });
    expect(document.body.innerHTML).toBe(before);
  });

  it('has colours of their own on a dark page', () => {
    tints.add(plan([CSTO], 'dark'));
    expect(readTints(registry)).toEqual(['marker-dark: CSTO']);
  });

  it('takes single ones away', () => {
    const [first] = tints.add(plan([CSTO, RYBAR]));
    tints.remove([first!]);
    tints.remove([first!]);
    expect(readTints(registry)).toEqual(['marker-light: Rybar']);
    expect(tints.findIn(document.querySelector('p')!)).toHaveLength(1);
  });

  it('changes its style, also for those to come', () => {
    tints.add(plan([CSTO]));
    tints.setStyle('dotted');
    tints.add(plan([RYBAR]));
    expect(readTints(registry)).toEqual(['dotted-light: CSTO', 'dotted-light: Rybar']);
  });

  it('shows one mention as the current one, and then another', () => {
    tints.add(plan([CSTO, RYBAR]));
    tints.setCurrent(2);
    expect(readTints(registry)).toEqual(['marker-light: CSTO', 'current-light: Rybar']);
    tints.setCurrent(1);
    expect(readTints(registry).toSorted()).toEqual(['current-light: CSTO', 'marker-light: Rybar']);
    tints.setCurrent(null);
    expect(readTints(registry).toSorted()).toEqual(['marker-light: CSTO', 'marker-light: Rybar']);
  });

  it('finds the pieces that stand directly in an element', () => {
    tints.add(plan([CSTO, RYBAR]));
    const [first, second] = document.querySelectorAll('p');
    expect(tints.findIn(first!).map(({ termId }) => termId)).toEqual(['csto', 'rybar']);
    expect(tints.findIn(second!)).toEqual([]);
  });

  it('takes its names off the document when its signal aborts, and no others', () => {
    registry.set('find-results', new Highlight());
    tints.add(plan([CSTO]));
    end.abort();
    expect([...registry.keys()]).toEqual(['find-results']);
  });

  it('finds pieces where the browser can colour nothing', () => {
    const [piece] = createTints(null, onFirst, end.signal).add(plan([CSTO]));
    expect(piece).toMatchObject({ termId: 'csto' });
  });
});
