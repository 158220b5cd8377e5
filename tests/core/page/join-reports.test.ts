import { describe, expect, it } from 'vitest';

import { comparePaths, type DocumentReport, joinReports } from '@/core/page/join-reports';
import type { FoundTerm, PageReport } from '@/core/page/page-report';

const CSTO = { termId: 'csto', name: 'CSTO', kind: 'organisation' as const };
const RUSSIA = { termId: 'russia', name: 'Russia', kind: 'place' as const };
const RYBAR = { termId: 'rybar', name: 'Rybar', kind: 'media' as const };

function makeReport(change: Partial<PageReport> = {}): PageReport {
  return {
    state: 'lit',
    site: 'news.example',
    isArticle: true,
    isOnSubject: false,
    terms: [],
    quietTerms: [],
    leftOutCount: 0,
    ...change,
  };
}

function found(label: Omit<FoundTerm, 'count' | 'positions'>, ...positions: number[]): FoundTerm {
  return { ...label, count: positions.length, positions };
}

/** A page with two frames, in its second quarter and in its last, and one in the last of these. */
function join(top: PageReport | null, second: PageReport | null, inner: PageReport | null = null) {
  const documents: DocumentReport[] = [
    { path: [1, 0], report: inner, bands: [] },
    { path: [1], report: second, bands: [{ top: 0.5, height: 0.5 }] },
    {
      path: [],
      report: top,
      bands: [
        { top: 0.25, height: 0.25 },
        { top: 0.75, height: 0.25 },
      ],
    },
  ];
  return joinReports(documents);
}

describe('joinReports', () => {
  it('gives a page without frames as it is', () => {
    const report = makeReport({ terms: [found(CSTO, 0.5)] });
    expect(joinReports([{ path: [], report, bands: [] }])).toEqual(report);
  });

  it('counts the terms of frames with the page’s, which come first, each where it stands on the page', () => {
    const page = makeReport({ terms: [found(CSTO, 0.1)], quietTerms: [RUSSIA] });
    const frame = makeReport({
      site: 'elsewhere.example',
      terms: [found(RYBAR, 0), found(CSTO, 0.5, 1)],
      quietTerms: [RUSSIA],
    });
    expect(join(page, frame)).toEqual(
      makeReport({ terms: [found(CSTO, 0.1, 0.875, 1), found(RYBAR, 0.75)], quietTerms: [RUSSIA] }),
    );
  });

  it('adds up what page and frames leave out', () => {
    const [page, frame] = [makeReport({ leftOutCount: 3 }), makeReport({ leftOutCount: 4 })];
    expect(join(page, frame)?.leftOutCount).toBe(7);
  });

  it('follows frames in frames', () => {
    const inner = makeReport({ terms: [found(CSTO, 0, 1)] });
    expect(join(makeReport({ state: 'not-an-article' }), null, inner)?.terms).toEqual([found(CSTO, 0.875, 1)]);
  });

  it.each([
    ['lit', 'by a frame where the page is no article', { state: 'not-an-article' }, { terms: [found(CSTO, 0.5)] }],
    ['nothing-found', 'where a frame is read in vain', { state: 'not-an-article' }, { state: 'nothing-found' }],
    ['not-an-article', 'where no frame is read', { state: 'not-an-article' }, { state: 'not-an-article' }],
    ['off', 'whatever a frame says that has not noticed yet', { state: 'off' }, { terms: [found(CSTO, 0.5)] }],
  ] as const)('is %s %s', (state, _, page, frame) => {
    expect(join(makeReport(page), makeReport(frame))?.state).toBe(state);
  });

  it('is on the subject, and an article, where a frame is', () => {
    const page = makeReport({ state: 'not-an-article', isArticle: false });
    const frame = makeReport({ isOnSubject: true, terms: [found(CSTO, 0.5)] });
    expect(join(page, frame)).toMatchObject({ isArticle: true, isOnSubject: true });
  });

  it('says nothing where nothing of ours runs in the page itself', () => {
    expect(joinReports([])).toBeNull();
    expect(join(null, makeReport())).toBeNull();
  });
});

it('paths are in the order of the page, a document before the frames in it', () => {
  const paths = [[], [0], [0, 0], [0, 2], [0, 10], [1], [1, 0, 0]];
  expect(paths.toReversed().toSorted(comparePaths)).toEqual(paths);
});
