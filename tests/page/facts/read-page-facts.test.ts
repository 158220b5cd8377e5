import { describe, expect, it, vi } from 'vitest';

import { UNREADABLE } from '@/core/page/page-facts';
import { readPageFacts } from '@/page/facts/read-page-facts';

const SENTENCE = 'The ministers met for three hours and agreed on very little, as both of them said afterwards. ';

function parse(html: string, type: DOMParserSupportedType = 'text/html'): Document {
  return new DOMParser().parseFromString(html, type);
}

function readFacts(head: string, body = '') {
  return readPageFacts(parse(`<html><head>${head}</head><body>${body}</body></html>`));
}

function linkedData(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}

describe('the schema.org types of a page', () => {
  it.each([
    ['one thing', linkedData({ '@type': 'NewsArticle' }), ['NewsArticle']],
    ['several types', linkedData({ '@type': ['Article', 'Report'] }), ['Article', 'Report']],
    ['a list', linkedData([{ '@type': 'WebPage' }, { '@type': 'NewsArticle' }]), ['WebPage', 'NewsArticle']],
    ['a graph', linkedData({ '@graph': [{ '@type': 'NewsArticle' }] }), ['NewsArticle']],
    ['full names', linkedData({ '@type': 'https://schema.org/NewsArticle' }), ['NewsArticle']],
    ['microdata', '<meta itemscope itemtype="http://schema.org/NewsArticle">', ['NewsArticle']],
    ['things inside others', linkedData({ '@type': 'ItemList', item: { '@type': 'NewsArticle' } }), ['ItemList']],
    ['no object', linkedData('NewsArticle') + linkedData(null) + linkedData([[[7]]]), []],
    ['broken data', '<script type="application/ld+json">{"@type": "NewsArticle",}</script>', []],
    [
      'broken data beside whole',
      `<script type="application/ld+json"><!--</script>${linkedData({ '@type': 'Article' })}`,
      ['Article'],
    ],
  ])('are read from %s', (_, head, expected) => {
    expect(readFacts(head).schemaTypes).toEqual(expected);
  });
});

describe('the text of an article', () => {
  it.each([
    [
      'five sentences in <article>',
      `<article><p>${SENTENCE.repeat(3)}</p><p>${SENTENCE.repeat(2)}</p></article>`,
      true,
    ],
    ['a teaser in <article>', `<article><p>${SENTENCE}</p></article>`, false],
    ['teasers, many of them', `<article><p>${SENTENCE}</p></article>`.repeat(30), false],
    ['the same sentences outside', `<div><p>${SENTENCE.repeat(5)}</p></div>`, false],
  ])('%s', (_, body, expected) => {
    expect(readFacts('', body).hasArticleText).toBe(expected);
  });

  it('is also what Readability finds readable', () => {
    const paragraphs = `<p>${SENTENCE.repeat(4)}</p>`.repeat(4);
    expect(readFacts('', paragraphs).isReaderable).toBe(true);
    expect(readFacts('', '<p>Sign in to go on.</p>').isReaderable).toBe(false);
  });
});

describe('what else a page says of itself', () => {
  it('names its Open Graph type in lower case', () => {
    expect(readFacts('<meta property="og:type" content=" Article ">').openGraphType).toBe('article');
    expect(readFacts('<meta property="og:type" content="">').openGraphType).toBeNull();
  });

  it.each([
    ['<html lang="hy">', 'hy'],
    ['<html lang="">', null],
    ['<html>', null],
    ['<html><meta http-equiv="Content-Language" content="ru, en">', 'ru'],
  ])('declares its language: %s', (html, expected) => {
    expect(readPageFacts(parse(`${html}<body>`)).lang).toBe(expected);
  });
});

describe('a document that is no page to read', () => {
  it.each<[string, Document]>([
    ['SVG', parse('<svg xmlns="http://www.w3.org/2000/svg"><text>CSTO</text></svg>', 'image/svg+xml')],
    ['XML', parse('<news><article>CSTO</article></news>', 'application/xml')],
    ['broken XML', parse('<news><article>', 'application/xml')],
    ['a frameset', parse('<html><frameset><frame></frameset></html>')],
    [
      'an XHTML document without a body',
      parse('<html xmlns="http://www.w3.org/1999/xhtml"/>', 'application/xhtml+xml'),
    ],
    ['an empty document', document.implementation.createDocument(null, null)],
  ])('is told: %s', (_, page) => {
    expect(readPageFacts(page)).toEqual(UNREADABLE);
  });
});

describe('a fact', () => {
  it('is read when it is first asked for, and once', () => {
    const page = parse('<head><meta property="og:type" content="article"></head><p>Hello.</p>');
    const look = vi.spyOn(page, 'querySelector');
    const facts = readPageFacts(page);
    expect(look).not.toHaveBeenCalled();
    expect([facts.openGraphType, facts.openGraphType]).toEqual(['article', 'article']);
    expect(look).toHaveBeenCalledTimes(1);
  });
});
