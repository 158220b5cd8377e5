import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { FORM, makeDocument } from '@@/tests/extension/library-store/made-documents';

import { createDocumentActions } from '@/app/library-page/document-actions';
import { FIRST_STATE, holdState } from '@/app/library-page/page-state';
import { makeEntry } from '@/core/library/update-entry';

const ENTRY = makeEntry(makeDocument('elsa', 'Port Elsa'), FORM, 5);

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

/** The library page with a document open; `onSave` is called while its note is being saved. */
async function openDocument(onSave: () => void = () => undefined) {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message) => {
    const { name } = message as unknown as { name: string };
    if (name === 'setNote') onSave();
    return { answer: { value: name === 'getEntry' ? ENTRY : null, problem: null }, failure: null };
  });
  const state = holdState(FIRST_STATE, () => undefined);
  const documents = createDocumentActions(state, async () => undefined);
  await documents.open('elsa');
  return { state, documents };
}

describe('a note', () => {
  it('shows the card it stands in, once it is saved', async () => {
    const { state, documents } = await openDocument();
    await documents.note('elsa', 'Cold.');
    expect(state.get().view).toMatchObject({ kind: 'document', place: { kind: 'term', termId: 'elsa' } });
  });

  it('leaves a reader alone who has gone back to the list meanwhile', async () => {
    const { state, documents } = await openDocument(() => state.set({ view: { kind: 'list' } }));
    await documents.note('elsa', 'Cold.');
    expect(state.get().view).toEqual({ kind: 'list' });
  });
});
