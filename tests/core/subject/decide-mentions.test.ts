import { describe, expect, it } from 'vitest';

import type { Mention } from '@/core/matching/mention';
import type { BlockRole } from '@/core/page/text-block';
import { type DecidedBlock, decideMentions } from '@/core/subject/decide-mentions';

const QUIET = { showsBroadAnyway: false };

function mention(termId: string, other: Partial<Mention> = {}): Mention {
  return {
    termId,
    start: 0,
    end: 5,
    broad: false,
    standing: 'full',
    evidence: 1,
    backgrounderIds: ['sea'],
    keyOf: [],
    ...other,
  };
}

const specific = (termId: string) => mention(termId);
const key = (termId: string) => mention(termId, { keyOf: ['sea'] });
const broad = (termId: string) => mention(termId, { broad: true, evidence: 0.5, keyOf: ['sea'] });
const everyday = (termId: string) => mention(termId, { broad: true, evidence: 0.05 });
const surname = (termId: string) => mention(termId, { broad: true, evidence: 0.5, standing: 'surname' });

function block(
  mentions: readonly Mention[],
  role: BlockRole = 'body',
  rivalTermIds: readonly string[] = [],
): DecidedBlock {
  return { role, findings: { mentions, rivalTermIds } };
}

function shownIds(blocks: readonly DecidedBlock[], options = QUIET): readonly (readonly string[])[] {
  return decideMentions(blocks, options).shown.map((mentions) => mentions.map(({ termId }) => termId));
}

describe('the subject', () => {
  it.each([
    ['a specific name and a broad one', [[key('strait'), broad('norland')]], true],
    [
      'two broad names, one of them again, and a commonplace',
      [
        [broad('norland'), broad('sudland')],
        [broad('norland'), everyday('moscow')],
      ],
      true,
    ],
    ['two broad names said once', [[broad('norland'), broad('sudland')]], false],
    [
      'a specific name with all the commonplaces there are',
      [[key('strait'), ...'abcdefgh'.split('').map(everyday)]],
      false,
    ],
    ['two specific names that the backgrounder only touches', [[specific('paper'), specific('radio')]], false],
    ['one name said again and again', [[broad('norland')], [broad('norland')], [broad('norland')]], false],
  ])('%s', (_, paragraphs, isOnSubject) => {
    expect(
      decideMentions(
        paragraphs.map((mentions) => block(mentions)),
        QUIET,
      ).isOnSubject,
    ).toBe(isOnSubject);
  });

  it('is not what a long page turns to once', () => {
    const turning = block([key('strait'), broad('norland')]);
    const other = Array.from({ length: 6 }, () => block([everyday('moscow')]));
    expect(decideMentions([...other, turning], QUIET).isOnSubject).toBe(false);
    expect(decideMentions([...other.slice(0, 2), turning], QUIET).isOnSubject).toBe(true);
    expect(decideMentions([block([broad('norland')], 'headline'), ...other, turning], QUIET).isOnSubject).toBe(true);
  });

  it('is judged by the page’s own text more than by what surrounds it', () => {
    const paragraph = [key('strait'), broad('norland')];
    expect(decideMentions([block([]), block(paragraph, 'aside')], QUIET).isOnSubject).toBe(false);
    expect(decideMentions([block([]), block(paragraph, 'heading')], QUIET).isOnSubject).toBe(true);
  });

  it('is judged by what surrounds it where a page has nothing else', () => {
    expect(decideMentions([block([key('strait'), broad('norland')], 'aside')], QUIET).isOnSubject).toBe(true);
  });

  it('is each backgrounder’s own', () => {
    const other = mention('harbour', { broad: true, evidence: 0.5, backgrounderIds: ['port'], keyOf: ['port'] });
    expect(shownIds([block([key('strait'), broad('norland'), other])])).toEqual([['strait', 'norland']]);
  });
});

describe('what is shown', () => {
  it('is every specific name, and on the subject every broad one', () => {
    expect(shownIds([block([key('strait'), broad('norland'), everyday('moscow')])])).toEqual([
      ['strait', 'norland', 'moscow'],
    ]);
    expect(shownIds([block([key('strait'), everyday('moscow')])])).toEqual([['strait']]);
  });

  it('is every broad name too where the reader wants it so', () => {
    expect(shownIds([block([everyday('moscow')])], { showsBroadAnyway: true })).toEqual([['moscow']]);
  });

  it('tells which terms are left dark, each once', () => {
    const blocks = [block([everyday('moscow'), everyday('nato')]), block([everyday('moscow')])];
    expect(decideMentions(blocks, QUIET).quietTermIds).toEqual(['moscow', 'nato']);
    expect(decideMentions(blocks, { showsBroadAnyway: true }).quietTermIds).toEqual([]);
  });

  it('leaves menus and teasers dark, but for specific names on the subject', () => {
    const aside = block([key('strait'), broad('norland'), mention('canal', { evidence: 0 })], 'aside');
    expect(shownIds([block([key('strait'), broad('norland')]), aside])).toEqual([['strait', 'norland'], ['strait']]);
    expect(shownIds([block([]), aside])).toEqual([[], []]);
  });

  it('keeps the order and number of the blocks', () => {
    expect(shownIds([])).toEqual([]);
    expect(shownIds([block([]), block([specific('strait')]), block([])])).toEqual([[], ['strait'], []]);
  });
});

describe('a surname', () => {
  it('counts beside the full name even off the subject', () => {
    expect(shownIds([block([specific('olsen')]), block([surname('olsen')])])).toEqual([['olsen'], ['olsen']]);
  });

  it('counts alone on the subject only', () => {
    expect(shownIds([block([surname('olsen')])])).toEqual([[]]);
    expect(shownIds([block([key('strait'), broad('norland')]), block([surname('olsen')])])).toEqual([
      ['strait', 'norland'],
      ['olsen'],
    ]);
  });

  it('is another’s where another bears it last, or first where no one does before', () => {
    const subject = block([key('strait'), broad('norland')]);
    const rival = block([], 'body', ['olsen']);
    const bare = block([surname('olsen')]);
    expect(shownIds([subject, rival, bare])[2]).toEqual([]);
    expect(shownIds([subject, bare, rival])[1]).toEqual([]);
    expect(shownIds([subject, rival, block([specific('olsen')]), bare])[3]).toEqual(['olsen']);
    expect(shownIds([subject, block([specific('olsen')]), bare, rival])[2]).toEqual(['olsen']);
  });

  it('so common that many bear it needs the full name somewhere', () => {
    const subject = block([key('strait'), broad('norland')]);
    const common = block([mention('olsen', { broad: true, standing: 'common-surname', evidence: 0.1 })]);
    expect(shownIds([subject, common])[1]).toEqual([]);
    expect(shownIds([subject, common, block([specific('olsen')])])[1]).toEqual(['olsen']);
  });
});
