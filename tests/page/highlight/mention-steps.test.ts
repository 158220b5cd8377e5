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
  return { steps, step: steps.step, highlights, openCard };
}

function press(key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  document.activeElement!.dispatchEvent(event);
  return event;
}

describe('startMentionSteps', () => {
  it('makes the next mention current, focuses it and scrolls to it', () => {
    const { step, highlights } = start();
    step('next', null);
    expect(highlights.setCurrent).toHaveBeenLastCalledWith(1);
    expect(document.activeElement).toBe(findPieces(1)[0]!.mark);
    expect(Element.prototype.scrollIntoView).toHaveBeenCalledWith({
      block: 'center',
      inline: 'nearest',
      behavior: 'instant',
    });
  });

  it('goes on from the current mention, and round', () => {
    const { step, highlights } = start();
    for (let count = 0; count < 4; count += 1) step('next', null);
    expect(highlights.setCurrent.mock.calls).toEqual([[1], [2], [3], [1]]);
  });

  it('can keep to one term', () => {
    const { step, highlights } = start();
    step('next', 'csto');
    step('next', 'csto');
    expect(highlights.setCurrent.mock.calls).toEqual([[1], [3]]);
  });

  it('opens the card of the current mention on Enter, and only there', () => {
    const { step, openCard } = start();
    step('next', null);
    step('next', null);
    expect(press('Enter').defaultPrevented).toBe(true);
    expect(openCard).toHaveBeenCalledExactlyOnceWith(2);
    (document.activeElement as HTMLElement).blur();
    expect(press('Enter').defaultPrevented).toBe(false);
    expect(openCard).toHaveBeenCalledOnce();
  });

  it('leaves other keys to the page', () => {
    const { step } = start();
    step('next', null);
    expect(press(' ').defaultPrevented).toBe(false);
  });

  it('opens the card of the first mention in view where none is current', () => {
    const { steps, highlights, openCard } = start();
    steps.openCard();
    expect(highlights.setCurrent).toHaveBeenLastCalledWith(1);
    expect(openCard).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('does nothing on a page without mentions', () => {
    document.body.innerHTML = '';
    const { step, highlights } = start();
    step('next', null);
    expect(highlights.setCurrent).not.toHaveBeenCalled();
  });

  it('ends with its signal', () => {
    const { step, openCard } = start();
    step('next', null);
    end.controller.abort();
    press('Enter');
    expect(openCard).not.toHaveBeenCalled();
  });
});
