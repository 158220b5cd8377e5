import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { startMentionSteps } from '@/page/highlight/mention-steps';

import { findPieces, listPieces } from '@@/tests/page/marked-pieces';

const end = { controller: new AbortController() };

beforeEach(() => {
  document.body.innerHTML = `
    <p><mark tabindex="-1" data-backgrounder-mention="1" data-backgrounder-term="csto">CSTO</mark> and <mark tabindex="-1" data-backgrounder-mention="2" data-backgrounder-term="rybar">Rybar</mark></p>
    <p><mark tabindex="-1" data-backgrounder-mention="3" data-backgrounder-term="csto">CSTO</mark></p>`;
  Element.prototype.scrollIntoView = vi.fn();
  window.matchMedia = vi.fn().mockReturnValue({ matches: true });
  end.controller = new AbortController();
});
afterEach(() => end.controller.abort());

function start() {
  const highlights = { find: findPieces, list: listPieces, setCurrent: vi.fn() };
  const openCard = vi.fn();
  const steps = startMentionSteps(document, highlights, openCard, end.controller.signal);
  return { steps, go: steps.go, highlights, openCard };
}

function press(key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  document.activeElement!.dispatchEvent(event);
  return event;
}

describe('startMentionSteps', () => {
  it('makes a mention current, focuses it, scrolls to it and tells where it is', () => {
    const { go, highlights } = start();
    const { mark } = findPieces(1)[0]!;
    mark!.getClientRects = () => [new DOMRect(1, 2, 30, 16)] as unknown as DOMRectList;
    expect(go(1)).toEqual(new DOMRect(1, 2, 30, 16));
    expect(highlights.setCurrent).toHaveBeenLastCalledWith(1);
    expect(document.activeElement).toBe(mark);
    expect(Element.prototype.scrollIntoView).toHaveBeenCalledWith({
      block: 'center',
      inline: 'nearest',
      behavior: 'instant',
    });
  });

  it('tells what there is to step through, each mention once, and where the reader is', () => {
    const { steps } = start();
    const stops = [
      { number: 1, termId: 'csto' },
      { number: 2, termId: 'rybar' },
      { number: 3, termId: 'csto' },
    ];
    expect(steps.read()).toEqual({ stops, current: null, firstInView: 3 });
    steps.go(2);
    expect(steps.read()).toMatchObject({ current: 2 });
    findPieces(2)[0]!.mark!.remove();
    expect(steps.read()).toMatchObject({ current: null });
  });

  it('tells which mention is the first that is not above the view', () => {
    const { steps } = start();
    const place = (number: number, top: number) =>
      (findPieces(number)[0]!.mark!.getClientRects = () => [new DOMRect(0, top, 9, 9)] as unknown as DOMRectList);
    place(1, -20);
    place(2, 5);
    expect(steps.read().firstInView).toBe(1);
  });

  it('opens the card of the current mention on Enter, and only there', () => {
    const { go, openCard } = start();
    go(2);
    expect(press('Enter').defaultPrevented).toBe(true);
    expect(openCard).toHaveBeenCalledExactlyOnceWith(2);
    (document.activeElement as HTMLElement).blur();
    expect(press('Enter').defaultPrevented).toBe(false);
    expect(openCard).toHaveBeenCalledOnce();
  });

  it('leaves other keys to the page', () => {
    const { go } = start();
    go(1);
    expect(press(' ').defaultPrevented).toBe(false);
  });

  it('opens the card of the current mention when asked to, as long as there is one', () => {
    const { steps, highlights, openCard } = start();
    steps.openCard();
    steps.go(3);
    steps.openCard();
    steps.leave();
    expect(highlights.setCurrent).toHaveBeenLastCalledWith(null);
    steps.openCard();
    expect(openCard).toHaveBeenCalledExactlyOnceWith(3);
  });

  it('does not go where nothing is', () => {
    const { go, highlights } = start();
    expect(go(9)).toBeNull();
    expect(highlights.setCurrent).not.toHaveBeenCalled();
  });

  it('ends with its signal', () => {
    const { go, openCard } = start();
    go(1);
    end.controller.abort();
    press('Enter');
    expect(openCard).not.toHaveBeenCalled();
  });
});
