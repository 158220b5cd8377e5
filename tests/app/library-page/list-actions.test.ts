import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { createListActions } from '@/app/library-page/list-actions';
import { FIRST_STATE, holdState } from '@/app/library-page/page-state';

const OVERVIEW = { entries: [], damagedIds: ['torn', 'lost'], damagedTitles: new Map([['torn', 'A torn document']]) };

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  const page = { entries: [], damagedIds: [], damagedTitles: {}, next: null };
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message) => {
    const { name } = message as unknown as { name: string };
    const value = name === 'removeEntries' ? { removalId: 'r', count: 1 } : page;
    return { answer: { value, problem: null }, failure: null };
  });
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((_, parts) => [parts].flat().join(' '));
});

/** What the page says after a removal. */
async function remove(...ids: readonly string[]) {
  const state = holdState({ ...FIRST_STATE, overview: OVERVIEW }, () => undefined);
  const list = createListActions(state, { ask: () => undefined, refresh: () => undefined });
  await list.remove(ids, () => undefined);
  return state.get().notice;
}

describe('a removal', () => {
  it.each([
    ['torn', 'A torn document'],
    ['lost', 'lost'],
  ])('of the damaged %s is told by what is left of it, and offers no way back to that', async (id, name) => {
    const notice = await remove(id);
    expect(notice?.sentences[0]).toContain(name);
    expect(notice?.onUndo).toBeNull();
  });

  it('of what is whole can be undone', async () => {
    expect((await remove('whole'))?.onUndo).not.toBeNull();
  });
});
