import { describe, expect, it } from 'vitest';

import { readPublishedDate } from '@/page/facts/read-published-date';

function linkedData(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}

describe('the day a page was published', () => {
  const published = (date: string) => `<meta property="article:published_time" content="${date}">`;

  it.each([
    ['JSON-LD', linkedData({ '@type': 'NewsArticle', datePublished: '2023-11-14T08:00Z' }), '', '2023-11-14'],
    ['Open Graph', published('2023-11-14T08:00:00+00:00'), '', '2023-11-14'],
    ['a meta element', '<meta name="DC.date.issued" content="2023-11-14">', '', '2023-11-14'],
    ['microdata', '', '<p itemprop="datePublished" content="2023-11-14">a while ago</p>', '2023-11-14'],
    ['a time in the article', '', '<article><time datetime="2023-11-14">14/11</time></article>', '2023-11-14'],
    ['the text of a marked time', '', '<time pubdate>14 November 2023</time>', '2023-11-14'],
    [
      'JSON-LD before the rest',
      linkedData({ datePublished: '2023-11-14' }) + published('2020-01-01'),
      '',
      '2023-11-14',
    ],
    [
      'the next source where one is broken',
      linkedData({ datePublished: 'soon' }) + published('2023-11-14'),
      '',
      '2023-11-14',
    ],
    ['nothing else', '', '<aside><time datetime="2023-11-14">14/11</time></aside>', null],
  ])('comes from %s', (_, head, body, expected) => {
    const html = `<html><head>${head}</head><body>${body}</body></html>`;
    expect(readPublishedDate(new DOMParser().parseFromString(html, 'text/html'))).toBe(expected);
  });
});
