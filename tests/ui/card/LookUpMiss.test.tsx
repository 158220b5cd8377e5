import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';

import { LookUpMiss } from '@/ui/card/LookUpMiss';
import { findAxeViolations, show } from '@@/tests/ui/show';

describe('LookUpMiss', () => {
  it('names what was looked up and says that the library has nothing about it', async () => {
    const onClose = vi.fn();
    const { container } = show(<LookUpMiss text="Hanseatic League" titleId="title" onClose={onClose} />);

    expect(screen.getByRole('heading', { name: 'Hanseatic League' }).id).toBe('title');
    expect(screen.getByText('Your library has nothing about this.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
    expect(await findAxeViolations(container)).toEqual([]);
  });
});
