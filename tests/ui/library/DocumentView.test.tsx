import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';

import type { Card } from '@/core/card/card';
import type { LibraryEntry } from '@/core/library/entry';
import { nameTexts } from '@/core/review/name-text';
import { DocumentView } from '@/ui/library/DocumentView';
import { SAMPLE_CARD } from '@@/tests/ui/sample-card';
import { SAMPLE_DOCUMENT, SAMPLE_ENTRY } from '@@/tests/ui/sample-library';
import { findAxeViolations, show } from '@@/tests/ui/show';

const CARD: Card = { ...SAMPLE_CARD, termId: 'dockers-union', name: 'Dockers’ Union', note: 'Ask Ines.' };

function findUnion(text: string) {
  const start = text.indexOf('Dockers’ Union');
  return start < 0 ? [] : [{ termId: 'dockers-union', start, end: start + 'Dockers’ Union'.length }];
}

function showDocument(change: Partial<LibraryEntry> = {}, card: Card | null = CARD) {
  const props = {
    entry: { ...SAMPLE_ENTRY, ...change },
    texts: nameTexts(SAMPLE_DOCUMENT, findUnion),
    card,
    place: { kind: 'top' } as const,
    onChoose: vi.fn(),
    onNote: vi.fn(),
    onEdit: vi.fn(),
    onRollBack: vi.fn(),
    onExport: vi.fn(),
    onBack: vi.fn(),
  };
  return { props, ...show(<DocumentView {...props} />) };
}

describe('a document', () => {
  it('is read with its names marked, each a way to its card', () => {
    const { props, container } = showDocument();
    expect(container.querySelector('.document-text p')?.textContent).toBe(SAMPLE_DOCUMENT.paragraphs[0]);
    fireEvent.click(container.querySelector('.named')!);
    expect(props.onChoose).toHaveBeenCalledExactlyOnceWith('dockers-union');
  });

  it('has its questions below', () => {
    showDocument();
    expect(screen.getByText('Who called the strike?')).toBeTruthy();
  });

  it('takes the reader’s own note on a name', () => {
    const { props } = showDocument();
    const field = screen.getByLabelText('Your own note on Dockers’ Union');
    expect(field).toHaveProperty('value', 'Ask Ines.');
    fireEvent.input(field, { target: { value: ' Ask Ola. ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save the note' }));
    expect(props.onNote).toHaveBeenCalledExactlyOnceWith('dockers-union', 'Ask Ola.');
  });

  it('asks for a name where none is chosen', () => {
    showDocument({}, null);
    expect(screen.getByText('Choose a name to see its card.')).toBeTruthy();
  });

  it('is edited, saved as a file, and left', () => {
    const { props } = showDocument();
    for (const name of ['Edit', 'Save as Markdown', 'Save as JSON', 'All documents']) {
      fireEvent.click(screen.getByRole('button', { name }));
    }
    expect(props.onEdit).toHaveBeenCalledOnce();
    expect(props.onExport.mock.calls).toEqual([['markdown'], ['json']]);
    expect(props.onBack).toHaveBeenCalledOnce();
  });

  it('goes back to the version before where there is one', () => {
    showDocument();
    expect(screen.queryByRole('button', { name: 'Back to the version before' })).toBeNull();
    const { props } = showDocument({ previous: { backgrounder: SAMPLE_DOCUMENT, changedAtMs: 1 } });
    fireEvent.click(screen.getByRole('button', { name: 'Back to the version before' }));
    expect(props.onRollBack).toHaveBeenCalledOnce();
  });

  it('that comes with the extension is not edited', () => {
    showDocument({ origin: { kind: 'bundled', url: null, fileName: null } });
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  });

  it('has nothing that axe-core finds wrong', async () => {
    const { container } = showDocument();
    expect(await findAxeViolations(container)).toEqual([]);
  });
});
