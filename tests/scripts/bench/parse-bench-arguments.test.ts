import { describe, expect, it } from 'vitest';

import { parseBenchArguments } from '@@/scripts/bench/parse-bench-arguments';

const NOTHING = { isHelp: false, isTasks: false, isPopover: false, isQuick: false, isWritten: false, pages: null };

function parse(words: string[]) {
  return parseBenchArguments(words, '/home/reader', (path) => path === '/home/reader/saved');
}

describe('parseBenchArguments', () => {
  it.each([
    [[], NOTHING],
    [['--quick'], { ...NOTHING, isQuick: true }],
    [['--popover'], { ...NOTHING, isPopover: true }],
    [['--tasks'], { ...NOTHING, isTasks: true }],
    [['--write', '--quick'], { ...NOTHING, isQuick: true, isWritten: true }],
    [['--pages', 'saved'], { ...NOTHING, pages: '/home/reader/saved' }],
    [['--pages=saved'], { ...NOTHING, pages: '/home/reader/saved' }],
    [['--pages', '/home/reader/saved', '--help'], { ...NOTHING, pages: '/home/reader/saved', isHelp: true }],
  ])('reads %j', (words, expected) => {
    expect(parse(words)).toEqual(expected);
  });

  it.each([
    [
      ['--fast'],
      '--fast is not an option: npm run bench takes --pages DIR, --popover, --quick, --tasks, --write and --help.',
    ],
    [
      ['saved'],
      'saved is not an option: npm run bench takes --pages DIR, --popover, --quick, --tasks, --write and --help.',
    ],
    [['--pages'], '--pages needs a folder of saved pages after it.'],
    [['--pages='], '--pages needs a folder of saved pages after it.'],
    [['--pages', '--quick'], '--pages needs a folder of saved pages after it.'],
    [['--pages', 'lost'], 'There is no folder lost: give one that holds saved pages.'],
  ])('says what is wrong with %j', (words, message) => {
    expect(() => parse(words)).toThrow(message);
  });
});
