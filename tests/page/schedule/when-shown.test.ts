import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { whenShown } from '@/page/schedule/when-shown';

let end: AbortController;
let isHidden: boolean;

beforeEach(() => {
  end = new AbortController();
  isHidden = true;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
});
afterEach(() => vi.restoreAllMocks());

function change(hidden: boolean): void {
  isHidden = hidden;
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Whether the wait is over by now. */
async function start(): Promise<() => Promise<boolean>> {
  let isOver = false;
  void whenShown(document, end.signal).then(() => (isOver = true));
  return async () => {
    await new Promise((resolve) => setTimeout(resolve));
    return isOver;
  };
}

describe('whenShown', () => {
  it('does not wait where the page is on show', async () => {
    isHidden = false;
    const isOver = await start();
    expect(await isOver()).toBe(true);
  });

  it('waits until a hidden page is shown', async () => {
    const isOver = await start();
    change(true);
    expect(await isOver()).toBe(false);
    change(false);
    expect(await isOver()).toBe(true);
  });

  it('waits no longer when the signal aborts', async () => {
    const isOver = await start();
    expect(await isOver()).toBe(false);
    end.abort();
    expect(await isOver()).toBe(true);
  });

  it('leaves no listener behind', async () => {
    const added = vi.spyOn(document, 'addEventListener');
    await start();
    change(false);
    const [, , options] = added.mock.calls[0]!;
    expect(options).toMatchObject({ signal: { aborted: true } });
  });
});
