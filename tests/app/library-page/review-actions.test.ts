import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { FIRST_STATE, holdState } from '@/app/library-page/page-state';
import { createReviewActions } from '@/app/library-page/review-actions';
import { startFromScratch } from '@/core/review/review';
import type { NoticeText } from '@/ui/library/Notice';

import { answerLibrary } from './answer-library';

const EMPTY = startFromScratch({ today: '2024-03-03', language: 'en' });
const STRIKE = { ...EMPTY, title: 'Strike', text: 'The dockers are on strike.' };

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

function open(reviews: Parameters<ReturnType<typeof createReviewActions>['open']>[0], notice: NoticeText | null) {
  answerLibrary({});
  const page = holdState({ ...FIRST_STATE, notice }, () => undefined);
  createReviewActions(page, async () => undefined).open(reviews);
  const { view } = page.get();
  const titles = view.kind === 'review' ? view.items.map(({ review }) => review.title) : [];
  return { titles, sentences: page.get().notice?.sentences ?? [], tone: page.get().notice?.tone };
}

it('shows each document of a batch once, and says which have the same text', () => {
  const told = open([STRIKE, STRIKE, { ...STRIKE, title: 'Dockers' }], null);
  expect(told.titles).toEqual(['Strike', 'Dockers']);
  expect(told.sentences).toEqual([expect.stringMatching(/^library_done_repeated/), 'library_done_twin Dockers Strike']);
});

it('says so beside what could not be read', () => {
  const notice = { tone: 'problem', sentences: ['a.md is empty.'], onUndo: null } as const;
  expect(open([STRIKE, STRIKE], notice)).toMatchObject({
    tone: 'problem',
    sentences: ['a.md is empty.', expect.stringMatching(/^library_done_repeated/)],
  });
});

it('says nothing of a batch whose documents differ', () => {
  expect(open([STRIKE, { ...STRIKE, title: 'Work', text: 'They work.' }], null).sentences).toEqual([]);
});
