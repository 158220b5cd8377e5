import { afterEach, expect, it } from 'vitest';

import { findSession, offerReport } from '@/app/report-desk';
import type { PageReport } from '@/core/page/page-report';
import { readDocument } from '@/page/frames/read-document';
import { readTermIds } from '@/page/frames/read-term-ids';

const REPORT: PageReport = {
  state: 'nothing-found',
  site: 'news.example',
  isArticle: true,
  isOnSubject: false,
  terms: [],
  quietTerms: [],
  leftOutCount: 0,
};

afterEach(() => Reflect.deleteProperty(globalThis, Symbol.for('backgrounder.desk')));

it('what a session says is found where it is asked for', async () => {
  const session = { report: () => REPORT, listTermIds: () => ['csto'], present: async () => {} };
  offerReport(Promise.resolve(session));
  expect((await readDocument()).report).toEqual(REPORT);
  expect(await readTermIds()).toEqual(['csto']);
  expect(await findSession()).toBe(session);
});

it('there is none where no loader runs', async () => {
  expect(await findSession()).toBeUndefined();
});

it('a session that is not opened yet is not waited for', async () => {
  offerReport(new Promise(() => {}));
  expect((await readDocument()).report).toBeNull();
  expect(await readTermIds()).toEqual([]);
});
