import type { Draft } from '@/core/draft/draft';
import { readPage } from '@/core/draft/markup/read-page';
import type { MarkupElement } from '@/core/draft/markup-node';

import { findArticle } from './find-article';
import { toMarkup } from './to-markup';

/**
 * A page of HTML as a draft. `url` is where it was read, `null` for a file, which may say itself where it was saved from.
 * Nothing in it is run or loaded: it never becomes a document that is shown.
 */
export function readHtml(html: string, url: string | null): Draft {
  const document = parseHtml(html);
  const page = toMarkup(document.documentElement);
  const linkedData = readLinkedData(document);
  const savedFrom = readSavedFrom(document);
  // Last, because it takes the document apart.
  const article = findArticle(document);
  return readPage(
    {
      page,
      linkedData,
      article: article && toMarkup(article.element),
      title: article?.title ?? null,
      byline: article?.byline ?? null,
      siteName: article?.siteName ?? null,
      url: url ?? savedFrom,
    },
    parseMarkup,
  );
}

/** Markup as a tree, the root of which is its body. */
function parseMarkup(html: string): MarkupElement {
  return toMarkup(parseHtml(html).body);
}

/** Documents of `DOMParser` have no window: no script runs, no picture, frame or style sheet is fetched. */
function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function readLinkedData(document: Document): readonly string[] {
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  return [...scripts].map(({ textContent }) => textContent);
}

/** Chrome writes into a page that it saves where that is from, with the length of the address before it. */
function readSavedFrom(document: Document): string | null {
  const comments = [...document.childNodes].filter((node) => node.nodeType === Node.COMMENT_NODE);
  return (
    comments.map(({ textContent }) => /saved from url=\(\d+\)(\S+)/.exec(textContent ?? '')?.[1]).find(Boolean) ?? null
  );
}
