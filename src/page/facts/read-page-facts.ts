import isProbablyReaderable from '@mozilla/readability/Readability-readerable';

import { type PageFacts, UNREADABLE } from '@/core/page/page-facts';

import { readLinkedData } from './read-linked-data';

const READABLE_TYPES = new Set(['text/html', 'application/xhtml+xml']);

/** An `<article>` with this much text in paragraphs is no teaser: about three sentences. Characters. */
const ARTICLE_LENGTH = 400;

/** Front pages hold hundreds of teasers in `<article>`; the first ones tell. */
const ARTICLES_LOOKED_AT = 20;

/**
 * What the document says of itself. Each fact is read when it is first asked for: on a large page each takes a look at every
 * element, and the first one or two say enough. Does not touch the page and never throws on a broken one.
 */
export function readPageFacts(document: Document): PageFacts {
  if (!isReadable(document)) return UNREADABLE;
  return readWhenAsked<PageFacts>({
    isReadable: () => true,
    schemaTypes: () => [...new Set([...readLinkedData(document).types, ...readItemTypes(document)])],
    openGraphType: () => readOpenGraphType(document),
    hasArticleText: () => hasArticleText(document),
    isReaderable: () => isProbablyReaderable(document),
    lang: () => readLang(document),
  });
}

/** An object whose fields are read once, each when it is first asked for. */
function readWhenAsked<T extends object>(readers: { readonly [Name in keyof T]: () => T[Name] }): T {
  const fields = {} as T;
  for (const name of Object.keys(readers) as (keyof T)[]) {
    const get = (): unknown => {
      const value = readers[name]();
      Object.defineProperty(fields, name, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(fields, name, { get, enumerable: true, configurable: true });
  }
  return fields;
}

function isReadable(document: Document): boolean {
  return READABLE_TYPES.has(document.contentType) && document.body?.localName === 'body';
}

function readItemTypes(document: Document): string[] {
  const items = [...document.querySelectorAll('[itemscope][itemtype*="schema.org/"]')];
  return items
    .flatMap((item) => item.getAttribute('itemtype')!.trim().split(/\s+/))
    .map((type) => type.replace(/^.*\//, ''));
}

function readOpenGraphType(document: Document): string | null {
  const meta = document.querySelector('meta[property="og:type" i], meta[name="og:type" i]');
  return meta?.getAttribute('content')?.trim().toLowerCase() || null;
}

function hasArticleText(document: Document): boolean {
  const articles = [...document.querySelectorAll('article')].slice(0, ARTICLES_LOOKED_AT);
  return articles.some((article) => {
    let length = 0;
    for (const paragraph of article.querySelectorAll('p')) {
      length += paragraph.textContent.trim().length;
      if (length >= ARTICLE_LENGTH) return true;
    }
    return false;
  });
}

function readLang(document: Document): string | null {
  const { documentElement: root } = document;
  const meta = document.querySelector('meta[http-equiv="content-language" i]');
  const declared = [root.getAttribute('lang'), root.getAttribute('xml:lang'), meta?.getAttribute('content')];
  return declared.map((lang) => lang?.split(',')[0]?.trim()).find((lang) => lang) ?? null;
}
