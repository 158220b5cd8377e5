import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';

import type { EntrySummary } from '@/core/library/entry';
import { EntryList } from '@/ui/library/EntryList';
import { SAMPLE_SUMMARY } from '@@/tests/ui/sample-library';
import { findAxeViolations, show } from '@@/tests/ui/show';

const BUNDLED: EntrySummary = {
  ...SAMPLE_SUMMARY,
  id: 'bundled',
  title: 'A bundled one',
  origin: { kind: 'bundled', url: null, fileName: null },
};

function showList(entries: readonly EntrySummary[] = [SAMPLE_SUMMARY, BUNDLED], damagedIds: readonly string[] = []) {
  const props = {
    entries,
    total: entries.length,
    search: '',
    damagedIds,
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
    expect(props.onOpen).toHaveBeenCalledExactlyOnceWith('harbour-strike');
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

  it('draws a part of a long list, and says so', () => {
    const entries = Array.from({ length: 1000 }, (_, position) => ({ ...SAMPLE_SUMMARY, id: `id-${position}` }));
    showList(entries);
    expect(screen.getAllByRole('listitem')).toHaveLength(200);
    expect(screen.getByText('800 more documents; search for the one you need.')).toBeTruthy();
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
