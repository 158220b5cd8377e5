import { vi } from 'vitest';

import type { Card } from '@/core/card/card';
import { startPopover } from '@/page/popover/start-popover';
import { AHEAD_MS } from '@/page/popover/wait';

import { findPieceAt, findPieces } from '@@/tests/page/marked-pieces';
import { englishWords } from '@@/tests/ui/english-words';
import { SAMPLE_CARD } from '@@/tests/ui/sample-card';

/** A page on which the compact is named in the text, in a link, in a button and in a dialog; Varholm once. */
const PAGE = `
  <button id="before">before</button>
  <p>The ${mark(1, 'straits-grain-compact')} held, said ${mark(2, 'varholm')}.</p>
  <p><a id="link" href="#elsewhere">The ${mark(3, 'straits-grain-compact')}</a></p>
  <dialog id="dialog" open>The ${mark(4, 'straits-grain-compact')}</dialog>
  <p>Nobody knows ${mark(5, 'ghost-port')}.</p>
  <button id="after">after</button>`;

function mark(number: number, termId: string): string {
  return `<mark data-backgrounder-term="${termId}" data-backgrounder-mention="${number}">${termId}</mark>`;
}

const CARDS: Readonly<Record<string, readonly Card[]>> = {
  'straits-grain-compact': [SAMPLE_CARD],
  varholm: [{ ...SAMPLE_CARD, termId: 'varholm', name: 'Varholm', kind: 'place' }],
};

export const COMPACT = SAMPLE_CARD.name;

/** What jsdom has no layout for: a view, and every mark a box in a row of its own in it. */
function layOut(marks: Iterable<HTMLElement>): void {
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1000);
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(800);
  for (const element of marks) {
    const number = Number(element.dataset['backgrounderMention']);
    const box = new DOMRect(100, number * 20, 60, 16);
    element.getClientRects = () => [box] as unknown as DOMRectList;
    element.getBoundingClientRect = () => box;
  }
}

/** The popover on a page, with the clock in the test's hand. Call `vi.useFakeTimers()` before. */
export function setStage() {
  document.body.innerHTML = PAGE;
  layOut(document.querySelectorAll('mark'));
  // The latest frame in which a time can be over.
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => window.setTimeout(callback, AHEAD_MS));
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation((frame) => clearTimeout(frame));
  const attachShadow = vi.spyOn(Element.prototype, 'attachShadow');
  const end = new AbortController();
  const mutate = vi.fn((change: () => unknown) => change());
  const onCurrent = vi.fn();
  const getCards = vi.fn(async (termId: string) => CARDS[termId] ?? []);
  const context = {
    watcher: { mutate: mutate as <T>(change: () => T) => T },
    getCards,
    words: englishWords,
    getPageDate: () => null,
    findPieces,
    findPieceAt,
    onCurrent,
  };
  const popover = startPopover(document, context, end.signal);
  const shadow = attachShadow.mock.results[0]!.value as ShadowRoot;
  attachShadow.mockRestore();
  return { popover, end, shadow, mutate, onCurrent, getCards, mark: (number: number) => findPieces(number)[0]!.mark! };
}

export function findHost(): HTMLElement | null {
  return document.querySelector('backgrounder-popover');
}

/** Lets answers arrive and `ms` go by. */
export async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

let x = 0;

/** Moves the pointer onto `target`, always to another place. */
export function point(target: Element, init: PointerEventInit = {}): void {
  x += 1;
  const place = { clientX: x, clientY: 1, pointerType: 'mouse', bubbles: true, composed: true, ...init };
  target.dispatchEvent(new PointerEvent('pointermove', place));
}

export function press(target: Element, pointerType = 'mouse'): void {
  const init = { pointerType, bubbles: true, composed: true, cancelable: true };
  target.dispatchEvent(new PointerEvent('pointerdown', init));
  target.dispatchEvent(new PointerEvent('click', init));
}

export function type(target: EventTarget, key: string, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}
