import type { HighlightStyle } from '@/core/settings/settings';
import { findParent } from '@/page/shadow/shadow-tree';

import { makeTintedPiece, type MentionPiece } from './mention-piece';
import type { NodePlan } from './plan-block';
import type { Tone } from './text-tone';

/**
 * Highlights that leave the page's nodes alone: the browser itself colours ranges of text by the CSS Custom Highlight API
 * (https://drafts.csswg.org/css-highlight-api-1/). They take none of the page's room, and no script that goes over its
 * nodes meets them.
 */
export interface Tints {
  /** Tints the ranges of a text node; one piece for each, in order. */
  add(plan: NodePlan): readonly MentionPiece[];
  remove(pieces: readonly MentionPiece[]): void;
  setStyle(style: HighlightStyle): void;
  /** Shows one mention as the current one, or none. */
  setCurrent(number: number | null): void;
  /** The pieces whose text stands directly in an element. */
  findIn(element: Element): readonly MentionPiece[];
}

interface Tint {
  readonly range: StaticRange;
  readonly tone: Tone;
}

/**
 * `registry` is the document's `CSS.highlights`, or `null` where the browser has none: then nothing is coloured, but pieces
 * are found. `onFirst` is called before the first range is coloured. When the signal aborts, our names are taken off it.
 */
export function createTints(registry: HighlightRegistry | null, onFirst: () => void, signal: AbortSignal): Tints {
  const tints = new Map<MentionPiece, Tint>();
  const piecesIn = new WeakMap<Element, Set<MentionPiece>>();
  const highlights = new Map<string, Highlight>();
  let style: HighlightStyle = 'marker';
  let current: number | null = null;

  const nameOf = (look: HighlightStyle | 'current', tone: Tone): string => `backgrounder-${look}-${tone}`;

  function getHighlight(piece: MentionPiece, { tone }: Tint): Highlight | null {
    if (registry === null) return null;
    const name = nameOf(piece.number === current ? 'current' : style, tone);
    const known = highlights.get(name);
    if (known !== undefined) return known;
    if (highlights.size === 0) onFirst();
    const made = new Highlight();
    highlights.set(name, made);
    registry.set(name, made);
    return made;
  }

  function show(piece: MentionPiece, tint: Tint): void {
    getHighlight(piece, tint)?.add(tint.range);
  }

  function hide(piece: MentionPiece, tint: Tint): void {
    getHighlight(piece, tint)?.delete(tint.range);
  }

  function changeLook(isConcerned: (piece: MentionPiece) => boolean, change: () => void): void {
    const concerned = [...tints].filter(([piece]) => isConcerned(piece));
    for (const [piece, tint] of concerned) hide(piece, tint);
    change();
    for (const [piece, tint] of concerned) show(piece, tint);
  }

  signal.addEventListener(
    'abort',
    () => {
      for (const name of highlights.keys()) registry?.delete(name);
    },
    { once: true },
  );

  return {
    add: ({ node, ranges, tone }) => {
      const element = findParent(node)!;
      const pieces = ranges.map(({ mention, start, end }) => {
        const range = new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
        const piece = makeTintedPiece(mention, range, element);
        tints.set(piece, { range, tone });
        show(piece, { range, tone });
        return piece;
      });
      piecesIn.set(element, new Set([...(piecesIn.get(element) ?? []), ...pieces]));
      return pieces;
    },
    remove: (pieces) => {
      for (const piece of pieces) {
        const tint = tints.get(piece);
        if (tint === undefined) continue;
        hide(piece, tint);
        tints.delete(piece);
        piecesIn.get(piece.element)?.delete(piece);
      }
    },
    setStyle: (wanted) =>
      changeLook(
        () => true,
        () => (style = wanted),
      ),
    setCurrent: (number) =>
      changeLook(
        (piece) => [number, current].includes(piece.number),
        () => (current = number),
      ),
    findIn: (element) => [...(piecesIn.get(element) ?? [])],
  };
}
