import { describe, expect, it } from 'vitest';

import { choosePages } from '@@/scripts/bench/choose-pages';

const files = 'h g f e d c b a'.split(' ').map((name, place) => ({ name, length: name === 'd' ? 900 : place }));
const choose = (count: number) => choosePages(files, count).map(({ name }) => name);

describe('choosePages', () => {
  it.each([
    [4, ['a', 'c', 'e', 'g', 'd']],
    [3, ['a', 'c', 'f', 'd']],
    [8, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
    [20, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
  ])('takes %i spread over the folder, and the largest', (count, expected) => {
    expect(choose(count)).toEqual(expected);
  });

  it('takes nothing from an empty folder', () => {
    expect(choosePages([], 4)).toEqual([]);
  });
});
