import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createPageSession } from '@/app/page-session';
import type { Presenter, PresenterContext } from '@/app/presenter-context';
import type { Mention } from '@/core/matching/mention';
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings/settings';
import type { PageBlock } from '@/page/text/page-block';
import { englishWords } from '@@/tests/ui/english-words';

const LABELS = [
  { termId: 'csto', name: 'CSTO', kind: 'organisation' as const },
  { termId: 'russia', name: 'Russia', kind: 'place' as const },
];

const ends: AbortController[] = [];

beforeEach(() => {
  document.head.innerHTML = '<meta property="og:type" content="article">';
  document.body.innerHTML =
    '<article><h1>Dues unpaid</h1><p>The CSTO met. Russia was there, and Russia paid.</p></article>';
});
afterEach(() => ends.splice(0).forEach((end) => end.abort()));

/** Finds CSTO, which is enough by itself, and Russia, which is broad. */
function findIn({ text }: PageBlock) {
  const mentions = [...text.matchAll(/CSTO|Russia/g)].map(({ 0: name, index }): Mention => ({
    termId: name.toLowerCase(),
    start: index,
    end: index + name.length,
    broad: name === 'Russia',
    standing: 'full',
    evidence: 0.1,
    backgrounderIds: ['alliance'],
    keyOf: [],
  }));
  return { mentions, rivalTermIds: [] };
}

/** A session on the document above, with a library and a presenter that only keep account. */
function start(change: Partial<Settings> = {}) {
  const end = new AbortController();
  ends.push(end);
  const shown: { names: string[]; signal: AbortSignal | null } = { names: [], signal: null };
  const presenter: Presenter = {
    present: (paintings) => {
      shown.names = paintings.flatMap(({ mentions }) => mentions.map(({ termId }) => termId));
    },
    erase: vi.fn(),
    setStyle: vi.fn(),
    step: vi.fn(),
    openCard: vi.fn(),
    showLookUp: vi.fn(),
  };
  const find = vi.fn(async (blocks: readonly PageBlock[]) => ({ findings: blocks.map(findIn), labels: LABELS }));
  const startPresenter = vi.fn((_: PresenterContext, signal: AbortSignal) => {
    shown.signal = signal;
    return presenter;
  });
  const onTerms = vi.fn();
  const settings = { ...DEFAULT_SETTINGS, ...change };
  const sources = {
    words: englishWords,
    getCards: async () => [],
    readFrameworks: async () => [],
    find,
    getPresenterStarter: async () => startPresenter,
  };
  const session = createPageSession(document, settings, sources, onTerms, end.signal);
  return { session, settings, presenter, shown, find, startPresenter, onTerms, end };
}

describe('createPageSession', () => {
  it('reads an article and shows what counts on it', async () => {
    const { session, shown, onTerms } = start();
    await vi.waitFor(() => expect(shown.names).toEqual(['csto']));
    await vi.waitFor(() => expect(onTerms).toHaveBeenLastCalledWith(1));
    expect(session.report()).toMatchObject({
      state: 'lit',
      isArticle: true,
      isOnSubject: false,
      terms: [{ termId: 'csto', count: 1 }],
      quietTerms: [{ termId: 'russia' }],
    });
  });

  it('shows broad terms anyway where the reader asks for it', async () => {
    const { session, shown } = start();
    await vi.waitFor(() => expect(shown.names).toEqual(['csto']));
    session.showBroadAnyway();
    await vi.waitFor(() => expect(shown.names).toEqual(['csto', 'russia', 'russia']));
  });

  it('shows broad terms on every page where the settings say so', async () => {
    const { session, shown } = start({ broadNames: 'everywhere' });
    await vi.waitFor(() => expect(shown.names).toEqual(['csto', 'russia', 'russia']));
    expect(session.report().quietTerms).toEqual([]);
  });

  it('follows the settings while the page is open', async () => {
    const { session, settings, shown, presenter } = start();
    await vi.waitFor(() => expect(shown.names).toEqual(['csto']));
    session.applySettings({ ...settings, hiddenKinds: ['organisation'], style: 'fill' });
    await vi.waitFor(() => expect(shown.names).toEqual([]));
    expect(presenter.setStyle).toHaveBeenLastCalledWith('fill');
  });

  it.each<[string, Partial<Settings>]>([
    ['off', { isOn: false }],
    ['paused', { pausedUntilMs: Date.now() + 60_000 }],
    ['off-on-site', { offSites: [location.host] }],
    ['not-listed', { pages: 'listed' }],
  ])('asks nobody anything while it is %s, and says so', async (state, change) => {
    const { session, find, onTerms } = start(change);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([find.mock.calls, onTerms.mock.calls]).toEqual([[], []]);
    expect(session.report()).toMatchObject({ state, terms: [] });
  });

  it('takes everything off when it is switched off, and begins again when it is switched on', async () => {
    const { session, settings, shown, startPresenter } = start();
    await vi.waitFor(() => expect(shown.names).toEqual(['csto']));
    session.applySettings({ ...settings, isOn: false });
    expect(shown.signal?.aborted).toBe(true);
    session.applySettings(settings);
    await vi.waitFor(() => expect(startPresenter).toHaveBeenCalledTimes(2));
  });

  it('looks again at a page that was no article', async () => {
    document.head.innerHTML = '';
    const { session, shown } = start();
    expect(session.report().state).toBe('not-an-article');
    document.head.innerHTML = '<meta property="og:type" content="article">';
    session.judgeAgain();
    await vi.waitFor(() => expect(shown.names).toEqual(['csto']));
  });

  it('leaves the old page when the app shows another one', async () => {
    const { session, shown } = start();
    await vi.waitFor(() => expect(shown.names).toEqual(['csto']));
    const before = shown.signal;
    document.body.innerHTML = '<article><p>Nothing of note, twice.</p></article>';
    session.startAnew();
    expect(before?.aborted).toBe(true);
    expect(session.report()).toMatchObject({ state: 'nothing-found', terms: [] });
  });

  it('shows a look-up also where nothing is highlighted', async () => {
    const { session, presenter, find } = start({ isOn: false });
    await session.present((at) => at.showLookUp('CSTO', []));
    expect(presenter.showLookUp).toHaveBeenCalledExactlyOnceWith('CSTO', []);
    expect(find).not.toHaveBeenCalled();
  });

  it('leaves the page as it is where the worker does not answer', async () => {
    const { find, startPresenter, session } = start();
    find.mockRejectedValue(new Error('Could not establish connection'));
    session.startAnew();
    await vi.waitFor(() => expect(find).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(startPresenter).not.toHaveBeenCalled();
  });

  it('ends with its signal', async () => {
    const { shown, end } = start();
    await vi.waitFor(() => expect(shown.names).toEqual(['csto']));
    end.abort();
    expect(shown.signal?.aborted).toBe(true);
  });
});
