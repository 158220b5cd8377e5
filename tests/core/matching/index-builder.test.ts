import { expect, it } from 'vitest';

import { findMentions } from '@/core/matching/find-mentions';
import { createIndexBuilder } from '@/core/matching/index-builder';
import { makeTermSource } from '@/core/matching/names/term-source';

import { makeBackgrounder, makeBlock } from './marked-text';

const NEWER = makeBackgrounder([{ id: 'new-sea', name: 'Grey Sea' }], { id: 'newer', date: '2024-02-02' });
const OLDER = makeBackgrounder(
  [
    { id: 'old-sea', name: 'Grey Sea', aliases: { ru: ['Серое море'] } },
    { id: 'port', name: 'Port Elsa' },
  ],
  { id: 'older', date: '2024-01-01' },
);
const ELDEST = makeBackgrounder([{ id: 'old-port', name: 'Port Elsa', aliases: { ru: ['Grey Sea'] } }], {
  id: 'eldest',
  date: '2020-01-01',
});

function find(text: string, ...added: readonly (readonly (typeof NEWER)[])[]): readonly string[] {
  const builder = createIndexBuilder({ knowsLongerNames: true });
  for (const backgrounders of added) {
    builder.add(backgrounders.map((backgrounder) => makeTermSource(backgrounder, new Set())));
    builder.finish();
  }
  const [findings] = findMentions(builder.finish(), [makeBlock(text)], 'en');
  return findings!.mentions.map(({ termId }) => termId);
}

it.each([
  ['at once', [[NEWER, OLDER, ELDEST]]],
  ['in another order', [[ELDEST, OLDER, NEWER]]],
  ['one after another', [[OLDER], [ELDEST], [NEWER]]],
])('gives a name to the term of the newest document, when terms are added %s', (_, added) => {
  expect(find('The Grey Sea at Port Elsa', ...added)).toEqual(['new-sea', 'port']);
});

it('finds what was added after an index was made', () => {
  expect(find('The Grey Sea at Port Elsa', [NEWER])).toEqual(['new-sea']);
  expect(find('The Grey Sea at Port Elsa', [NEWER], [OLDER])).toEqual(['new-sea', 'port']);
});

it.each([
  [true, []],
  [false, ['russia']],
])('where it knows longer names: %s, finds %j in the name of a bank', (knowsLongerNames, found) => {
  const builder = createIndexBuilder({ knowsLongerNames });
  builder.add([makeTermSource(makeBackgrounder([{ name: 'Russia', kind: 'concept' }]), new Set())]);
  const [findings] = findMentions(builder.finish(), [makeBlock('The Bank of Russia said')], 'en');
  expect(findings!.mentions.map(({ termId }) => termId)).toEqual(found);
});
