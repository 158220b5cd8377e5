import { describe, expect, it } from 'vitest';

import { parseIdentityArguments } from '@@/scripts/identity/parse-identity-arguments';

const parse = (...words: string[]) =>
  parseIdentityArguments(words, '/here', '/project/', (path) => path !== '/here/gone');

describe('parseIdentityArguments', () => {
  it.each([
    [[], { isHelp: false, pages: '/project/tests/fixtures/pages', isEveryName: false, part: 1, parts: 1 }],
    [['--pages', 'saved'], { pages: '/here/saved' }],
    [['--pages=/saved', '--every-name'], { pages: '/saved', isEveryName: true }],
    [[], { browserName: 'chromium' }],
    [['--firefox'], { browserName: 'firefox' }],
    [['--part', '2/5'], { part: 2, parts: 5 }],
    [['--help'], { isHelp: true }],
  ])('reads %j', (words, expected) => {
    expect(parse(...words)).toMatchObject(expected);
  });

  it.each([
    [['--pages', 'gone'], /no folder gone/],
    [['--pages'], /--pages/],
    [['--page', 'x'], /--page/],
    [['--part', '0/2'], /--part 0\/2/],
    [['--part', '3/2'], /--part 3\/2/],
    [['--part', 'half'], /--part half/],
  ])('refuses %j', (words, message) => {
    expect(() => parse(...words)).toThrow(message);
  });
});
