import { findParent } from '@/page/shadow/shadow-tree';

import { findTone, type Tone } from './text-tone';

/** What a mark has to know of the text around it. */
export interface TextLook {
  readonly tone: Tone;
  /** The text's parent lays out each child by itself (flex, grid): the text must stay one child. */
  readonly isLaidOut: boolean;
  /** Its lines are stretched to the same length. */
  readonly isJustified: boolean;
  /** Its words begin with capitals whatever was written, and browsers begin one at each mark. */
  readonly isCapitalised: boolean;
}

export type LookReader = (node: Text) => TextLook;

const LAID_OUT = /flex|grid/;

/**
 * Reads computed style, once for each parent of a text: to be used as long as nothing changes. Computed style is the
 * dearest thing that painting asks for.
 */
export function createLookReader(): LookReader {
  const looks = new Map<Element | null, TextLook>();
  return (node) => {
    const parent = findParent(node);
    const known = looks.get(parent);
    if (known !== undefined) return known;
    const look = readLook(node);
    looks.set(parent, look);
    return look;
  };
}

function readLook(node: Text): TextLook {
  const styles = listStyles(node);
  const { color = '', textAlign = '', textTransform = '' } = styles[0] ?? {};
  return {
    tone: findTone(color),
    isLaidOut: LAID_OUT.test(styles.at(-1)?.display ?? ''),
    isJustified: textAlign === 'justify',
    isCapitalised: textTransform.includes('capitalize'),
  };
}

/**
 * The parent's style, and up from there as long as an element makes no box of its own (`display: contents`) and so leaves
 * the layout to the next one.
 */
function listStyles(node: Text): readonly CSSStyleDeclaration[] {
  const window = node.ownerDocument.defaultView;
  const styles: CSSStyleDeclaration[] = [];
  if (window === null) return styles;
  for (let element = findParent(node); element !== null; element = findParent(element)) {
    const style = window.getComputedStyle(element);
    styles.push(style);
    if (style.display !== 'contents') break;
  }
  return styles;
}
