import { describe, expect, it } from 'vitest';

import { findPathFlaw, toFileAddress } from '@/core/collection/check-path';

const BASE = 'https://elsa.example/news/collection.json?x=/y/#z';

describe('the path of a file', () => {
  it.each(['a.md', 'a/b.json', 'Straße 2/été.markdown', '港口/罢工.md', 'a..b.md', '...md.md'])('may be %s', (path) => {
    expect(findPathFlaw(path)).toBeNull();
  });

  it.each([
    '../a.md',
    'a/../../b.md',
    './a.md',
    'a/./b.md',
    '/a.md',
    '//evil.example/a.md',
    'a//b.md',
    'a/',
    'https://evil.example/a.md',
    'a\\..\\b.md',
    '%2e%2e/a.md',
    'a.md?x',
    'a.md#x',
    'a\n.md',
    ' a.md',
    'a/ /b.md',
    '',
    'a.html',
    'a.js',
    '.md/..',
    `${'x'.repeat(200)}.md`,
  ])('may not be %j', (path) => {
    expect(findPathFlaw(path)).not.toBeNull();
  });
});

describe('the address of a file', () => {
  it.each([
    ['a.md', 'https://elsa.example/news/a.md'],
    ['a b/été.md', 'https://elsa.example/news/a%20b/%C3%A9t%C3%A9.md'],
    ["a/b'&c;.md", "https://elsa.example/news/a/b'%26c%3B.md"],
  ])('of %s is below the index’s folder', (path, address) => {
    expect(toFileAddress(path, BASE)).toBe(address);
    expect(new URL(address).href).toBe(address);
  });
});
