import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';

import { CollectionPreview } from '@/ui/library/subscriptions/CollectionPreview';
import { SAMPLE_COLLECTION } from '@@/tests/ui/sample-subscription';
import { findAxeViolations, show } from '@@/tests/ui/show';

function showPreview(change: Partial<typeof SAMPLE_COLLECTION> = {}) {
  const acts = { onConfirm: vi.fn(), onCancel: vi.fn() };
  const collection = { ...SAMPLE_COLLECTION, ...change };
  return { acts, ...show(<CollectionPreview collection={collection} isSaving={false} {...acts} />) };
}

describe('what would come in', () => {
  it('is said before it does', () => {
    showPreview();
    expect(screen.getByText('2 documents come into your library, with 6 names.')).toBeTruthy();
    expect(screen.getByText('One file is left out, because it cannot be read.')).toBeTruthy();
    expect(screen.getByText('What the straits compact says')).toBeTruthy();
  });

  it('comes in when the reader says so, with what is to be done with changes', () => {
    const { acts } = showPreview();
    fireEvent.click(screen.getByRole('radio', { name: 'Take it, and tell me' }));
    fireEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
    expect(acts.onConfirm).toHaveBeenCalledExactlyOnceWith('after');
  });

  it('cannot be nothing', () => {
    showPreview({ documents: [] });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Subscribe' }).disabled).toBe(true);
  });

  it('has nothing that axe-core finds wrong', async () => {
    const { container } = showPreview();
    expect(await findAxeViolations(container)).toEqual([]);
  });
});
