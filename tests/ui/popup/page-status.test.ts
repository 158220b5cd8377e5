import { describe, expect, it } from 'vitest';

import type { PageReport } from '@/core/page/page-report';
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings/settings';
import { findPageStatus, type PageStatus } from '@/ui/popup/page-status';
import { SAMPLE_REPORT } from '@@/tests/ui/sample-report';

const SITE = SAMPLE_REPORT.site;

interface Case {
  settings?: Partial<Settings>;
  report?: Partial<PageReport> | null;
  isPaused?: boolean;
}

describe('findPageStatus', () => {
  it.each<[string, Case, PageStatus]>([
    ['a page that is lit, on the subject', {}, 'on-subject'],
    ['a page that is lit, on another subject', { report: { isOnSubject: false } }, 'off-subject'],
    ['a page that names nothing', { report: { state: 'nothing-found', terms: [] } }, 'nothing-found'],
    [
      'a page that names only what is left dark',
      { report: { state: 'nothing-found', terms: [], quietTerms: SAMPLE_REPORT.terms } },
      'off-subject',
    ],
    ['a page that is no article', { report: { state: 'not-an-article' } }, 'not-an-article'],
    ['a page that cannot be read', { report: { state: 'unreadable' } }, 'unreadable'],
    ['a page without our script', { report: null }, 'unseen'],
    ['a page while everything is off', { settings: { isOn: false } }, 'off'],
    ['a page without our script while everything is off', { settings: { isOn: false }, report: null }, 'off'],
    ['a page during a pause', { isPaused: true }, 'paused'],
    ['a site just switched off, before the page says so', { settings: { offSites: [SITE] } }, 'off-on-site'],
    ['a site just left off the list', { settings: { pages: 'listed' } }, 'not-listed'],
    ['a listed site', { settings: { pages: 'listed', listedSites: [SITE] } }, 'on-subject'],
    ['a page that has not caught up with being switched on', { report: { state: 'off' } }, 'looking'],
    ['a page that has not caught up with the end of a pause', { report: { state: 'paused' } }, 'looking'],
  ])('judges %s', (_, { settings, report = {}, isPaused = false }, status) => {
    const full = report === null ? null : { ...SAMPLE_REPORT, ...report };

    expect(findPageStatus({ ...DEFAULT_SETTINGS, ...settings }, full, isPaused)).toBe(status);
  });
});
