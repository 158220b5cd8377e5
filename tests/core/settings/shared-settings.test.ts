import { describe, expect, it } from 'vitest';

import { parseAgreed, parseSharedRecord, SHARED_FIELDS } from '@/core/settings/shared-settings';

describe('what is shared', () => {
  it('is every setting but the pause, which is of one machine', () => {
    expect(SHARED_FIELDS.toSorted()).toEqual(
      ['broadNames', 'hiddenKinds', 'isOn', 'listedSites', 'occurrences', 'offSites', 'pages', 'style'].toSorted(),
    );
  });

  it.each<[string, Record<string, unknown>, object]>([
    ['nothing is nothing', {}, {}],
    ['one value', { style: 'fill', isOn: false }, { style: 'fill', isOn: false }],
    [
      'a value that this version does not know is unread',
      { style: 'sparkling', isOn: 'no' },
      { style: null, isOn: null },
    ],
    ['lists', { offSites: { kept: ['a'], gone: ['b'] } }, { offSites: { kept: ['a'], gone: ['b'] } }],
    [
      'of a list what can be read',
      { hiddenKinds: { kept: ['person', 'ghost', 3], gone: null } },
      { hiddenKinds: { kept: ['person'], gone: [] } },
    ],
    ['a list of another form is unread', { offSites: ['a'], listedSites: 7 }, { offSites: null, listedSites: null }],
    ['what is no shared setting is dropped', { pausedUntilMs: 5, colour: 'red' }, {}],
  ])('is parsed: %s', (_, stored, parsed) => {
    expect(parseSharedRecord(stored)).toEqual(parsed);
  });
});

describe('what was agreed on', () => {
  it.each<[unknown, object]>([
    [undefined, {}],
    ['torn', {}],
    [
      { style: 'fill', offSites: ['a'], pausedUntilMs: 5 },
      { style: 'fill', offSites: ['a'] },
    ],
    [{ style: 'sparkling' }, { style: 'marker' }],
  ])('of %j is read as %j', (stored, agreed) => {
    expect(parseAgreed(stored)).toEqual(agreed);
  });
});
