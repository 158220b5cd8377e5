// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';

import { answerLibrary } from '@/extension/answer-library';
import {
  findConflictsMessage,
  getEntryMessage,
  type LibraryAnswer,
  listEntriesMessage,
  putEntriesMessage,
  removeEntriesMessage,
  rollBackEntryMessage,
  setNoteMessage,
  switchEntriesMessage,
  undoRemovalMessage,
} from '@/extension/library-messages';
import type { MessageKind } from '@/extension/message';
import { FORM, makeDocument, openStore } from '@@/tests/extension/library-store/made-documents';

const OWN_PAGE = { tabId: 1, frameId: 0, isOwnPage: true };
const ELSA = makeDocument('elsa', 'Port Elsa');

/** Asks as a message does: everything becomes JSON on its way. */
function createAsker() {
  const answerers = answerLibrary(openStore());
  return async <Ask, Value>(
    { name, answer: parse }: MessageKind<Ask, LibraryAnswer<Value>>,
    ask: Ask,
    sender = OWN_PAGE,
  ): Promise<LibraryAnswer<Value>> => {
    const answerer = answerers.find((other) => other.name === name)!;
    const asked: unknown = JSON.parse(JSON.stringify(ask));
    return parse(JSON.parse(JSON.stringify(await answerer.answer(asked, sender))), name);
  };
}

const done = (value: unknown) => ({ value, problem: null });

describe('the library’s messages', () => {
  it('do all that the library page needs, one after another', async () => {
    const ask = createAsker();
    const items = [{ backgrounder: ELSA, origin: FORM }];
    expect(await ask(putEntriesMessage, { items, onConflict: 'refuse' })).toEqual(
      done([{ outcome: 'added', id: 'elsa' }]),
    );
    expect(await ask(listEntriesMessage, { after: null, limit: 10 })).toMatchObject(
      done({ entries: [{ id: 'elsa', termCount: 1, isOn: true }], damagedIds: [], damagedTitles: {}, next: null }),
    );
    expect(await ask(findConflictsMessage, { backgrounder: ELSA })).toMatchObject(done({ sameId: { id: 'elsa' } }));
    expect(await ask(setNoteMessage, { entryId: 'elsa', termId: 'elsa', note: 'Cold.' })).toEqual(done(undefined));
    expect(await ask(switchEntriesMessage, { ids: ['elsa'], isOn: false })).toEqual(done(undefined));
    expect(await ask(getEntryMessage, { id: 'elsa' })).toMatchObject(done({ isOn: false, notes: { elsa: 'Cold.' } }));
    const removed = await ask(removeEntriesMessage, { ids: ['elsa'] });
    expect(removed).toMatchObject(done({ count: 1 }));
    const { removalId } = removed.value!;
    expect(await ask(getEntryMessage, { id: 'elsa' })).toEqual(done(null));
    expect(await ask(undoRemovalMessage, { removalId })).toEqual(done(['elsa']));
  });

  it('say why something could not be done', async () => {
    expect(await createAsker()(rollBackEntryMessage, { id: 'unheard-of' })).toEqual({
      value: null,
      problem: 'unknown',
    });
  });

  it('are answered to the extension’s own pages alone', async () => {
    const fromTab = { ...OWN_PAGE, isOwnPage: false };
    await expect(createAsker()(getEntryMessage, { id: 'elsa' }, fromTab)).rejects.toThrow('own pages');
  });
});
