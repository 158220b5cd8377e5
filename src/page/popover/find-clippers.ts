import { findParent } from '@/page/shadow/shadow-tree';

/** Where they are set at all, an element holds its fixed descendants, too. */
const HOLDING = ['transform', 'translate', 'rotate', 'scale', 'perspective', 'filter', 'backdropFilter'] as const;

/** The values of `will-change` and `contain` that do the same. */
const HOLDING_HINT = /transform|translate|rotate|scale|perspective|filter|paint|layout|strict|content/;

/**
 * The elements around this one that hide what of it lies outside their boxes, the nearest first; through shadow roots, and
 * up to what the browser puts in its top layer. Body and root are left out: what they hide is out of view.
 */
export function findClippers(element: Element): readonly Element[] {
  const { body, documentElement } = element.ownerDocument;
  const clippers: Element[] = [];
  let { position } = getComputedStyle(element);
  for (let at = findParent(element); at !== null && at !== body && at !== documentElement; at = findParent(at)) {
    const style = getComputedStyle(at);
    // What was taken out of the text's flow is not in what stands around it, up to the element that holds it.
    if (holds(style, position)) {
      if (isClipping(style)) clippers.push(at);
      ({ position } = style);
    }
    if (at.matches(':modal, :popover-open, :fullscreen')) break;
  }
  return clippers;
}

/** Whether an element of this style contains a descendant of that `position` by its layout. */
function holds(style: CSSStyleDeclaration, position: string): boolean {
  if (position !== 'fixed' && position !== 'absolute') return true;
  if (position === 'absolute' && style.position !== 'static') return true;
  const isHolding = HOLDING.some((property) => style[property] && style[property] !== 'none');
  return isHolding || HOLDING_HINT.test(`${style.willChange} ${style.contain}`);
}

/** Text runs out of the box of an inline element whatever its `overflow`. */
function isClipping({ display, overflowX, overflowY }: CSSStyleDeclaration): boolean {
  return /hidden|clip|auto|scroll/.test(`${overflowX} ${overflowY}`) && !/^(?:inline|contents)$/.test(display);
}
