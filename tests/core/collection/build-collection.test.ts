import { describe, expect, it } from 'vitest';

import { buildCollection, toCollectionFile, writeCollection } from '@/core/collection/build-collection';
import { parseCollection } from '@/core/collection/parse-collection';

const FACTS = { title: 'Harbour news', description: null, language: 'en', homepage: null };
const [A, B, C] = ['a', 'b', 'c'].map((name) => toCollectionFile(`${name}.md`, 10, name.repeat(64)));
const FIRST = buildCollection(FACTS, [B!, A!], null).index;

describe('an index', () => {
  it('begins with revision 1, in the order of the paths', () => {
    expect(FIRST).toEqual({ ...FACTS, revision: 1, files: [A, B] });
  });

  it('is the same again where nothing has changed', () => {
    const again = buildCollection(FACTS, [A!, B!], FIRST);
    expect(again.isNew).toBe(false);
    expect(writeCollection(again.index)).toBe(writeCollection(FIRST));
  });

  it.each([
    ['a new file', [A, B, C], FACTS, { added: ['c.md'] }],
    ['a changed file', [A, { ...B!, sha256: 'f'.repeat(64) }], FACTS, { changed: ['b.md'] }],
    ['a file that went', [A], FACTS, { removed: ['b.md'] }],
    ['another title', [A, B], { ...FACTS, title: 'News' }, { hasNewFacts: true }],
  ])('counts up for %s', (_, files, facts, news) => {
    const {
      index,
      news: told,
      isNew,
    } = buildCollection(
      facts,
      files.map((file) => file!),
      FIRST,
    );
    expect(index.revision).toBe(2);
    expect(isNew).toBe(true);
    expect(told).toEqual({ added: [], changed: [], removed: [], hasNewFacts: false, ...news });
  });

  it('goes on counting where the one before had no sound list', () => {
    expect(buildCollection(FACTS, [A!], null, 7).index.revision).toBe(8);
  });

  it('is read as it was written', () => {
    expect(parseCollection(writeCollection(FIRST), 'x')).toEqual({ isValid: true, index: FIRST });
  });

  it('has the id of a file by its name, wherever it lies', () => {
    expect(toCollectionFile('2024/The Strike.md', 1, '').id).toBe('the-strike');
  });
});
