import type { FaqEntry } from '@/core/backgrounder/backgrounder';
import type { Block } from '@/core/draft/block';
import { findDate } from '@/core/draft/dates/find-date';
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

/** What old pages hide scripts from older browsers with. */
const WRAPPING = /^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)|(?:\/\/\s*)?(?:\]\]>|-->)\s*$/g;

/** JSON-LD without what search engines put up with too: line ends in texts, a wrapping, a comma with nothing after it. */
function mendLinkedData(text: string): string {
  const plain = text.replaceAll(WRAPPING, '').replaceAll(CONTROL, ' ');
  return isJson(plain) ? plain : plain.replaceAll(/,(?=\s*[}\]])/g, '');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A page without an article: what is shorter and ends as no sentence does is a label, a menu, a price. UTF-16 units. */
const SHORTEST_PARAGRAPH = 60;
const SENTENCE_END = /[.!?…。！？։।؟][\p{Pe}\p{Pf}"'”]*$/u;

/**
 * A page as a draft: the article's text as its background, and every FAQ of the page, also beside the article: what its data
 * says and what can be read, each question once.
 */
export function readPage(parts: PageParts, parseMarkup: ParseMarkup): Draft {
  const things = parts.linkedData.flatMap((text) => listThings(mendLinkedData(text)));
  const allBlocks = readBlocks(parts.page);
  const article = parts.article === null ? [] : readBlocks(parts.article);
  const blocks = article.length > 0 ? withoutAside(article) : allBlocks.filter(isText);
  const facts = readDocumentFacts(parts, things);
  const language = chooseLanguage(facts.language, blocks.map(({ text }) => text).join('\n'));
  const declared = [...readLinkedFaq(things, parseMarkup), ...readItemFaq(parts.page)];
  const articleKeys = new Set(blocks.map(({ text }) => toQuestionKey(text)));
  // What no one calls an FAQ may be teasers or a dialog, unless the article itself asks it.
  const isInArticle = ({ taken }: FoundFaq) =>
    taken.some((index) => articleKeys.has(toQuestionKey(allBlocks[index]!.text)));
  const seen = findFaq(allBlocks, language).filter((found) => found.isCalled || isInArticle(found));
  const date = facts.date ?? findDateAtTitle(allBlocks, facts.title, language);
  return readPlainBlocks(blocks, language, { ...facts, date }, joinFaq(declared, seen));
}

/** A paragraph is a label, a caption or a button, not a thought, where it is no longer and ends as no sentence does. UTF-16 units. */
const LONGEST_LABEL = 30;

/** An article's blocks without what lies between its paragraphs: teasers, tables of contents, labels. */
function withoutAside(blocks: readonly Block[]): readonly Block[] {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const lengthOf = (list: readonly Block[]) => list.reduce((sum, { text }) => sum + text.length, 0);
  const headings = new Set(blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => toQuestionKey(text)));
  const isOfContents = ({ kind, text }: Block) => kind === 'paragraph' && headings.has(toQuestionKey(text));
  const rest = blocks.filter(
    (block, index) => !isTeaser(block) && !isOfContents(block) && !isLabel(block, blocks[index + 1]),
  );
  // Of a list of links, or of words, nothing else would be left.
  const isEnough = lengthOf(rest.filter(({ kind }) => kind === 'paragraph')) * 2 > lengthOf(paragraphs);
  return isEnough ? rest : blocks;
}

function isTeaser({ kind, isLink }: Block): boolean {
  return kind === 'paragraph' && isLink;
}

function isLabel({ kind, text, isItem, isContinued, part }: Block, next: Block | undefined): boolean {
  if (kind === 'heading' || isItem || isContinued || part !== null || next?.isContinued) return false;
  const isDense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]/u.test(text);
  return text.length <= LONGEST_LABEL / (isDense ? 2 : 1) && !SENTENCE_END.test(text) && !/[:：]$/.test(text);
}

/** How far from the title the day may stand, and how long a line with it is. */
const BLOCKS_BEFORE_TITLE = 3;
const BLOCKS_AFTER_TITLE = 6;
const LONGEST_DATE_LINE = 90;

/** The day that stands by the title for people to read; `null` where there is none. */
function findDateAtTitle(blocks: readonly Block[], title: string | null, language: string | null): string | null {
  const key = toQuestionKey(title ?? '');
  const at = blocks.findIndex(({ text }) => key !== '' && toQuestionKey(text) === key);
  if (at === -1) return null;
  const after = blocks.slice(at + 1, at + 1 + BLOCKS_AFTER_TITLE);
  const before = blocks.slice(Math.max(0, at - BLOCKS_BEFORE_TITLE), at).toReversed();
  const lines = [...after, ...before].filter(
    ({ text, isItem }) => !isItem && text.length <= LONGEST_DATE_LINE && !SENTENCE_END.test(text),
  );
  return lines.map(({ text }) => findDate(text, language)?.date).find((date) => date !== undefined) ?? null;
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
