import { listAncestors } from '@/page/shadow/shadow-tree';

import { findElementKind } from './element-kind';
import type { AsideTest } from './surroundings';

/** What an element passes on to the text inside it. */
export interface Place {
  readonly container: Element;
  readonly link: Element | null;
  readonly heading: 'headline' | 'heading' | null;
  readonly isAside: boolean;
  /** In the page's own header: an aside, except for a headline there. */
  readonly isBanner: boolean;
  readonly lang: string | null;
}

const HEADING_TAGS = /^h[2-6]$/;

/** The place inside `element`, which stands in `outer`. */
export function enterPlace(element: Element, outer: Place, isBlock: boolean, isAside: AsideTest): Place {
  const hasAttributes = element.hasAttributes();
  const tag = element.localName;
  if (!isBlock && !hasAttributes) return outer;
  const lang = hasAttributes ? (element.getAttribute('lang') ?? element.getAttribute('xml:lang')) : null;
  const opensAside = isBlock && !outer.isAside && isAside(element);
  return {
    container: isBlock ? element : outer.container,
    link: tag === 'a' && isLinkElsewhere(element) ? element : outer.link,
    heading: findHeading(element, tag, hasAttributes) ?? outer.heading,
    isAside: outer.isAside || (opensAside && tag !== 'header'),
    isBanner: outer.isBanner || (opensAside && tag === 'header'),
    lang: lang === null ? outer.lang : lang.trim() || null,
  };
}

/**
 * The place around `node` as it is shown, from the document down; `null` where text is not read at all: in a script, a form
 * field, a page that is edited as a whole, and what is not shown beside a shadow tree.
 */
export function findOuterPlace(node: Node, isAside: AsideTest): Place | null {
  const document = node.ownerDocument ?? (node as Document);
  const container = document.documentElement as Element | null;
  if (container === null || document.designMode === 'on') return null;
  let place: Place = { container, link: null, heading: null, isAside: false, isBanner: false, lang: null };
  const ancestors = listAncestors(node);
  if ((ancestors.at(-1) ?? node).parentElement !== null) return null;
  for (const element of ancestors.toReversed()) {
    const kind = findElementKind(element);
    if (kind !== 'inline' && kind !== 'block') return null;
    place = enterPlace(element, place, kind === 'block', isAside);
  }
  return place;
}

function findHeading(element: Element, tag: string, hasAttributes: boolean): Place['heading'] {
  if (tag === 'h1') return 'headline';
  if (hasAttributes && element.getAttribute('itemprop')?.split(/\s+/).includes('headline')) return 'headline';
  if (HEADING_TAGS.test(tag) || (hasAttributes && element.getAttribute('role') === 'heading')) return 'heading';
  return null;
}

/** Links to a place on the same page are part of the text, not of a menu. */
function isLinkElsewhere(element: Element): boolean {
  const href = element.getAttribute('href');
  return href !== null && !href.startsWith('#');
}
