import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';

import type { EntrySummary } from '@/core/library/entry';
import type { SearchAnswer, SearchHit } from '@/core/search/search-answer';
import { EntryList } from '@/ui/library/EntryList';
import { SAMPLE_SUMMARY } from '@@/tests/ui/sample-library';
import { findAxeViolations, show } from '@@/tests/ui/show';

const BUNDLED: EntrySummary = {
  ...SAMPLE_SUMMARY,
  id: 'bundled',
  title: 'A bundled one',
  origin: { kind: 'bundled', url: null, fileName: null },
};

const NOTHING_FOUND: SearchAnswer = {
  hits: [],
  hitCount: 0,
  isReading: false,
  readCount: 9,
  totalCount: 9,
  damagedIds: [],
};

const HIT: SearchHit = {
  id: SAMPLE_SUMMARY.id,
  title: [{ text: SAMPLE_SUMMARY.title, isHit: false }],
  excerpt: {
    place: { kind: 'paragraph', position: 0 },
    stretches: [
      { text: 'The union called a ', isHit: false },
      { text: 'strike', isHit: true },
    ],
  },
};

function showList(
  entries: readonly EntrySummary[] = [SAMPLE_SUMMARY, BUNDLED],
  damagedIds: readonly string[] = [],
  found: SearchAnswer | null = null,
) {
  const props = {
    entries,
    search: found === null ? '' : 'strike',
    found,
    damagedIds,
    damagedTitles: new Map([['torn', 'A torn document']]),
    onSearch: vi.fn(),
    onExportAll: vi.fn(),
    onOpen: vi.fn(),
    onSwitch: vi.fn(),
    onRemove: vi.fn(),
  };
  return { props, ...show(<EntryList {...props} />) };
}

describe('the list of documents', () => {
  it('says of each what it is', () => {
    showList([SAMPLE_SUMMARY]);
    for (const fact of ['29 February 2024', 'the Elsa Herald', 'English', '3 names', 'from a file']) {
      expect(screen.getByText(fact)).toBeTruthy();
    }
  });

  it('opens, switches and removes one', () => {
    const { props } = showList();
    fireEvent.click(screen.getByRole('button', { name: SAMPLE_SUMMARY.title }));
    fireEvent.click(screen.getByRole('switch', { name: `Use “${SAMPLE_SUMMARY.title}”` }));
    fireEvent.click(screen.getByRole('button', { name: `Remove “${SAMPLE_SUMMARY.title}”` }));
    expect(props.onOpen).toHaveBeenCalledExactlyOnceWith('harbour-strike', { kind: 'top' });
    expect(props.onSwitch).toHaveBeenCalledExactlyOnceWith('harbour-strike', false);
    expect(props.onRemove).toHaveBeenCalledExactlyOnceWith(['harbour-strike']);
  });

  it('does not remove what comes with the extension', () => {
    showList();
    expect(screen.queryByRole('button', { name: 'Remove “A bundled one”' })).toBeNull();
  });

  it('is searched', () => {
    const { props } = showList();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'strike' } });
    expect(props.onSearch).toHaveBeenCalledExactlyOnceWith('strike');
  });

  it('shows why each was found, and opens it there', () => {
    const found: SearchAnswer = { ...NOTHING_FOUND, hits: [HIT, { ...HIT, id: 'removed-since' }], hitCount: 2 };
    const { props, container } = showList(undefined, [], found);
    expect(screen.getByText('2 documents have these words.')).toBeTruthy();
    expect(Array.from(container.querySelectorAll('mark'), ({ textContent }) => textContent)).toEqual(['strike']);
    fireEvent.click(screen.getByText('called a', { exact: false }));
    expect(props.onOpen).toHaveBeenCalledExactlyOnceWith('harbour-strike', { kind: 'paragraph', position: 0 });
  });

  it.each([
    [{}, 'No document has these words.'],
    [{ isReading: true, readCount: 0, totalCount: 0 }, 'Searching…'],
    [{ isReading: true, readCount: 50, totalCount: 900 }, 'Still reading the library, 50 of 900 documents so far.'],
    [
      { hits: [HIT], hitCount: 130 },
      '130 documents have these words. The best 1 are shown; another word finds better.',
    ],
  ])('says of a search that gave %j: %s', (change, sentence) => {
    showList(undefined, [], { ...NOTHING_FOUND, ...change });
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  it('draws a part of a long list, and more where asked', () => {
    const entries = Array.from({ length: 1000 }, (_, position) => ({ ...SAMPLE_SUMMARY, id: `id-${position}` }));
    showList(entries);
    expect(screen.getAllByRole('listitem')).toHaveLength(100);
    fireEvent.click(screen.getByRole('button', { name: 'Show 900 more documents' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(200);
  });

  it.each([
    [
      'by the title that the list has',
      [SAMPLE_SUMMARY.id],
      `What the browser kept of “${SAMPLE_SUMMARY.title}” cannot`,
    ],
    ['by the title that is left of it', ['torn'], 'What the browser kept of “A torn document” cannot'],
    ['by its id where nothing else is left', ['constructor'], 'What the browser kept of “constructor” cannot'],
    ['as several', ['torn', 'b'], 'of 2 documents cannot be read any more (“A torn document”, “b”)'],
    [
      'as many, of which it names the first',
      ['a', 'b', 'c', 'd', 'e', 'f'],
      'of 6 documents cannot be read any more (“a”, “b”, “c”, “d”, “e”, …)',
    ],
  ])('names what is damaged %s', (_, damagedIds, sentence) => {
    showList([SAMPLE_SUMMARY], damagedIds);
    expect(screen.getByRole('alert').textContent).toContain(sentence);
  });

  it('offers to take away what is damaged', () => {
    const { props } = showList([SAMPLE_SUMMARY], ['broken']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove what is damaged' }));
    expect(props.onRemove).toHaveBeenCalledExactlyOnceWith(['broken']);
  });

  it('has nothing that axe-core finds wrong', async () => {
    const { container } = showList();
    expect(await findAxeViolations(container)).toEqual([]);
  });
});
