import type { Opening } from '@/core/popover/hover-state';
import type { Point } from '@/core/popover/safe-path';
import type { MentionPiece } from '@/page/highlight/mention-piece';
import { findClosest } from '@/page/shadow/shadow-tree';

/** What the pointer is on: a mention, the card, or (`null`) anything else. */
export type PointerHit = MentionPiece | 'card' | null;

/** Told what the pointer does. */
export interface PointerListener {
  /** It moved to a point of the viewport. What lies there is worked out only where `findHit` is called, before this returns. */
  move(point: Point, isPressing: boolean, findHit: () => PointerHit): void;
  /** It went where it moves unseen: out of the window, or into a frame. */
  leave(): void;
  /** What is in a node moves under it. */
  scroll(scrolled: Node): void;
  press(hit: PointerHit): void;
  choose(piece: MentionPiece, opening: Opening): void;
}

/** What a press means something else on: there the page's own action is not doubled by a card. */
const CONTROLS =
  'a[href], area, button, summary, label, input, select, textarea, [contenteditable], ' +
  '[role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="option"]';

export const FRAMES = 'iframe, frame, object, embed';

/**
 * Tells what the pointer does in a window, until the signal aborts. Only `pointermove` counts as moving: when the page
 * scrolls or changes under a still pointer, browsers send `pointerover` alone (Firefox 153 with another pixel than before),
 * and nothing is entered. Events that are not `isGenuine` are passed over.
 */
export function listenToPointer(
  window: Window,
  findHit: (event: MouseEvent) => PointerHit,
  listener: PointerListener,
  signal: AbortSignal,
  isGenuine: (event: Event) => boolean = () => true,
): void {
  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    listener.move({ x: event.clientX, y: event.clientY }, event.buttons !== 0, () => findHit(event));
  };

  const onOut = ({ relatedTarget, pointerType }: PointerEvent): void => {
    const isInSight = relatedTarget instanceof Element && !relatedTarget.matches(FRAMES);
    if (!isInSight && pointerType !== 'touch') listener.leave();
  };

  const onScroll = ({ target }: Event): void => {
    if (target instanceof Node) listener.scroll(target);
  };

  const onPress = (event: PointerEvent): void => {
    // A finger going down may be about to scroll; its tap comes as a click.
    if (event.pointerType !== 'touch') listener.press(findHit(event));
  };

  const onClick = (event: MouseEvent): void => {
    const hit = findHit(event);
    if (hit === 'card') return;
    const isForUs = hit !== null && findClosest(hit.element, CONTROLS) === null && !isSelecting(window);
    if (isForUs) listener.choose(hit, getOpening(event));
    else if (isTap(event)) listener.press(hit);
  };

  const options = { capture: true, passive: true, signal };
  const listen = <Type extends keyof WindowEventMap>(type: Type, handle: (event: WindowEventMap[Type]) => void): void =>
    window.addEventListener(type, (event) => isGenuine(event) && handle(event), options);
  listen('pointermove', onMove);
  listen('pointerout', onOut);
  listen('scroll', onScroll);
  listen('pointerdown', onPress);
  listen('click', onClick);
}

/** In a shadow tree, Chromium calls a selection collapsed that has text. */
function isSelecting(window: Window): boolean {
  const selection = window.getSelection();
  return selection !== null && (!selection.isCollapsed || selection.toString() !== '');
}

function isTap(click: MouseEvent): boolean {
  return click instanceof PointerEvent && click.pointerType === 'touch';
}

/** A click without a pointer comes from a keyboard or a screen reader. */
function getOpening(click: MouseEvent): Opening {
  if (isTap(click)) return 'tap';
  return click instanceof PointerEvent && click.pointerType === '' ? 'keyboard' : 'hover';
}
