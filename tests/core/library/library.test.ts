import { describe, expect, it } from 'vitest';

import { openLibrary } from '@/core/library/library';
import type { LibrarySource } from '@/core/library/library-source';
import { createMemorySource } from '@/core/library/memory-source';

import { backgrounder, openMade, term, withoutNotes } from './sample-library';

const TREATY = term('treaty-body', 'Treaty Body', { aliases: { en: ['TRB'] } });
const OLDER = backgrounder('older', '2021-03-01', [TREATY, term('river-pact', 'River Pact')], 'The Treaty Body met.');
const NEWER = backgrounder(
  'newer',
  '2023-05-02',
  [term('trb', 'TRB', { kind: 'concept', aliases: { en: ['Treaty Body'] } })],
  'The TRB was left by one member. The Treaty Body said nothing.',
);

const BLOCK = { text: 'Treaty Body', role: 'body', lang: null } as const;

describe('openLibrary', () => {
  it('finds mentions in every block and labels each term once', async () => {
    const block = (text: string) => ({ text, role: 'body', lang: 'en' }) as const;
    const { findings, labels } = await openMade([OLDER]).find(
      [block('The Treaty Body and the River Pact.'), block('Nothing.'), block('The TRB again.')],
      'en',
    );
    expect(findings.map((found) => found?.mentions.map(({ termId }) => termId) ?? null)).toEqual([
      ['treaty-body', 'river-pact'],
      null,
      ['treaty-body'],
    ]);
    expect(labels).toEqual([
      { termId: 'treaty-body', name: 'Treaty Body', kind: 'organisation' },
      { termId: 'river-pact', name: 'River Pact', kind: 'organisation' },
    ]);
  });

  it('gives a card from every backgrounder that explains the name, newest first', async () => {
    const cards = await openMade([OLDER, NEWER]).getCards('treaty-body');
    expect(cards.map(({ backgrounderId, termId, date }) => [backgrounderId, termId, date])).toEqual([
      ['newer', 'trb', '2023-05-02'],
      ['older', 'treaty-body', '2021-03-01'],
    ]);
  });

  it('has no card for a term it does not know', async () => {
    expect(await openMade([OLDER]).getCards('unheard-of')).toEqual([]);
  });

  it.each([
    ['the Treaty Body', 'treaty-body'],
    ['TRB', 'treaty-body'],
    ['of the River Pact between', 'river-pact'],
    [' treaty b', 'treaty-body'],
    ['river', 'river-pact'],
    ['ri', null],
    ['a brook', null],
    ['', null],
  ])('looks up %j as %s', async (text, termId) => {
    const [card] = await openMade([OLDER]).lookUp(text);
    expect(card?.termId ?? null).toBe(termId);
  });

  it('looks up a part of a name in the newest document that has it', async () => {
    const [card] = await openMade([OLDER, NEWER]).lookUp('eaty bo');
    expect(card).toMatchObject({ termId: 'trb', backgrounderId: 'newer' });
  });

  it('is empty without backgrounders', async () => {
    const library = openMade([]);
    expect(await library.lookUp('Treaty Body')).toEqual([]);
    expect((await library.find([BLOCK], null)).labels).toEqual([]);
  });

  it('puts the reader’s note on the card of the document that it is about', async () => {
    const source = createMemorySource([
      { backgrounder: OLDER, notes: { 'treaty-body': 'Ask Ines.', 'river-pact': 'Dry.' } },
      { backgrounder: NEWER, notes: {} },
    ]);
    const cards = await openLibrary(source).getCards('treaty-body');
    expect(cards.map(({ backgrounderId, note }) => [backgrounderId, note])).toEqual([
      ['newer', null],
      ['older', 'Ask Ines.'],
    ]);
  });

  it('labels a term as the newest document names it', async () => {
    const renamed = backgrounder('renamed', '2024-01-01', [term('treaty-body', 'Pact Body')], '');
    const { labels } = await openMade([OLDER, renamed]).find([BLOCK], 'en');
    expect(labels).toEqual([{ termId: 'treaty-body', name: 'Pact Body', kind: 'organisation' }]);
  });

  it('knows nothing new until it is told to forget what it has read', async () => {
    const source: LibrarySource = { ...createMemorySource([]) };
    const library = openLibrary(source);
    const countLabels = async () => (await library.find([BLOCK], 'en')).labels.length;
    expect(await countLabels()).toBe(0);
    Object.assign(source, createMemorySource(withoutNotes([OLDER])));
    expect(await countLabels()).toBe(0);
    library.forget();
    expect(await countLabels()).toBe(1);
  });

  it('tries again after it could not read', async () => {
    const source = { ...createMemorySource(withoutNotes([OLDER])) };
    const { loadSieve, findRowsByKeys } = source;
    const library = openLibrary(source);
    source.loadSieve = () => Promise.reject(new Error('no sieve'));
    await expect(library.find([BLOCK], 'en')).rejects.toThrow('no sieve');
    source.loadSieve = loadSieve;
    source.findRowsByKeys = () => Promise.reject(new Error('no rows'));
    await expect(library.find([BLOCK], 'en')).rejects.toThrow('no rows');
    source.findRowsByKeys = findRowsByKeys;
    expect((await library.find([BLOCK], 'en')).labels).toHaveLength(1);
  });
});
