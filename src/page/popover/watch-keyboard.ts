import type { HoverEvent } from '@/core/popover/hover-state';

import type { PopoverHost } from './popover-host';

const STOPS = 'a[href], button:not(:disabled), summary, input:not(:disabled), [tabindex]:not([tabindex="-1"])';

/** What is typed or pressed in the card is no business of the page. */
const PRIVATE_EVENTS = [
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'wheel',
  'input',
  'change',
  'focusin',
  'focusout',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
];

/** Tells of keys and focus; keys pressed in the card are kept from the page. `escape` returns whether it closed a card. */
export function watchKeyboard(
  window: Window,
  { element, root }: Pick<PopoverHost, 'element' | 'root'>,
  dispatch: (event: HoverEvent) => void,
  escape: (isInCard: boolean) => boolean,
  signal: AbortSignal,
): void {
  const onKey = (event: KeyboardEvent): void => {
    const isInCard = event.composedPath().includes(element);
    if (isInCard) event.stopImmediatePropagation();
    if (event.type !== 'keydown' || event.isComposing) return;
    if (event.key === 'Escape' && escape(isInCard)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (isInCard && event.key === 'Tab' && isLastStop(root, event.shiftKey)) {
      // The focus goes back at once, so that the browser's own Tab moves on from there.
      dispatch({ type: 'tabbed-out' });
      // Into a frame it goes by way of a message, and the browser would have moved on by then.
      if (window.document.activeElement?.localName === 'iframe') event.preventDefault();
    }
  };

  const onFocusOut = (): void => {
    // Where the focus goes is known only after the event.
    window.setTimeout(() => {
      const hasLeft = root.activeElement === null && window.document.hasFocus();
      if (hasLeft && !signal.aborted) dispatch({ type: 'focus-left' });
    });
  };

  const onFocusIn = (event: Event): void => {
    // A press in the card focuses too, yet the reader's eye and hand are with the pointer.
    if (event.target instanceof Element && event.target.matches(':focus-visible')) dispatch({ type: 'focus-entered' });
  };

  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, onKey, { capture: true, signal });
  }
  root.addEventListener('focusin', onFocusIn, { signal });
  root.addEventListener('focusout', onFocusOut, { signal });
  for (const type of PRIVATE_EVENTS) {
    element.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
}

/** Whether Tab (backwards: Shift and Tab) leaves the card from where the focus is. */
function isLastStop(root: ShadowRoot, isBackwards: boolean): boolean {
  const stops = [...root.querySelectorAll(STOPS)].filter((stop) => stop.checkVisibility({ opacityProperty: true }));
  const { activeElement } = root;
  if (activeElement === null) return false;
  const stop = isBackwards ? stops[0] : stops.at(-1);
  if (stop === undefined || stop === activeElement) return true;
  const isFurther = activeElement.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isBackwards ? isFurther !== 0 : isFurther === 0;
}
