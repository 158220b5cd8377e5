import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';

import { AddPanel } from '@/ui/library/AddPanel';
import { findAxeViolations, show } from '@@/tests/ui/show';

const NOTES = new File(['The strike.'], 'strike.txt');

function showPanel() {
  const props = { onFiles: vi.fn(), onText: vi.fn(), onFromScratch: vi.fn() };
  return { props, ...show(<AddPanel {...props} />) };
}

describe('the ways into the library', () => {
  it('begin with files that are chosen', () => {
    const { props, container } = showPanel();
    const input = container.querySelector<HTMLInputElement>('input[type="file"][multiple]')!;
    Object.defineProperty(input, 'files', { value: [NOTES] });
    fireEvent.change(input);
    expect(props.onFiles).toHaveBeenCalledExactlyOnceWith([NOTES]);
  });

  it('take files that are dropped', () => {
    const { props, container } = showPanel();
    fireEvent.drop(container.querySelector('.drop')!, { dataTransfer: { files: [NOTES] } });
    expect(props.onFiles).toHaveBeenCalledExactlyOnceWith([NOTES]);
  });

  it('take text that is pasted, once there is some', () => {
    const { props } = showPanel();
    fireEvent.click(screen.getByRole('button', { name: 'Paste text' }));
    expect(screen.getByRole('button', { name: 'Read it' })).toHaveProperty('disabled', true);
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'The strike.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Read it' }));
    expect(props.onText).toHaveBeenCalledExactlyOnceWith('The strike.');
  });

  it('end with an empty form', () => {
    const { props } = showPanel();
    fireEvent.click(screen.getByRole('button', { name: 'Write one' }));
    expect(props.onFromScratch).toHaveBeenCalledOnce();
  });

  it('have nothing that axe-core finds wrong', async () => {
    const { container } = showPanel();
    expect(await findAxeViolations(container)).toEqual([]);
  });
});
