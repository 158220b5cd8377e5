import { expect, it } from 'vitest';

import { makeBackgrounderId } from '@/core/backgrounder/make-backgrounder-id';

it.each([
  ['harbour-strike.md', 'harbour-strike'],
  ['assets/backgrounders/Harbour strike.md', 'harbour-strike'],
  ['C:\\texts\\Harbour_strike (2).md', 'harbour-strike-2'],
  ['Забастовка в порту.md', 'забастовка-в-порту'],
  ['v1.2.md', 'v1-2'],
  ['strike', 'strike'],
  ['….md', 'untitled'],
])('makes of %j the id %j', (fileName, id) => {
  expect(makeBackgrounderId(fileName)).toBe(id);
});
