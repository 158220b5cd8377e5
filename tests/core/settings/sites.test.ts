import { describe, expect, it } from 'vitest';

import { DEFAULT_SETTINGS, type Settings } from '@/core/settings/settings';
import { isSiteOn, switchSite } from '@/core/settings/sites';

const SITE = 'news.example';
const OTHER = 'other.example';

function makeSettings(change: Partial<Settings>): Settings {
  return { ...DEFAULT_SETTINGS, ...change };
}

describe('isSiteOn', () => {
  it.each<[string, Partial<Settings>, boolean]>([
    ['a site nothing is said about', {}, true],
    ['a site that is switched off', { offSites: [SITE] }, false],
    ['a site while another is switched off', { offSites: [OTHER] }, true],
    ['an unlisted site where only listed ones count', { pages: 'listed', listedSites: [OTHER] }, false],
    ['a listed site where only listed ones count', { pages: 'listed', listedSites: [SITE] }, true],
    ['a listed site that is switched off', { pages: 'listed', listedSites: [SITE], offSites: [SITE] }, false],
    ['an unlisted site where every page counts', { pages: 'every', listedSites: [OTHER] }, true],
  ])('judges %s', (_, change, expected) => {
    expect(isSiteOn(makeSettings(change), SITE)).toBe(expected);
  });
});

describe('switchSite', () => {
  it.each<[string, Partial<Settings>]>([
    ['articles', { offSites: [OTHER] }],
    ['articles, already off', { offSites: [SITE, OTHER] }],
    ['listed sites', { pages: 'listed', listedSites: [OTHER] }],
    ['listed sites, already there', { pages: 'listed', listedSites: [SITE, OTHER] }],
    ['listed sites, listed but off', { pages: 'listed', listedSites: [SITE], offSites: [SITE] }],
  ])('switches a site on and off and leaves the others as they are: %s', (_, change) => {
    const settings = makeSettings(change);
    const on = { ...settings, ...switchSite(settings, SITE, true) };
    const off = { ...settings, ...switchSite(settings, SITE, false) };

    expect(isSiteOn(on, SITE)).toBe(true);
    expect(isSiteOn(off, SITE)).toBe(false);
    for (const switched of [on, off]) expect(isSiteOn(switched, OTHER)).toBe(isSiteOn(settings, OTHER));
  });

  it('names a site once, however often it is switched', () => {
    const listed = makeSettings({ pages: 'listed', listedSites: [SITE] });
    const off = makeSettings({ offSites: [SITE] });

    expect(switchSite(listed, SITE, true).listedSites).toEqual([SITE]);
    expect(switchSite(off, SITE, false).offSites).toEqual([SITE]);
  });
});

describe('a domain that is switched off', () => {
  const settings = makeSettings({ offSites: ['example'] });

  it('covers its hosts', () => {
    expect(isSiteOn(settings, SITE)).toBe(false);
  });

  it('is switched on again with the host', () => {
    expect(switchSite(settings, SITE, true)).toEqual({ offSites: [] });
  });
});
