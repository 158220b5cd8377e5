import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { HoverEvent } from '@/core/popover/hover-state';
import { type ShownBoxes, watchPointer } from '@/page/popover/watch-pointer';

import { findPieceAt } from '@@/tests/page/marked-pieces';

const FIRST = { number: 1, termId: 'ferry' };

/** The card of mention 1 stands below it. */
const SHOWN: ShownBoxes = {
  number: 1,
  mention: { left: 0, top: 0, right: 60, bottom: 20 },
  card: { left: 0, top: 30, right: 300, bottom: 300 },
};

let end: AbortController;
let host: HTMLElement;
let shown: ShownBoxes | null;
let events: HoverEvent[];
const setPassable = vi.fn();

beforeEach(() => {
  document.body.innerHTML = `
    <main><mark data-backgrounder-term="ferry" data-backgrounder-mention="1"><b>ferry</b></mark>
    <mark data-backgrounder-term="quay" data-backgrounder-mention="2">quay</mark> <mark>a mark of the page</mark></main>
    <aside></aside>`;
  host = document.createElement('backgrounder-popover');
  document.documentElement.append(host);
  end = new AbortController();
  shown = null;
  events = [];
  setPassable.mockClear();
  watchPointer(
    window,
    host,
    { findPieceAt, findBoxes: () => shown, setPassable },
    (event) => events.push(event),
    end.signal,
  );
});
afterEach(() => {
  end.abort();
  host.remove();
  window.getSelection()?.removeAllRanges();
});

function find(selector: string): Element {
  return document.querySelector(selector)!;
}

const FERRY = 'mark b';
const QUAY = '[data-backgrounder-mention="2"]';

/** Reports the pointer at (x, y) on an element, as `pointermove` or what `init` and `type` say. */
function report(target: Element, x: number, y: number, init: PointerEventInit = {}, type = 'pointermove'): void {
  const defaults = { pointerType: 'mouse', clientX: x, clientY: y, bubbles: true, composed: true };
  target.dispatchEvent(new PointerEvent(type, { ...defaults, ...init }));
}

function click(target: Element, pointerType: string): void {
  target.dispatchEvent(new PointerEvent('click', { pointerType, bubbles: true, composed: true }));
}

/** What was told since the last call. */
function told(): HoverEvent[] {
  return events.splice(0);
}

describe('moving', () => {
  it('onto a mention, within it, and away', () => {
    report(find(FERRY), 1, 1);
    expect(told()).toEqual([{ type: 'pointer-entered-mention', mention: FIRST, isOnPath: false }]);
    report(find(FERRY), 5, 1);
    expect(told()).toEqual([]);
    report(find('main'), 80, 1);
    expect(told()).toEqual([{ type: 'pointer-left' }]);
    report(find('main'), 90, 1);
    expect(told()).toEqual([]);
  });

  it('far within a mention is travelling, each time from where it last was told', () => {
    report(find(FERRY), 0, 0);
    report(find(FERRY), 24, 0);
    expect(told()).toHaveLength(1);
    report(find(FERRY), 25, 0);
    expect(told()).toEqual([{ type: 'pointer-travelled' }]);
    report(find(FERRY), 40, 0);
    expect(told()).toEqual([]);
  });

  it('over a mark that is not ours is moving over the page', () => {
    report(find('mark:not([data-backgrounder-term])'), 1, 1);
    expect(told()).toEqual([{ type: 'pointer-left' }]);
  });

  it('onto the card, and about in it', () => {
    shown = SHOWN;
    report(host, 50, 50);
    report(host, 51, 50);
    expect(told()).toEqual([{ type: 'pointer-entered-card' }]);
  });

  it('towards the card is approaching it', () => {
    shown = SHOWN;
    report(find(FERRY), 30, 18);
    told();
    report(find('main'), 31, 24);
    expect(told()).toEqual([{ type: 'pointer-left' }, { type: 'pointer-approached' }]);
    report(find(QUAY), 32, 26);
    expect(told()).toEqual([
      { type: 'pointer-entered-mention', mention: { number: 2, termId: 'quay' }, isOnPath: true },
      { type: 'pointer-approached' },
    ]);
  });

  it('away from the card is not', () => {
    shown = SHOWN;
    report(find(FERRY), 30, 2);
    told();
    report(find('main'), 31, -10);
    expect(told()).toEqual([{ type: 'pointer-left' }]);
  });

  it('out of the window leaves', () => {
    report(find(FERRY), 1, 1);
    told();
    report(find(FERRY), 2, 1, { relatedTarget: find('main') }, 'pointerout');
    expect(told()).toEqual([]);
    report(find(FERRY), 2, 1, {}, 'pointerout');
    expect(told()).toEqual([{ type: 'pointer-left' }]);
  });

  it('into a frame leaves', () => {
    report(find(FERRY), 1, 1);
    told();
    report(find(FERRY), 2, 1, { relatedTarget: document.createElement('iframe') }, 'pointerout');
    expect(told()).toEqual([{ type: 'pointer-left' }]);
  });

  it('with a button down tells nothing, and what is under the pointer is told after', () => {
    report(find(FERRY), 1, 1, { buttons: 1 });
    report(find(FERRY), 2, 1, { buttons: 1 });
    expect(told()).toEqual([]);
    report(find(FERRY), 3, 1);
    expect(told()).toHaveLength(1);
  });

  it('with a finger tells nothing', () => {
    report(find(FERRY), 1, 1, { pointerType: 'touch' });
    expect(told()).toEqual([]);
  });
});

