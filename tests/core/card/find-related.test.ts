import { expect, it } from 'vitest';

import type { Term } from '@/core/backgrounder/backgrounder';
import { findRelated } from '@/core/card/find-related';

import { readMarked } from './marked-text';

function findNamesOfRelated(paragraphs: readonly string[], names = ['Olsen', 'Elsa', 'Harbour', 'Union']) {
  const terms = names.map((name): Term => {
    return { id: name.toLowerCase(), name, kind: 'place', broad: false, summary: '', aliases: {}, broadAliases: {} };
  });
  const sentences = paragraphs.map((paragraph) => readMarked(paragraph).sentences);
  return findRelated(sentences, 'olsen', terms).map(({ name }) => name);
}

it.each<[string, string[], readonly string[]]>([
  [
    'the one named together with it more often first',
    ['[Olsen] met the [Union].', '[Olsen] met the [Harbour].', '[Olsen] fought the [Harbour].'],
    ['Harbour', 'Union'],
  ],
  [
    'the one in the same paragraphs where those are many',
    ['[Olsen] met the [Harbour].', ...Array.from({ length: 4 }, () => '[Olsen] slept. The [Union] met.')],
    ['Union', 'Harbour'],
  ],
  ['a sentence before a paragraph', ['[Olsen] met the [Union]. The [Harbour] slept.'], ['Union', 'Harbour']],
  [
    'the one seldom named elsewhere where that is equal',
    ['The [Harbour] and the [Union] met [Olsen].', 'The [Harbour] slept.'],
    ['Union', 'Harbour'],
  ],
  [
    'a term named twice in a sentence counts once',
    ['[Elsa] is [Elsa] to [Olsen]. [Olsen] met the [Union].'],
    ['Elsa', 'Union'],
  ],
  ['none that is named elsewhere only', ['[Olsen] slept.', 'The [Union] met.'], []],
])('%s', (_, paragraphs, related) => {
  expect(findNamesOfRelated(paragraphs)).toEqual(related);
});

it('ends with the sixth', () => {
  const names = ['Olsen', 'A', 'B', 'C', 'D', 'E', 'F', 'G'];
  expect(findNamesOfRelated([names.map((name) => `[${name}]`).join(' ')], names)).toHaveLength(6);
});
