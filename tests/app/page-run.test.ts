import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Find } from '@/app/page-findings';
import { MENTION_BUDGET } from '@/core/page/keep-within-budget';

import { endSessions, findInAll, setArticle, startSession } from './session-stage';

let isHidden = false;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  setArticle();
});
afterEach(() => {
  endSessions();
  vi.useRealTimers();
  vi.restoreAllMocks();
  isHidden = false;
});

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

function setParagraphs(...texts: string[]): void {
  document.body.innerHTML = texts.map((text) => `<p>${text}</p>`).join('');
}

function setHidden(value: boolean): void {
  isHidden = value;
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('what a page takes away', () => {
  it('counts no longer, and makes room for the next first mention', async () => {
    setParagraphs('CSTO once.', 'CSTO twice.');
    const { presenter, session } = startSession({ occurrences: 'first' });
    await pass(500);
    const listLit = () =>
      presenter.present.mock
        .lastCall![0].filter(({ mentions }) => mentions.length > 0)
        .map(({ block: { text } }) => text);
    expect(listLit()).toEqual(['CSTO once.']);
    document.querySelector('p')!.remove();
    await pass(1000);
    expect(listLit()).toEqual(['CSTO twice.']);
    document.querySelector('p')!.remove();
    await pass(1000);
    expect(session.listTermIds()).toEqual([]);
    expect(session.report()).toMatchObject({ state: 'nothing-found', terms: [] });
  });

  it('is nothing to choose anew for if it named nothing', async () => {
    setParagraphs('CSTO once.', 'Nothing.');
    const { presenter } = startSession();
    await pass(500);
    document.querySelector('p + p')!.remove();
    await pass(1000);
    expect(presenter.present).toHaveBeenCalledTimes(1);
  });
});

describe('what is found before the page is ready to show it', () => {
  it('is shown in one go', async () => {
    setParagraphs(...Array.from({ length: 6 }, () => `CSTO ${'word '.repeat(5000)}`));
    let hand: () => void = () => {};
    const handed = new Promise<void>((resolve) => (hand = resolve));
    const { presenter, shown, find, getPresenterStarter, startPresenter } = startSession({}, findInAll);
    getPresenterStarter.mockImplementation(() => handed.then(() => startPresenter));
    await pass(1000);
    expect(find).toHaveBeenCalledTimes(3);
    hand();
    await pass(10);
    expect(shown.names).toHaveLength(6);
    expect(presenter.present).toHaveBeenCalledTimes(1);
  });

  it('is chosen together where answers follow one another', async () => {
    let count = 0;
    const answer: Find = async (blocks) => {
      count += 1;
      await new Promise((resolve) => setTimeout(resolve, 10 * count));
      return findInAll(blocks);
    };
    setParagraphs(...Array.from({ length: 9 }, () => `CSTO ${'word '.repeat(10_000)}`));
    const { presenter, shown } = startSession({}, answer);
    await pass(1000);
    expect([count, shown.names.length]).toEqual([9, 9]);
    expect(presenter.present.mock.calls.length).toBeLessThanOrEqual(3);
  });

  it('is shown when the reader comes back to a hidden tab, as it is then', async () => {
    const answer: Find = async (blocks) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return findInAll(blocks);
    };
    setParagraphs('CSTO once.', 'CSTO twice.');
    const { presenter, shown, session } = startSession({}, answer);
    await pass(50);
    setHidden(true);
    await pass(1000);
    expect(presenter.present).not.toHaveBeenCalled();
    expect(session.report().terms).toMatchObject([{ termId: 'csto', count: 2 }]);
    document.querySelector('p')!.remove();
    setHidden(false);
    await pass(1000);
    expect(shown.names).toEqual(['csto']);
  });
});

describe('a presenter that cannot be fetched', () => {
  it('leaves the page as it is, and is asked for again with the next text', async () => {
    const { shown, getPresenterStarter } = startSession();
    getPresenterStarter.mockRejectedValueOnce(new Error('The message port closed'));
    await pass(500);
    expect(shown.names).toEqual([]);
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'CSTO.' }));
    await pass(500);
    expect(shown.names).toEqual(['csto', 'csto']);
  });
});

describe('a page that names very much', () => {
  const COUNT = 2 * MENTION_BUDGET + 5;
  const PER_PARAGRAPH = 100;

  function setCrowd(): void {
    const paragraphs = Math.ceil(COUNT / PER_PARAGRAPH);
    const inLast = COUNT - (paragraphs - 1) * PER_PARAGRAPH;
    setParagraphs(
      ...Array.from({ length: paragraphs }, (_, position) =>
        'CSTO '.repeat(position === paragraphs - 1 ? inLast : PER_PARAGRAPH),
      ),
    );
  }

  it('is highlighted up to its budget, and further each time the reader goes on', async () => {
    setCrowd();
    const { session, shown } = startSession();
    await pass(2000);
    expect([shown.names.length, session.report().leftOutCount]).toEqual([MENTION_BUDGET, MENTION_BUDGET + 5]);
    expect(session.report().terms).toMatchObject([{ count: MENTION_BUDGET }]);
    session.continue();
    await pass(2000);
    expect([shown.names.length, session.report().leftOutCount]).toEqual([2 * MENTION_BUDGET, 5]);
    session.continue();
    await pass(2000);
    expect([shown.names.length, session.report().leftOutCount]).toEqual([COUNT, 0]);
  });

  it('counts on as the page grows', async () => {
    setParagraphs('CSTO '.repeat(MENTION_BUDGET - 1));
    const { session, shown } = startSession();
    await pass(2000);
    expect(session.report().leftOutCount).toBe(0);
    document.body.insertAdjacentHTML('beforeend', '<p>CSTO and CSTO and CSTO</p>');
    await pass(2000);
    expect([shown.names.length, session.report().leftOutCount]).toEqual([MENTION_BUDGET, 2]);
  });

  it('has its first budget again when its app turns to another page', async () => {
    setCrowd();
    const { session, shown } = startSession();
    await pass(2000);
    session.continue();
    await pass(2000);
    session.turnPage();
    setCrowd();
    await pass(5000);
    expect(shown.names).toHaveLength(MENTION_BUDGET);
  });

  it('does not widen the budget of a page within it', async () => {
    setParagraphs('CSTO once.');
    const { session, shown } = startSession();
    await pass(500);
    session.continue();
    setCrowd();
    await pass(2000);
    expect(shown.names).toHaveLength(MENTION_BUDGET);
  });
});
