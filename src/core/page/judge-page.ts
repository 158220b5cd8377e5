import { isListedSite } from '@/core/settings/is-listed-site';
import type { Settings } from '@/core/settings/settings';

import type { PageFacts } from './page-facts';
import type { PageState } from './page-report';

/** Whether a page is one to work on (`fit`), and why not. */
export type PageJudgement = 'fit' | Extract<PageState, 'not-listed' | 'not-an-article' | 'unreadable'>;

/** schema.org's Article with its news, blog and report subtypes (https://schema.org/Article), and no other posting. */
const ARTICLE_TYPE = /Article$|^(?:Live)?BlogPosting$|^Report$/;

/** Judges by what the page is and by the pages the reader chose; off switches are not asked here. */
export function judgePage(
  facts: PageFacts,
  settings: Pick<Settings, 'pages' | 'listedSites'>,
  site: string,
): PageJudgement {
  if (!facts.isReadable) return 'unreadable';
  if (settings.pages === 'listed') return isListedSite(site, settings.listedSites) ? 'fit' : 'not-listed';
  return settings.pages === 'every' || isArticlePage(facts) ? 'fit' : 'not-an-article';
}

/** A page with an article to read: it says so itself, or it has the text of one. What is cheap to find out is asked first. */
export function isArticlePage(facts: PageFacts): boolean {
  return (
    facts.openGraphType === 'article' ||
    facts.hasArticleText ||
    facts.schemaTypes.some((type) => ARTICLE_TYPE.test(type)) ||
    facts.isReaderable
  );
}
