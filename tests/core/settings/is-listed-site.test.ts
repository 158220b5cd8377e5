import { describe, expect, it } from 'vitest';

import { isListedSite } from '@/core/settings/is-listed-site';

describe('isListedSite', () => {
  it.each([
    ['news.example', 'news.example', true],
    ['www.news.example', 'news.example', true],
    ['news.example', 'www.news.example', true],
    ['world.news.example', 'news.example', true],
    ['news.example', 'world.news.example', false],
    ['oldnews.example', 'news.example', false],
    ['news.example', 'NEWS.example', true],
    ['news.example', 'https://news.example/world?page=2', true],
    ['news.example', ' *.news.example ', true],
    ['news.example', 'news.example.', true],
    ['news.example:8080', 'news.example', true],
    ['news.example:8080', 'news.example:8080', true],
    ['news.example', 'news.example:8080', false],
    ['xn--80ak6aa92e.example', 'аррӏе.example', true],
    ['[::1]:3000', '[::1]', true],
    ['news.example', '', false],
    ['news.example', 'not a site', false],
    ['', 'news.example', false],
  ])('%s under %j: %s', (host, site, expected) => {
    expect(isListedSite(host, ['elsewhere.example', site])).toBe(expected);
  });

  it('lists nothing where no site is given', () => {
    expect(isListedSite('news.example', [])).toBe(false);
  });
});
