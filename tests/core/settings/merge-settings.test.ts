import { describe, expect, it } from 'vitest';

import { mergeSettings } from '@/core/settings/merge-settings';
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings/settings';
import type { SharedRecord, SharedSettings } from '@/core/settings/shared-settings';

/** `local` and `agreed` say what differs from the defaults. */
function merge(local: Partial<Settings>, agreed: Partial<SharedSettings>, shared: SharedRecord) {
  return mergeSettings({ ...DEFAULT_SETTINGS, ...local }, agreed, shared);
}

describe('a setting of one value', () => {
  it.each<[string, Partial<Settings>, Partial<SharedSettings>, SharedRecord, object, object]>([
    ['changed nowhere stays', {}, {}, {}, {}, {}],
    ['changed here is shared', { style: 'fill' }, { style: 'marker' }, { style: 'marker' }, {}, { style: 'fill' }],
    ['changed elsewhere is taken', { style: 'marker' }, { style: 'marker' }, { style: 'fill' }, { style: 'fill' }, {}],
    [
      'changed here, and another one elsewhere, both count',
      { style: 'fill' },
      {},
      { isOn: false },
      { isOn: false },
      { style: 'fill' },
    ],
    [
      'changed on both sides is what the others have',
      { style: 'fill' },
      {},
      { style: 'dotted' },
      { style: 'dotted' },
      {},
    ],
    ['changed alike on both sides is agreed on', { style: 'fill' }, {}, { style: 'fill' }, {}, {}],
    ['set back here is shared', { style: 'marker' }, { style: 'fill' }, { style: 'fill' }, {}, { style: 'marker' }],
    [
      'of before there was sharing is shared',
      { style: 'fill', isOn: false },
      {},
      {},
      {},
      { style: 'fill', isOn: false },
    ],
    ['cleared elsewhere is shared anew', { style: 'fill' }, { style: 'fill' }, {}, {}, { style: 'fill' }],
    ['that a newer version wrote is left alone', { style: 'fill' }, { style: 'fill' }, { style: null }, {}, {}],
    ['changed here since is shared over it', { style: 'fill' }, {}, { style: null }, {}, { style: 'fill' }],
    ['of this machine alone is never shared', { pausedUntilMs: 5 }, {}, {}, {}, {}],
  ])('%s', (_, local, agreed, shared, toLocal, toShare) => {
    const merged = merge(local, agreed, shared);
    expect([merged.local, merged.shared]).toEqual([toLocal, toShare]);
  });
});

describe('a list of sites', () => {
  type Lists = readonly [kept: readonly string[], gone: readonly string[]] | null;

  it.each<[string, readonly string[], readonly string[], Lists, readonly string[], Lists]>([
    ['takes what was put in elsewhere', ['a'], ['a'], [['a', 'b'], []], ['a', 'b'], null],
    ['shares what was put in here', ['a', 'b'], ['a'], [['a'], []], ['a', 'b'], [['a', 'b'], []]],
    [
      'keeps what was put in on both sides',
      ['a', 'b'],
      ['a'],
      [['a', 'c'], []],
      ['a', 'b', 'c'],
      [['a', 'b', 'c'], []],
    ],
    ['joins what was there before there was sharing', ['a'], [], [['b'], []], ['a', 'b'], [['a', 'b'], []]],
    ['loses what was taken out elsewhere', ['a', 'b'], ['a', 'b'], [['a'], ['b']], ['a'], null],
    ['shares what was taken out here', ['a'], ['a', 'b'], [['a', 'b'], []], ['a'], [['a'], ['b']]],
    ['keeps what another overwrote without knowing of it', ['a'], ['a'], [['b'], []], ['a', 'b'], [['a', 'b'], []]],
    ['keeps what was put in again here', ['a'], [], [[], ['a']], ['a'], [['a'], []]],
    ['is the same in another order', ['b', 'a'], ['a', 'b'], [['a', 'b'], []], ['b', 'a'], null],
    ['is shared anew where it was cleared', ['a'], ['a'], null, ['a'], [['a'], []]],
    ['is not shared while it is empty', [], [], null, [], null],
  ])('%s', (_, offSites, agreed, theirs, value, toShare) => {
    const shared = theirs === null ? {} : { offSites: { kept: theirs[0], gone: theirs[1] } };
    const merged = merge({ offSites }, { offSites: agreed }, shared);
    expect(merged.agreed.offSites).toEqual(value);
    expect(merged.local.offSites ?? offSites).toEqual(value);
    expect(merged.shared.offSites ?? null).toEqual(toShare && { kept: toShare[0], gone: toShare[1] });
  });

  it('remembers no more than the last fifty that were taken out', () => {
    const gone = Array.from({ length: 50 }, (_, number) => `site-${number}.example`);
    const { shared } = merge({}, { offSites: ['a'] }, { offSites: { kept: ['a'], gone } });
    expect(shared.offSites).toEqual({ kept: [], gone: [...gone.slice(1), 'a'] });
  });

  it('knows what is still to be shared where that failed', () => {
    const { theirs } = merge({ offSites: ['a'], style: 'fill' }, {}, { offSites: { kept: ['b'], gone: [] } });
    expect(theirs).toMatchObject({ offSites: ['b'], style: DEFAULT_SETTINGS.style });
  });
});

describe('two browsers', () => {
  it('come to agree, and then have nothing more to say', () => {
    const here = { ...DEFAULT_SETTINGS, offSites: ['a'], style: 'fill' as const };
    const there = { ...DEFAULT_SETTINGS, offSites: ['b'], isOn: false };
    const first = mergeSettings(here, {}, {});
    const second = mergeSettings(there, {}, first.shared);
    const shared = { ...first.shared, ...second.shared };
    const third = mergeSettings({ ...here, ...first.local }, first.agreed, shared);
    expect(third.agreed).toMatchObject({ style: 'fill', isOn: false, offSites: ['a', 'b'] });
    expect(third.shared).toEqual({});
    const fourth = mergeSettings({ ...there, ...second.local }, second.agreed, shared);
    expect([fourth.local, fourth.shared]).toEqual([{}, {}]);
  });
});
