import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';

import type { DocumentUpdate } from '@/core/subscription/document-update';
import { UpdateView } from '@/ui/library/subscriptions/UpdateView';
import { SAMPLE_CONFLICT, SAMPLE_SUBSCRIPTION, SAMPLE_UPDATE } from '@@/tests/ui/sample-subscription';
import { findAxeViolations, show } from '@@/tests/ui/show';

function showUpdates(...updates: readonly DocumentUpdate[]) {
  const acts = { onDecide: vi.fn(), onOpen: vi.fn(), onRead: vi.fn(), onBack: vi.fn() };
  return { acts, ...show(<UpdateView subscription={SAMPLE_SUBSCRIPTION} updates={updates} {...acts} />) };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('what is new', () => {
  it('is shown word by word', () => {
    const { container } = showUpdates(SAMPLE_UPDATE);
    const texts = (selector: string) =>
      [...container.querySelectorAll(selector)].map((each) => each.textContent.trim());
    expect(texts('ins')).toContain('ended its');
    expect(texts('del')).toContain('called a');
    expect(texts('dt')).toEqual(['Title', 'Paragraph', 'Question When did it end?new', 'Name Long Quaytaken out']);
  });

  it('is taken or left', () => {
    const { acts } = showUpdates(SAMPLE_UPDATE);
    press(`Take it: ${SAMPLE_UPDATE.title}`);
    press(`Leave it: ${SAMPLE_UPDATE.title}`);
    expect(acts.onDecide.mock.calls).toEqual([
      [['harbour-strike'], 'take', {}],
      [['harbour-strike'], 'leave', {}],
    ]);
  });

  it('is taken all at once, but for what needs a choice', () => {
    const { acts } = showUpdates(SAMPLE_UPDATE, { ...SAMPLE_UPDATE, fileId: 'b' }, SAMPLE_CONFLICT);
    press('Take all 2');
    expect(acts.onDecide).toHaveBeenCalledExactlyOnceWith(['harbour-strike', 'b'], 'take', {});
  });

  it('waits for a choice where the reader changed the same', () => {
    const { acts } = showUpdates(SAMPLE_CONFLICT);
    const take = screen.getByRole<HTMLButtonElement>('button', { name: 'Take it: The lamps of Port Elsa' });
    expect(take.disabled).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: /Yours: My lamps/ }));
    fireEvent.click(take);
    expect(acts.onDecide).toHaveBeenCalledExactlyOnceWith(['lamps'], 'take', { title: 'mine' });
  });

  it('is removed or kept where it is published no more', () => {
    const { acts } = showUpdates({ ...SAMPLE_UPDATE, kind: 'gone', changes: [] });
    press(`Remove it: ${SAMPLE_UPDATE.title}`);
    press(`Keep it: ${SAMPLE_UPDATE.title}`);
    expect(acts.onDecide.mock.calls.map(([, act]) => act)).toEqual(['remove', 'keep']);
  });

  it('can be read afterwards', () => {
    const { acts } = showUpdates({ ...SAMPLE_UPDATE, isWaiting: false });
    expect(screen.queryByRole('button', { name: /Take it/ })).toBeNull();
    press('I have read it');
    press('Open the document');
    expect(acts.onRead).toHaveBeenCalledOnce();
    expect(acts.onOpen).toHaveBeenCalledExactlyOnceWith('harbour-strike');
  });

  it('has nothing that axe-core finds wrong', async () => {
    const { container } = showUpdates(SAMPLE_UPDATE, SAMPLE_CONFLICT);
    expect(await findAxeViolations(container)).toEqual([]);
  });
});
