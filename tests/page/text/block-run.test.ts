import { afterEach, describe, expect, it } from 'vitest';

import { collectBlocks } from '@/page/text/collect-blocks';

/** Text and role of each block. */
function readRoles(html: string): Record<string, string> {
  document.body.innerHTML = html;
  return Object.fromEntries(collectBlocks(document).map(({ text, role }) => [text.trim(), role]));
}

afterEach(() => {
  document.body.innerHTML = '';
  document.title = '';
});

describe('the role of a block', () => {
  it.each([
    ['<h1>A</h1>', 'headline'],
    ['<article><h2>A</h2></article>', 'heading'],
    ['<div role="heading">A</div>', 'heading'],
    ['<div itemprop="name headline">A</div>', 'headline'],
    ['<p>A</p>', 'body'],
    ['<main><p>A</p></main>', 'body'],
    ['<figure><figcaption>A</figcaption></figure>', 'body'],
    ['<nav><p>A</p></nav>', 'aside'],
    ['<article><footer><p>A</p></footer></article>', 'aside'],
    ['<aside><article><h2>A</h2></article></aside>', 'aside'],
    ['<div role="complementary"><p>A</p></div>', 'aside'],
    ['<header><p>A</p></header>', 'aside'],
    ['<header><h1>A</h1></header>', 'headline'],
    ['<header><h1><a href="/">A</a></h1></header>', 'aside'],
    ['<article><header><p>A</p></header></article>', 'body'],
    ['<h1><a href="/this">A</a></h1>', 'headline'],
    ['<ul><li><a href="/other">A</a></li></ul>', 'aside'],
    ['<h3><a href="/other">A</a></h3>', 'aside'],
    ['<h3><a href="#a">A</a></h3>', 'heading'],
    ['<p>A <a href="/other">B</a></p>', 'body'],
    ['<div class="related-stories"><p>A</p></div>', 'aside'],
    ['<div class="articleRelated"><p>A</p></div>', 'aside'],
    ['<div class="unrelated"><p>A</p></div>', 'body'],
    ['<section id="comments" class="content"><p>A</p></section>', 'aside'],
    ['<section aria-label="More stories"><p>A</p></section>', 'aside'],
    ['<div class="article-content with-sidebar"><p>A</p></div>', 'body'],
    ['<div class="layout with-sidebar"><main><p>A</p></main></div>', 'body'],
    ['<div class="layout with-sidebar"><h1>B</h1><p>A</p></div>', 'body'],
  ])('%s: %s', (html, expected) => {
    expect(Object.values(readRoles(html)).at(-1)).toBe(expected);
  });

  it('is headline for what the document gives as its title', () => {
    document.title = 'Dues of the alliance are frozen – Example News';
    const roles = readRoles(
      '<div>Dues of the  alliance are\nfrozen</div><p>Example\n            News</p><nav>Dues of the alliance</nav>',
    );
    expect(Object.values(roles)).toEqual(['headline', 'body', 'aside']);
  });
});
