import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { countTabTerms, readTabReport } from '@/app/tab-report';

const REPORT = {
  state: 'lit',
  site: 'news.example',
  isArticle: true,
  isOnSubject: false,
  quietTerms: [],
  leftOutCount: 0,
};
const CSTO = { termId: 'csto', name: 'CSTO', kind: 'organisation', count: 1, positions: [0] };

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const answer = (...results: unknown[]) =>
  vi
    .spyOn(browser.scripting, 'executeScript')
    .mockImplementation(async () => results.map((result, frameId) => ({ frameId, result })) as never);

it('joins what the documents of a tab say', async () => {
  const executeScript = answer(
    { path: [], report: { ...REPORT, terms: [CSTO] }, bands: [{ top: 0.5, height: 0.5 }] },
    { path: [0], report: { ...REPORT, terms: [{ ...CSTO, positions: [1] }] }, bands: [] },
    undefined,
  );
  expect(await readTabReport(7)).toEqual({ ...REPORT, terms: [{ ...CSTO, count: 2, positions: [0, 1] }] });
  expect(executeScript.mock.calls[0]![0]).toMatchObject({ target: { tabId: 7, allFrames: true } });
});

it('is nothing where no script of ours may run', async () => {
  vi.spyOn(browser.scripting, 'executeScript').mockRejectedValue(new Error('Cannot access a chrome:// URL'));
  expect(await readTabReport(7)).toBeNull();
});

it('rejects a report of another shape', async () => {
  answer({ path: [], report: { ...REPORT, state: 'ablaze', terms: [] }, bands: [] });
  await expect(readTabReport(7)).rejects.toThrow('data.report.state');
});

it('counts a term once, in however many frames it is', async () => {
  answer(['csto', 'rybar'], ['csto'], undefined, []);
  expect(await countTabTerms(7)).toBe(2);
});

it('counts nothing where no script of ours may run', async () => {
  vi.spyOn(browser.scripting, 'executeScript').mockRejectedValue(new Error('No tab with id: 7'));
  expect(await countTabTerms(7)).toBe(0);
});
