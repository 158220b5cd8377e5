import { expect, it } from 'vitest';

import { makeTitle } from '@/core/draft/text/make-title';

const LONG =
  'The dockers of the harbour of Port Elsa, which has not been closed in living memory, went on strike today';

it.each([
  ['a short sentence, without its full stop', 'The harbour is closed. Nobody knows why.', /^The harbour is closed$/],
  ['a question as it is', 'Why is it closed? Nobody knows.', /^Why is it closed\?$/],
  ['a long one to the end of a clause', `${LONG}.`, /^The dockers .* living memory$/],
  ['a long one without clauses to a word', `${LONG.replaceAll(',', '')}.`, /^The dockers .{60,}[a-z]…$/],
  ['one in a script without spaces', `${'港口关闭了'.repeat(30)}。`, /^(?:港口关闭了)+…$/],
  ['nothing for nothing', '', /^$/],
])('makes %s', (_, text, title) => {
  const made = makeTitle([text], 'en');
  expect(made.length).toBeLessThanOrEqual(101);
  expect(made).toMatch(title);
});

it('makes none without a paragraph', () => {
  expect(makeTitle([], null)).toBe('');
});
