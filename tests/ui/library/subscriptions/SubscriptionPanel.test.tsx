import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';

import type { SubscriptionSummary } from '@/core/subscription/subscription';
import { SubscriptionPanel } from '@/ui/library/subscriptions/SubscriptionPanel';
import { SAMPLE_FLAW, SAMPLE_SUBSCRIPTION } from '@@/tests/ui/sample-subscription';
import { findAxeViolations, show } from '@@/tests/ui/show';

function showPanel(...changes: readonly Partial<SubscriptionSummary>[]) {
  const acts = {
    onSubscribe: vi.fn(),
    onCheckAll: vi.fn(),
    onOpen: vi.fn(),
    onCheck: vi.fn(),
    onMode: vi.fn(),
    onEnd: vi.fn(),
    onAllow: vi.fn(),
  };
  const subscriptions = changes.map((change, at) => ({
    ...SAMPLE_SUBSCRIPTION,
    url: `https://x.example/${at}`,
    ...change,
  }));
  const panel = show(<SubscriptionPanel subscriptions={subscriptions} checkingUrls={new Set()} {...acts} />);
  return { acts, ...panel };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the subscriptions', () => {
  it('take another address', () => {
    const { acts } = showPanel();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Subscribe' }).disabled).toBe(true);
    fireEvent.input(screen.getByLabelText('Address of a document or a collection'), {
      target: { value: 'x.example/a' },
    });
    press('Subscribe');
    expect(acts.onSubscribe).toHaveBeenCalledExactlyOnceWith('x.example/a');
  });

  it('are checked, one or all', () => {
    const { acts } = showPanel({}, { title: 'Other' });
    fireEvent.click(screen.getAllByRole('button', { name: 'Check now' })[1]!);
    press('Check all now');
    expect(acts.onCheck).toHaveBeenCalledExactlyOnceWith('https://x.example/1');
    expect(acts.onCheckAll).toHaveBeenCalledOnce();
  });

  it.each([
    [{ waitingCount: 2, newsCount: 1 }, 'Look at 2 changes'],
    [{ newsCount: 1 }, 'Read what changed in one document'],
  ])('say what is new: %j', (change, name) => {
    const { acts } = showPanel(change);
    press(name);
    expect(acts.onOpen).toHaveBeenCalledExactlyOnceWith('https://x.example/0');
  });

  it('say why a check failed, and when the next is', () => {
    showPanel({ failure: { problem: 'refused', detail: 'HTTP 503', count: 1 } });
    expect(screen.getByText('The server did not give it. Try again later. (HTTP 503)')).toBeTruthy();
    expect(screen.getByText(/The next try is on 4 Jan 2026/)).toBeTruthy();
  });

  it('ask for access where it was taken away', () => {
    const { acts } = showPanel({ failure: { problem: 'noAccess', detail: '', count: 1 } });
    press('Allow access');
    expect(acts.onAllow).toHaveBeenCalledOnce();
  });

  it('say what is wrong with a file', () => {
    showPanel({ problems: [SAMPLE_FLAW] });
    expect(screen.getByText(/lamps.md, line 3, date: “2024-05-77” is no day of the calendar/)).toBeTruthy();
  });

  it('are left with or without their documents, after a question', () => {
    const { acts } = showPanel({});
    press('Unsubscribe');
    press('Cancel');
    press('Unsubscribe');
    press('Keep its documents');
    press('Remove its documents');
    expect(acts.onEnd.mock.calls).toEqual([
      ['https://x.example/0', false],
      ['https://x.example/0', true],
    ]);
  });

  it('are taken at once or shown first', () => {
    const { acts } = showPanel({});
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'after' } });
    expect(acts.onMode).toHaveBeenCalledExactlyOnceWith('https://x.example/0', 'after');
  });

  it('have nothing that axe-core finds wrong', async () => {
    const { container } = showPanel(
      { problems: [SAMPLE_FLAW], waitingCount: 1 },
      { failure: { problem: 'offline', detail: '', count: 1 } },
    );
    expect(await findAxeViolations(container)).toEqual([]);
  });
});
