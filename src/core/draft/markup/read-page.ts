import type { FaqEntry } from '@/core/backgrounder/backgrounder';
import type { Block } from '@/core/draft/block';
import type { Draft } from '@/core/draft/draft';
import { findFaq, type FoundFaq } from '@/core/draft/faq/find-faq';
import { isQuestion } from '@/core/draft/faq/is-question';
import { toQuestionKey } from '@/core/draft/faq/question-key';
import type { MarkupElement } from '@/core/draft/markup-node';
import { chooseLanguage } from '@/core/draft/text/choose-language';
import { readPlainBlocks } from '@/core/draft/text/read-text';
import { listThings } from '@/core/page/list-things';

import { readBlocks } from './read-blocks';
import { type PageClues, readDocumentFacts } from './read-document-facts';
import { readItemFaq } from './read-item-faq';
import { type ParseMarkup, readLinkedFaq } from './read-linked-faq';

/** A page as it was taken apart by what has a DOM. */
export interface PageParts extends PageClues {
  /** The document's root element. */
  readonly page: MarkupElement;
  /** What is the article in it; `null` where nothing looks like one. */
  readonly article: MarkupElement | null;
  /** The texts of its JSON-LD. */
  readonly linkedData: readonly string[];
}

/** Line ends within texts, which many pages' JSON-LD has, are not allowed in JSON; between the texts they mean nothing. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u001F]+/g;

/** A page without an article: what is shorter and ends as no sentence does is a label, a menu, a price. UTF-16 units. */
const SHORTEST_PARAGRAPH = 60;
const SENTENCE_END = /[.!?…。！？։।؟][\p{Pe}\p{Pf}"'”]*$/u;

/**
 * A page as a draft: the article's text as its background, and every FAQ of the page, also beside the article: what its data
 * says and what can be read, each question once.
 */
export function readPage(parts: PageParts, parseMarkup: ParseMarkup): Draft {
  const things = parts.linkedData.flatMap((text) => listThings(text.replaceAll(CONTROL, ' ')));
  const allBlocks = readBlocks(parts.page);
  const article = parts.article === null ? [] : readBlocks(parts.article);
  const blocks = article.length > 0 ? article : allBlocks.filter(isText);
  const facts = readDocumentFacts(parts, things);
  const language = chooseLanguage(facts.language, blocks.map(({ text }) => text).join('\n'));
  const declared = [...readLinkedFaq(things, parseMarkup), ...readItemFaq(parts.page)];
  const articleKeys = new Set(blocks.map(({ text }) => toQuestionKey(text)));
  // What no one calls an FAQ may be teasers or a dialog, unless the article itself asks it.
  const isInArticle = ({ taken }: FoundFaq) =>
    taken.some((index) => articleKeys.has(toQuestionKey(allBlocks[index]!.text)));
  const seen = findFaq(allBlocks, language).filter((found) => found.isCalled || isInArticle(found));
  return readPlainBlocks(blocks, language, facts, joinFaq(declared, seen));
}

/**
 * Where a page declares its FAQ, what only looks like one counts if it has a declared question too: the headings of the
 * article may ask as well.
 */
function joinFaq(declared: readonly FaqEntry[], seen: readonly FoundFaq[]): readonly FaqEntry[] {
  const keys = new Set(declared.map(({ question }) => toQuestionKey(question)));
  if (declared.length === 0) return seen.flatMap(({ entries }) => entries);
  const isKnown = ({ question }: FaqEntry) => keys.has(toQuestionKey(question));
  const beside = seen.filter(({ entries }) => entries.some(isKnown)).flatMap(({ entries }) => entries);
  return [...declared, ...beside.filter((entry) => isKnown(entry) || isQuestion(entry.question))];
}

function isText({ kind, text, isLink }: Block): boolean {
  return kind === 'heading' || (!isLink && (text.length >= SHORTEST_PARAGRAPH || SENTENCE_END.test(text)));
}
