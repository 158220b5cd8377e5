import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import type { Settings } from '@/core/settings/settings';

import { endSessions, findInAll, setArticle, startSession } from './session-stage';

beforeEach(setArticle);
afterEach(endSessions);

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

/** A page that is no article, though it names what articles are about. */
function setFrontPage(): void {
  document.head.innerHTML = '';
  document.body.innerHTML = '<p>CSTO: all stories</p>';
}

describe('createPageSession', () => {
  it('reads an article and shows what counts on it', async () => {
    const { session, shown, onTerms } = startSession();
    await vi.waitFor(() => expect(shown.names).toEqual(['csto']));
    await vi.waitFor(() => expect(onTerms).toHaveBeenCalled());
    expect(session.listTermIds()).toEqual(['csto']);
    expect(session.report()).toMatchObject({
      state: 'lit',
      isArticle: true,
      isOnSubject: false,
      terms: [{ termId: 'csto', count: 1 }],
      quietTerms: [{ termId: 'russia' }],
    });
  });

  it('shows broad terms anyway where the reader asks for it', async () => {
    const { session, shown } = startSession();
    await vi.waitFor(() => expect(shown.names).toEqual(['csto']));
    session.showBroadAnyway();
    await vi.waitFor(() => expect(shown.names).toEqual(['csto', 'russia', 'russia']));
  });

  it('shows broad terms on every page where the settings say so', async () => {
    const { session, shown } = startSession({ broadNames: 'everywhere' });
    await vi.waitFor(() => expect(shown.names).toEqual(['csto', 'russia', 'russia']));
    expect(session.report().quietTerms).toEqual([]);
  });

  it('follows the settings while the page is open', async () => {
    const { session, settings, shown, presenter } = startSession();
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
    const { session, find, onTerms } = startSession(change);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([find.mock.calls, onTerms.mock.calls]).toEqual([[], []]);
    expect(session.report()).toMatchObject({ state, terms: [] });
  });

  it('takes everything off when it is switched off, and begins again when it is switched on', async () => {
    const { session, settings, shown, startPresenter } = startSession();
    await vi.waitFor(() => expect(shown.names).toEqual(['csto']));
    session.applySettings({ ...settings, isOn: false });
    expect(shown.signal?.aborted).toBe(true);
    session.applySettings(settings);
    await vi.waitFor(() => expect(startPresenter).toHaveBeenCalledTimes(2));
  });

  it('is read anew when the library has changed', async () => {
    const { session, shown, find, startPresenter } = startSession();
    await vi.waitFor(() => expect(shown.names).toEqual(['csto']));
    const before = shown.signal;
    find.mockResolvedValue({ findings: [], labels: [] });
    session.readAnew();
    expect(before?.aborted).toBe(true);
    await vi.waitFor(() => expect(find).toHaveBeenCalledTimes(2));
    expect(startPresenter).toHaveBeenCalledOnce();
  });

  it('is not read for a change of the library where it was not read before', async () => {
    const { session, find } = startSession({ isOn: false });
    session.readAnew();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(find).not.toHaveBeenCalled();
  });

  it('looks again at a page that was no article', async () => {
    document.head.innerHTML = '';
    const { session, shown } = startSession();
    expect(session.report().state).toBe('not-an-article');
    document.head.innerHTML = '<meta property="og:type" content="article">';
    session.judgeAgain();
    await vi.waitFor(() => expect(shown.names).toEqual(['csto']));
  });

  it('shows a look-up also where nothing is highlighted', async () => {
    const { session, presenter, find } = startSession({ isOn: false });
    await session.present((at) => at.showLookUp('CSTO', []));
    expect(presenter.showLookUp).toHaveBeenCalledExactlyOnceWith('CSTO', []);
    expect(find).not.toHaveBeenCalled();
  });

  it('leaves the page as it is where the worker does not answer', async () => {
    const { find, startPresenter } = startSession({}, () =>
      Promise.reject(new Error('Could not establish connection')),
    );
    await vi.waitFor(() => expect(find).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(startPresenter).not.toHaveBeenCalled();
  });

  it('goes by the site of the tab in a frame', async () => {
    const seat = { site: 'news.example', aroundIds: [] };
    const { session, find } = startSession({ offSites: ['news.example'] }, findInAll, seat);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(find).not.toHaveBeenCalled();
    expect(session.report()).toMatchObject({ state: 'off-on-site', site: 'news.example' });
  });

  it('ends with its signal', async () => {
    const { shown, end } = startSession();
    await vi.waitFor(() => expect(shown.names).toEqual(['csto']));
    end.abort();
    expect(shown.signal?.aborted).toBe(true);
  });
});

describe('an app on the page that moves to another address', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('keeps its highlights where its text stays: they are not even looked at', async () => {
    const { session, shown, find, presenter, startPresenter } = startSession();
    await pass(500);
    expect(shown.names).toEqual(['csto']);
    session.turnPage();
    await pass(60_000);
    expect(shown.signal?.aborted).toBe(false);
    const calls = [find, presenter.present, startPresenter].map(({ mock }) => mock.calls.length);
    expect(calls).toEqual([1, 1, 1]);
  });

  it('gets highlights in its new text', async () => {
    const { session, shown } = startSession();
    await pass(500);
    session.turnPage();
    document.body.innerHTML = '<article><p>CSTO and CSTO.</p></article>';
    await pass(1000);
    expect(shown.names).toEqual(['csto', 'csto']);
  });

  it('goes dark when it shows no article any more, and has its text looked up by nobody', async () => {
    const { session, shown, find } = startSession();
    await pass(500);
    session.turnPage();
    setFrontPage();
    await pass(250);
    expect(shown.signal?.aborted).toBe(true);
    expect(find).toHaveBeenCalledTimes(1);
    expect(session.listTermIds()).toEqual([]);
    expect(session.report()).toMatchObject({ state: 'not-an-article', terms: [] });
  });

  it('lights up when it shows an article, be it late', async () => {
    setFrontPage();
    const { session, shown } = startSession();
    await pass(500);
    session.turnPage();
    await pass(8000);
    expect(shown.names).toEqual([]);
    setArticle();
    await pass(3000);
    expect(shown.names).toEqual(['csto']);
  });

  it('is not looked at for ever', async () => {
    setFrontPage();
    const { session, shown } = startSession();
    session.turnPage();
    session.turnPage();
    await pass(60_000);
    expect(vi.getTimerCount()).toBe(0);
    setArticle();
    await pass(60_000);
    expect(shown.names).toEqual([]);
  });

  it('has forgotten that broad names were wanted on the page before', async () => {
    const { session, shown } = startSession();
    await pass(500);
    session.showBroadAnyway();
    await pass(500);
    expect(shown.names).toEqual(['csto', 'russia', 'russia']);
    session.turnPage();
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Russia, and CSTO.' }));
    await pass(1000);
    expect(shown.names).toEqual(['csto', 'csto']);
  });

  it('is looked at when the reader comes to it, if it moved unseen', async () => {
    setFrontPage();
    const { session, shown } = startSession();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    session.turnPage();
    setArticle();
    await pass(60_000);
    expect(shown.names).toEqual([]);
    hidden.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(1000);
    expect(shown.names).toEqual(['csto']);
  });
});

describe('a page that brings its article late', () => {
  it('lights up after it has loaded', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    setFrontPage();
    const { session, shown } = startSession();
    session.judgeAgain();
    await pass(2000);
    setArticle();
    await pass(10_000);
    expect(shown.names).toEqual(['csto']);
  });
});
