import { expect, it } from 'vitest';

import { withFallbackSource } from '@/core/library/fallback-source';
import { openLibrary } from '@/core/library/library';
import type { LibrarySource } from '@/core/library/library-source';
import { createMemorySource } from '@/core/library/memory-source';

import { backgrounder, term, withoutNotes } from './sample-library';

const BLOCK = { text: 'Port Elsa on the Grey Sea', role: 'body', lang: 'en' } as const;

const kept = createMemorySource(withoutNotes([backgrounder('a', '2024-01-01', [term('elsa', 'Port Elsa')], '')]));
const other = createMemorySource(withoutNotes([backgrounder('b', '2024-01-01', [term('sea', 'Grey Sea')], '')]));

const fail = () => Promise.reject(new Error('closed'));
const CLOSED: LibrarySource = {
  loadSieve: fail,
  findRowsByKeys: fail,
  findRowsByTermIds: fail,
  getDocuments: fail,
  readAllRows: fail,
};

it.each([
  ['what is kept', kept, 'elsa'],
  ['the other, where that fails', CLOSED, 'sea'],
])('gives %s', async (_, source, termId) => {
  const library = openLibrary(withFallbackSource(source, () => other));
  expect((await library.find([BLOCK], 'en')).labels.map((label) => label.termId)).toEqual([termId]);
  expect(await library.getCards(termId)).toHaveLength(1);
  expect(await library.lookUp(termId.slice(0, 3))).toHaveLength(1);
});
