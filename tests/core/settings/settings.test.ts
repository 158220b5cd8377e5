import { describe, expect, it } from 'vitest';

import { DEFAULT_SETTINGS, parseSettings } from '@/core/settings/settings';

describe('parseSettings', () => {
  it.each([[undefined], [null], ['on'], [7], [[]], [{}]])('falls back to the defaults for %j', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('is on, on articles, with every mention and kind, by default', () => {
    expect(DEFAULT_SETTINGS).toEqual({
      isOn: true,
      pausedUntilMs: null,
      pages: 'articles',
      offSites: [],
      listedSites: [],
      hiddenKinds: [],
      occurrences: 'all',
      broadNames: 'subject',
      style: 'marker',
    });
  });

  it.each([
    ['isOn', 'yes', true],
    ['isOn', false, false],
    ['pausedUntilMs', Number.NaN, null],
    ['pausedUntilMs', '12', null],
    ['pausedUntilMs', 12, 12],
    ['pages', 'some', 'articles'],
    ['pages', 'listed', 'listed'],
    ['offSites', 'example.org', []],
    ['offSites', ['example.org', 3, '', 'example.org', 'news.example'], ['example.org', 'news.example']],
    ['listedSites', { 0: 'example.org' }, []],
    ['hiddenKinds', ['media', 'animal', 'person', null], ['media', 'person']],
    ['hiddenKinds', 'media', []],
    ['occurrences', 'second', 'all'],
    ['broadNames', 'everywhere', 'everywhere'],
    ['broadNames', 'nowhere', 'subject'],
    ['style', 'dotted', 'dotted'],
    ['style', 'blink', 'marker'],
  ])('reads %s %j as %j and keeps the rest', (field, stored, expected) => {
    expect(parseSettings({ isOn: false, style: 'fill', [field]: stored })).toEqual({
      ...DEFAULT_SETTINGS,
      isOn: false,
      style: 'fill',
      [field]: expected,
    });
  });

  it('drops fields it does not know, such as those of a later version', () => {
    expect(parseSettings({ colour: 'red' })).not.toHaveProperty('colour');
  });
});
