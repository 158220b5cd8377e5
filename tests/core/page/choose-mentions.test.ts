import { describe, expect, it } from 'vitest';

import { chooseMentions, type Labels, listFoundTerms, type ReadBlock, type Wishes } from '@/core/page/choose-mentions';

const LABELS: Labels = new Map(
  [
    { termId: 'csto', name: 'CSTO', kind: 'organisation' as const },
    { termId: 'rybar', name: 'Rybar', kind: 'media' as const },
    { termId: 'russia', name: 'Russia', kind: 'place' as const },
  ].map((label) => [label.termId, label]),
);

const WISHES: Wishes = { hiddenKinds: [], occurrences: 'all', showsBroadAnyway: false };

/** A body block whose mentions start ten characters apart; names in capitals are broad. */
function block(firstNumber: number, ...names: readonly string[]): ReadBlock {
  const mentions = names.map((name, position) => ({
    termId: name.toLowerCase(),
    start: position * 10,
    end: position * 10 + 5,
    broad: name === name.toUpperCase(),
    standing: 'full' as const,
    evidence: 0.5,
    backgrounderIds: ['caucasus'],
    keyOf: [],
  }));
  return { role: 'body', firstNumber, findings: { mentions, rivalTermIds: [] } };
}

function chosen(blocks: readonly ReadBlock[], wishes = WISHES): string[][] {
  const { mentions } = chooseMentions(blocks, LABELS, wishes);
  return mentions.map((inBlock) => inBlock.map(({ termId, number }) => `${termId} ${number}`));
}

describe('chooseMentions', () => {
  it('numbers the mentions of each block from its first number', () => {
    expect(chosen([block(1, 'csto', 'rybar'), block(3, 'csto')])).toEqual([['csto 1', 'rybar 2'], ['csto 3']]);
  });

  it('keeps a mention’s number whatever else is shown', () => {
    const blocks = [block(1, 'csto', 'rybar'), block(3, 'csto', 'rybar')];
    expect(chosen(blocks, { ...WISHES, hiddenKinds: ['organisation'] })).toEqual([['rybar 2'], ['rybar 4']]);
  });

  it('shows each term’s first mention only, where the reader wants that', () => {
    const blocks = [block(1, 'rybar'), block(2, 'csto', 'rybar', 'csto')];
    expect(chosen(blocks, { ...WISHES, occurrences: 'first' })).toEqual([['rybar 1'], ['csto 2']]);
  });

  it('leaves out a term without a label', () => {
    expect(chosen([block(1, 'csto', 'unheard-of')])).toEqual([['csto 1']]);
  });

  it('leaves a broad term dark on another subject, and says so', () => {
    const { isOnSubject, mentions, quietTerms } = chooseMentions([block(1, 'RUSSIA')], LABELS, WISHES);
    expect({ isOnSubject, mentions, quietTerms }).toEqual({
      isOnSubject: false,
      mentions: [[]],
      quietTerms: [LABELS.get('russia')],
    });
  });

  it('shows broad terms anyway where the reader asks for it', () => {
    expect(chosen([block(1, 'RUSSIA')], { ...WISHES, showsBroadAnyway: true })).toEqual([['russia 1']]);
  });
});

describe('listFoundTerms', () => {
  it('counts each term in order of first appearance and places every mention', () => {
    const choice = chooseMentions([block(1, 'rybar', 'csto'), block(3, 'rybar')], LABELS, WISHES);
    const terms = listFoundTerms(choice, LABELS, (position, { start }) => position / 2 + start / 100);
    expect(terms.map(({ termId, count, positions }) => [termId, count, positions])).toEqual([
      ['rybar', 2, [0, 0.5]],
      ['csto', 1, [0.1]],
    ]);
  });

  it('is empty for a page that shows nothing', () => {
    expect(listFoundTerms(chooseMentions([], LABELS, WISHES), LABELS, () => 0)).toEqual([]);
  });
});
