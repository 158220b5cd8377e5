import { describe, expect, it, vi } from 'vitest';

import { createSearchDesk } from '@/app/library-page/search-desk';
import { makeEntry } from '@/core/library/update-entry';
import type { LibraryReader, ReadEntries } from '@/extension/library-store/library-reader';
import { FORM, makeDocument } from '@@/tests/extension/library-store/made-documents';

/** A library in memory; `damagedIds` are in it and cannot be read. */
function makeReader(names: Map<string, string>, damagedIds: readonly string[] = []) {
  const readEntries = vi.fn(async (ids: readonly string[]): Promise<ReadEntries> => ({
    entries: ids
      .filter((id) => names.has(id) && !damagedIds.includes(id))
      .map((id) => makeEntry(makeDocument(id, names.get(id)!), FORM, 0)),
    damagedIds: damagedIds.filter((id) => ids.includes(id)),
  }));
  const reader: LibraryReader = { listStamps: async () => new Map(names), readEntries };
  return { reader, readEntries };
}

async function openDesk(reader: LibraryReader) {
  const onRead = vi.fn();
  const desk = createSearchDesk(reader, onRead);
  const refresh = async (): Promise<void> => {
    const read = new Promise<void>((resolve) => onRead.mockImplementation(resolve));
    desk.refresh();
    await read;
    await vi.waitFor(async () => {
      expect((await desk.search('')).isReading).toBe(false);
    });
  };
  await refresh();
  return { desk, refresh };
}

const ids = ({ hits }: { readonly hits: readonly { readonly id: string }[] }) => hits.map(({ id }) => id);

describe('the search desk', () => {
  it('finds what the library has, and says where', async () => {
    const { desk } = await openDesk(
      makeReader(
        new Map([
          ['elsa', 'Port Elsa'],
          ['sea', 'Grey Sea'],
        ]),
      ).reader,
    );
    const { hits, hitCount } = await desk.search('gray sea');
    expect(hitCount).toBe(1);
    expect(hits[0]).toMatchObject({ id: 'sea', excerpt: { place: { kind: 'term', termId: 'sea' } } });
    expect(hits[0]!.title).toEqual([
      { text: 'About ', isHit: false },
      { text: 'Grey', isHit: true },
      { text: ' ', isHit: false },
      { text: 'Sea', isHit: true },
    ]);
  });

  it('reads anew what was changed, and nothing else', async () => {
    const names = new Map([
      ['elsa', 'Port Quince'],
      ['sea', 'Grey Sea'],
    ]);
    const { reader, readEntries } = makeReader(names);
    const { desk, refresh } = await openDesk(reader);
    names.set('elsa', 'Port Vale').delete('sea');
    readEntries.mockClear();
    await refresh();
    await vi.waitFor(async () => expect(ids(await desk.search('port'))).toEqual(['elsa']));
    expect(readEntries.mock.calls[0]).toEqual([['elsa']]);
    expect(ids(await desk.search('quince'))).toEqual([]);
    expect(ids(await desk.search('sea'))).toEqual([]);
  });

  it('says of many what it found in all, and which cannot be read', async () => {
    const names = new Map(Array.from({ length: 130 }, (_, position) => [`d-${position}`, `Port ${position}`]));
    const { desk } = await openDesk(makeReader(names, ['d-7']).reader);
    const answer = await desk.search('port');
    expect(answer.hits).toHaveLength(50);
    expect(answer).toMatchObject({ hitCount: 129, readCount: 130, totalCount: 130, damagedIds: ['d-7'] });
  });
});
