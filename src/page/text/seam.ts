/** Tells whether the page sets two text nodes that touch apart, so that they are two words. */
export type SeamTest = (before: Text, after: Text) => boolean;

const IN_LINE = /^(?:inline|contents|ruby|$)/;
const IN_WORD = /left|right|start|end/;

/**
 * Only asked where two words would run together, so that computed style is read a few times a page at most. What floats is
 * a drop cap: it belongs to its word. Nothing is set apart where a style sheet shows even `<head>`: it restyles everything,
 * and says nothing about this place.
 */
export function createSeamTest(document: Document): SeamTest {
  const window = document.defaultView;
  let isStyleTelling: boolean | null = null;

  function isSetApart(element: Element): boolean {
    const { display, float } = window!.getComputedStyle(element);
    return !IN_LINE.test(display) && !IN_WORD.test(float);
  }

  return (before, after) => {
    if (window === null) return false;
    isStyleTelling ??= document.head !== null && window.getComputedStyle(document.head).display === 'none';
    if (!isStyleTelling) return false;
    return [...listCrossed(before, after), ...listCrossed(after, before)].some(isSetApart);
  };
}

/** The elements around `node` that are not around `other`. */
function listCrossed(node: Text, other: Text): Element[] {
  const crossed: Element[] = [];
  for (
    let element = node.parentElement;
    element !== null && !element.contains(other);
    element = element.parentElement
  ) {
    crossed.push(element);
  }
  return crossed;
}
