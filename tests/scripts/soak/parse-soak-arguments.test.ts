import { describe, expect, it } from 'vitest';

import { parseSoakArguments } from '@@/scripts/soak/parse-soak-arguments';

const NOTHING = { isHelp: false, isWritten: false, updates: 10_000, routes: 2000, nodes: 50_000, seed: null };

describe('parseSoakArguments', () => {
  it.each([
    [[], NOTHING],
    [['--help'], { ...NOTHING, isHelp: true }],
    [['--updates', '300', '--write'], { ...NOTHING, updates: 300, isWritten: true }],
    [['--routes=0', '--nodes=1000', '--seed=7'], { ...NOTHING, routes: 0, nodes: 1000, seed: 7 }],
  ])('reads %j', (words, expected) => {
    expect(parseSoakArguments(words)).toEqual(expected);
  });

  it.each([
    [['--hours', '1'], '--hours is not an option: npm run soak takes --updates N,'],
    [['--updates'], '--updates needs a whole number after it, such as --updates 500.'],
    [['--nodes=many'], '--nodes needs a whole number after it'],
    [['--seed', '--write'], '--seed needs a whole number after it'],
  ])('says what is wrong with %j', (words, message) => {
    expect(() => parseSoakArguments(words)).toThrow(message);
  });
});
