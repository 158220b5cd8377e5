import { describe, expect, it } from 'vitest';

import type { LibraryEntry } from '@/core/library/entry';
import { restoreEntry, toOwnEntry } from '@/core/library/restore-entry';
import { makeDocument } from '@@/tests/extension/library-store/made-documents';

const OLD = makeDocument('elsa', 'Port Elsa');
const NEW = makeDocument('elsa', 'Port Vale');
const FILE = { kind: 'file', url: null, fileName: 'elsa.md' } as const;
const BUNDLED = { kind: 'bundled', url: null, fileName: null } as const;

const PACKED: LibraryEntry = {
  backgrounder: NEW,
  isOn: false,
  origin: FILE,
  addedAtMs: 1,
  changedAtMs: 5,
  notes: { elsa: 'Cold.' },
  previous: { backgrounder: OLD, changedAtMs: 1 },
};
const PRESENT: LibraryEntry = { ...PACKED, isOn: true, addedAtMs: 8, changedAtMs: 9, notes: {}, previous: null };

describe('a packed entry', () => {
  it.each<[string, LibraryEntry | null, Partial<LibraryEntry>]>([
    ['comes back as it was where there is none', null, {}],
    ['comes back with its version before where its text is there', PRESENT, {}],
    [
      'leaves notes on other terms',
      { ...PRESENT, notes: { sea: 'Grey.', elsa: 'Warm.' } },
      { notes: { sea: 'Grey.', elsa: 'Cold.' } },
    ],
    [
      'makes another text the version before',
      { ...PRESENT, backgrounder: OLD },
      { previous: { backgrounder: OLD, changedAtMs: 9 } },
    ],
    [
      'leaves the text that comes with the extension, with its times',
      { ...PRESENT, backgrounder: OLD, origin: BUNDLED },
      { backgrounder: OLD, origin: BUNDLED, changedAtMs: 9, previous: null },
    ],
  ])('%s, and doing it again changes nothing', (_, present, change) => {
    const restored = restoreEntry(present, PACKED);
    expect(restored).toEqual({ ...PACKED, ...change });
    expect(restoreEntry(restored, PACKED)).toEqual(restored);
  });

  it('that came with the extension once is the reader’s own where it does no more', () => {
    expect(toOwnEntry({ ...PACKED, origin: BUNDLED }).origin.kind).toBe('file');
  });
});
