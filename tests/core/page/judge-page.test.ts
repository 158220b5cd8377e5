import { describe, expect, it } from 'vitest';

import { isArticlePage, judgePage } from '@/core/page/judge-page';
import { type PageFacts, UNREADABLE } from '@/core/page/page-facts';
import { DEFAULT_SETTINGS } from '@/core/settings/settings';

const PLAIN: PageFacts = { ...UNREADABLE, isReadable: true };
const ARTICLE: PageFacts = { ...PLAIN, openGraphType: 'article' };

describe('isArticlePage', () => {
  it.each<[Partial<PageFacts>, boolean]>([
    [{}, false],
    [{ schemaTypes: ['NewsArticle'] }, true],
    [{ schemaTypes: ['WebPage', 'ReportageNewsArticle'] }, true],
    [{ schemaTypes: ['LiveBlogPosting'] }, true],
    [{ schemaTypes: ['BlogPosting'] }, true],
    [{ schemaTypes: ['DiscussionForumPosting', 'WebSite', 'Organization'] }, false],
    [{ openGraphType: 'article' }, true],
    [{ openGraphType: 'website' }, false],
    [{ hasArticleText: true }, true],
    [{ isReaderable: true }, true],
  ])('takes a page with %j for one: %s', (facts, expected) => {
    expect(isArticlePage({ ...PLAIN, ...facts })).toBe(expected);
  });
});

describe('judgePage', () => {
  it.each([
    ['articles', ARTICLE, 'fit'],
    ['articles', PLAIN, 'not-an-article'],
    ['every', PLAIN, 'fit'],
    ['every', UNREADABLE, 'unreadable'],
    ['listed', ARTICLE, 'not-listed'],
    ['listed', UNREADABLE, 'unreadable'],
  ] as const)('with pages: %s', (pages, facts, expected) => {
    expect(judgePage(facts, { ...DEFAULT_SETTINGS, pages }, 'news.example')).toBe(expected);
  });

  it('takes any page of a listed site, article or not', () => {
    const settings = { ...DEFAULT_SETTINGS, pages: 'listed' as const, listedSites: ['news.example'] };
    expect(judgePage(PLAIN, settings, 'www.news.example')).toBe('fit');
  });
});
