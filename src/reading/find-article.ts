import { Readability } from '@mozilla/readability';

/** The article of a page, as Firefox's reader view would show it. */
export interface Article {
  readonly element: Element;
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
}

/** A page of more elements or levels is no article, and weighing them takes long: each is weighed with all that it is in. */
const MOST_ELEMENTS = 60_000;
const MOST_LEVELS = 150;

/** Finds the article of a document, which is taken apart by that; `null` where nothing looks like one. */
export function findArticle(document: Document): Article | null {
  if (isTooLarge(document)) return null;
  const found = parse(document);
  if (!found?.content) return null;
  const { content: element, title, byline, siteName } = found;
  return { element, title: title || null, byline: byline || null, siteName: siteName || null };
}

function isTooLarge(document: Document): boolean {
  const elements = document.getElementsByTagName('*');
  if (elements.length > MOST_ELEMENTS) return true;
  const levels = new Map<Element | null, number>();
  for (const element of elements) {
    const level = (levels.get(element.parentElement) ?? 0) + 1;
    if (level > MOST_LEVELS) return true;
    levels.set(element, level);
  }
  return false;
}

/** Readability climbs through whatever a page is made of; where it fails, the page is read as a whole. */
function parse(document: Document): ReturnType<Readability<Element>['parse']> {
  try {
    const options = { serializer: (element: Node) => element as Element, keepClasses: true };
    return new Readability<Element>(document, options).parse();
  } catch {
    return null;
  }
}