describe('a still pointer', () => {
  it.each([1, 2])('enters nothing that comes under it (at %i px)', (y) => {
    report(find('main'), 1, 1);
    told();
    report(find(FERRY), 1, y, {}, 'pointerover');
    expect(told()).toEqual([]);
  });

  it('enters nothing when something but its place is reported', () => {
    report(find('main'), 1, 1);
    told();
    report(find(FERRY), 1, 1, { pressure: 0.5 });
    expect(told()).toEqual([]);
  });
});

describe('scrolling', () => {
  it.each([
    ['the page', () => document],
    ['what the mention is in', () => find('main')],
  ])('%s takes the mention from the pointer, and opens the card for the wheel', (_, getTarget) => {
    report(find(FERRY), 1, 1);
    told();
    getTarget().dispatchEvent(new Event('scroll'));
    expect(told()).toEqual([{ type: 'page-scrolled' }]);
    expect(setPassable).toHaveBeenLastCalledWith(true);
    report(find(FERRY), 2, 1);
    expect(told()).toHaveLength(1);
    expect(setPassable).toHaveBeenLastCalledWith(false);
  });

  it('something else on the page changes nothing', () => {
    report(find(FERRY), 1, 1);
    told();
    find('aside').dispatchEvent(new Event('scroll'));
    expect(told()).toEqual([]);
  });
});

describe('pressing', () => {
  it.each([
    ['on the page', 'main', true],
    ['on the mention of the open card', FERRY, false],
    ['on another mention', QUAY, true],
    ['on the card', 'backgrounder-popover', false],
  ])('%s', (_, target, isAway) => {
    shown = SHOWN;
    report(find(target), 1, 1, {}, 'pointerdown');
    expect(told()).toEqual([{ type: 'pressed', isAway }]);
  });

  it.each([
    ['mouse', 'hover'],
    ['pen', 'hover'],
    ['touch', 'tap'],
    ['', 'keyboard'],
  ])('a mention with pointer type “%s” opens its card as by %s', (pointerType, opening) => {
    click(find(FERRY), pointerType);
    expect(told()).toEqual([{ type: 'mention-chosen', mention: FIRST, opening }]);
  });

  it('a mention where text is selected is selecting', () => {
    window.getSelection()!.selectAllChildren(find('main'));
    click(find(FERRY), 'mouse');
    expect(told()).toEqual([]);
  });

  it.each(['<a href="#top">', '<button>', '<label>', '<details><summary>', '<p role="button">', '<p contenteditable>'])(
    'a mention in %s is the page’s',
    (opening) => {
      document.body.innerHTML = `${opening}<mark data-backgrounder-term="ferry" data-backgrounder-mention="1">ferry`;
      click(find('mark'), 'mouse');
      expect(told()).toEqual([]);
    },
  );
});

it('ends with its signal', () => {
  end.abort();
  report(find(FERRY), 1, 1);
  click(find(FERRY), 'touch');
  expect(told()).toEqual([]);
});
