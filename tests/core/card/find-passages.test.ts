import { describe, expect, it } from 'vitest';

import { findPassages } from '@/core/card/find-passages';

import { readMarked, writeMarked } from './marked-text';

const LONG_SPEECH = `[Olsen] said ${'so '.repeat(50)}much.`;

function findMarked(paragraphs: readonly string[], summary = 'The mayor of Port Elsa.'): readonly string[] {
  return findPassages(paragraphs.map(readMarked), 'olsen', summary).map(writeMarked);
}

describe('a passage', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'is the sentence that names the term',
      '[Olsen] came. The [Union] left. The [Harbour] is closed.',
      ['[Olsen] came.'],
    ],
    [
      'joins sentences in a row that name it',
      '[Olsen] came. Then [Olsen] left. The [Harbour] is closed.',
      ['[Olsen] came. Then [Olsen] left.'],
    ],
    [
      'keeps one other sentence between them',
      '[Olsen] came. The [Union] left. [Olsen] stayed.',
      ['[Olsen] came. The Union left. [Olsen] stayed.'],
    ],
    [
      'ends where two others follow',
      '[Olsen] came. The [Union] left. The [Harbour] closed. [Olsen] stayed.',
      ['[Olsen] came.', '[Olsen] stayed.'],
    ],
    [
      'begins with the sentence that it leans on',
      'The [Union] struck. Among those who minded was [Olsen].',
      ['The Union struck. Among those who minded was [Olsen].'],
    ],
    [
      'needs none before it where it opens with another name',
      'Nobody worked. The [Union] blamed [Olsen] for it.',
      ['The Union blamed [Olsen] for it.'],
    ],
    [
      'leaves the sentence before out where that would make it long',
      `${LONG_SPEECH.replace('[Olsen]', 'Nobody')} Among those who minded was ${LONG_SPEECH} ${LONG_SPEECH}`,
      [`Among those who minded was ${LONG_SPEECH} ${LONG_SPEECH}`],
    ],
    [
      'is short enough for a card',
      `${LONG_SPEECH} ${LONG_SPEECH} ${LONG_SPEECH}`,
      [`${LONG_SPEECH} ${LONG_SPEECH}`, LONG_SPEECH],
    ],
    ['does not repeat the summary', '[Olsen] rules. The mayor of Port Elsa is [Olsen].', ['[Olsen] rules.']],
    ['is none where nothing names the term', 'The [Union] struck.', []],
  ])('%s', (_, paragraph, passages) => {
    expect(findMarked([paragraph], 'The mayor of Port Elsa is Olsen.')).toEqual(passages);
  });
});

describe('the order of passages', () => {
  it.each<[string, string[], readonly string[]]>([
    [
      'first the one whose subject is the term',
      ['The [Union] blames [Olsen].', '[Olsen] blames the [Union].'],
      ['[Olsen] blames the Union.', 'The Union blames [Olsen].'],
    ],
    [
      'first the one with fewer other names',
      ['[Olsen], the [Union], [Elsa] and the [Harbour] met.', '[Olsen] met the governor that night.'],
      ['[Olsen] met the governor that night.', '[Olsen], the Union, Elsa and the Harbour met.'],
    ],
    [
      'first the one that names the term more often',
      ['[Olsen] came.', '[Olsen] is [Olsen].'],
      ['[Olsen] is [Olsen].', '[Olsen] came.'],
    ],
    [
      'first the earlier one of two nearly alike',
      ['So [Olsen] came.', '[Olsen] left.'],
      ['So [Olsen] came.', '[Olsen] left.'],
    ],
    ['first the earlier one of two alike', ['[Olsen] came.', '[Olsen] left.'], ['[Olsen] came.', '[Olsen] left.']],
  ])('%s', (_, paragraphs, passages) => {
    expect(findMarked(paragraphs)).toEqual(passages);
  });

  it('has none twice', () => {
    expect(findMarked(['[Olsen] came.', '[Olsen] came.'])).toEqual(['[Olsen] came.']);
  });

  it('ends with the fourth', () => {
    const paragraphs = ['one', 'two', 'three', 'four', 'five'].map((word) => `[Olsen] said ${word}.`);
    expect(findMarked(paragraphs)).toHaveLength(4);
  });
});
