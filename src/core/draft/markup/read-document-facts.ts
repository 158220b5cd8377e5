import { isCalendarDay } from '@/core/backgrounder/is-calendar-day';
import { findDate } from '@/core/draft/dates/find-date';
import type { Facts } from '@/core/draft/make-draft';
import type { MarkupElement } from '@/core/draft/markup-node';
import { findHost, toPageAddress } from '@/core/draft/page-address';
import { readHeadLine } from '@/core/draft/text/head-lines';
import { toPlainWords } from '@/core/draft/text/plain-words';
import { isThing, listOf, listStrings, type Thing } from '@/core/page/list-things';
import { parsePageDate } from '@/core/page/parse-page-date';
import { PUBLICATION_NAMES } from '@/core/page/publication-names';

import { getText, isElement } from './element-kind';

/** What was found about a page by what took it apart; `null` where it was not. */
export interface PageClues {
  readonly page: MarkupElement;
  /** The article's title, without the site's name. */
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  /** Where the page was read, or was saved from. */
  readonly url: string | null;
}

/** A longer byline is a portrait of the author. UTF-16 units. */
const LONGEST_BYLINE = 80;

/** What a page says of itself, for machines and in its article. */
export function readDocumentFacts({ page, title, byline, siteName, url }: PageClues, things: readonly Thing[]): Facts {
  const metas = readMetas(page);
  const pick = (...names: string[]) => names.map((name) => metas.get(name)).find((content) => content) ?? null;
  const address = toPageAddress(url ?? '') ?? readAddress(page, pick('og:url'));
  const language = readLanguage(page, pick('content-language', 'og:locale', 'dc.language'), things);
  const site = siteName || pick('og:site_name', 'application-name', 'dc.publisher', 'dcterms.publisher', 'publisher');
  const host = address === null ? null : findHost(address);
  const author =
    readAuthors(things) ?? readByline(byline) ?? readByline(pick('author', 'article:author', 'dc.creator'));
  const source = site || readPublisher(things) || host || author;
  return {
    title: chooseTitle(
      plain(title || pick('og:title', 'twitter:title', 'dc.title') || readTitle(page)),
      readHeading(page),
    ),
    date: readDate(page, metas, things, language) ?? findDateInAddress(address),
    source: plain(toPageAddress(source ?? '') === null ? source : findHost(source!)),
    author,
    sourceNote: null,
    language,
    url: address,
  };
}

/** The people whom the page's data names as authors; `null` where it names none. */
function readAuthors(things: readonly Thing[]): string | null {
  const authors = things.filter(isArticleThing).flatMap(({ author }) => listOf(author));
  const names = authors.flatMap((author) => listStrings(isThing(author) ? author.name : author)).map(toPlainWords);
  const told = [...new Set(names)].filter((name) => isAuthor(name)).slice(0, MOST_AUTHORS);
  return told.length === 0 ? null : told.join(', ');
}

/** Of more, the first are enough. */
const MOST_AUTHORS = 4;

function isArticleThing(thing: Thing): boolean {
  return thing.author !== undefined && !listStrings(thing['@type']).some((type) => /Comment|Review|Rating/.test(type));
}

/** The name in a byline, without the word before it and the day after it; `null` where it holds none. */
function readByline(byline: string | null): string | null {
  const line = toPlainWords(byline ?? '').replace(/^(?:by|von|par|por|di|od|автор|text|текст)\s*:?\s+(?=\p{Lu})/iu, '');
  const told = readHeadLine(line, null);
  const name = told?.fact === 'author' ? told.value : told === null || told.fact === 'date' ? line : '';
  const date = findDate(name, 'de');
  const bare = date === null ? name : name.slice(0, date.start);
  const tidy = bare.split(/\s[|•·–—]\s/u)[0]!.replace(/^[\s\p{P}]+|[\s,;:|•·–—-]+$/gu, '');
  return isAuthor(tidy) ? tidy : null;
}

/** Whether words may be a name: short, with letters, and no address or sentence. */
function isAuthor(name: string): boolean {
  return (
    name.length > 1 &&
    name.length <= LONGEST_BYLINE &&
    /\p{L}{2}/u.test(name) &&
    !/\p{N}{3}/u.test(name) &&
    !/https?:|www\.|@|[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}+\s\p{Ll}/u.test(name)
  );
}

function plain(text: string | null): string | null {
  return toPlainWords(text ?? '') || null;
}

function readMetas(page: MarkupElement): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const { attributes } of findAll(page, ({ tag }) => tag === 'meta')) {
    const names = ['property', 'name', 'itemprop', 'http-equiv'].map((attribute) => attributes.get(attribute));
    const name = names.find((given) => given !== undefined)?.toLowerCase();
    if (name !== undefined && !metas.has(name)) metas.set(name, attributes.get('content')?.trim() ?? '');
  }
  return metas;
}

function readAddress(page: MarkupElement, openGraphUrl: string | null): string | null {
  const [canonical] = findAll(page, ({ tag, attributes }) => tag === 'link' && attributes.get('rel') === 'canonical');
  return toPageAddress(canonical?.attributes.get('href') ?? '') ?? toPageAddress(openGraphUrl ?? '');
}

function readLanguage(page: MarkupElement, declared: string | null, things: readonly Thing[]): string | null {
  const [element] = findAll(
    page,
    ({ attributes }) => (attributes.get('lang') ?? attributes.get('xml:lang')) !== undefined,
  );
  const own = element?.tag === 'html' || element?.tag === 'body' ? element.attributes : null;
  const tags = [
    own?.get('lang'),
    own?.get('xml:lang'),
    declared,
    ...things.flatMap((thing) => listStrings(thing.inLanguage)),
  ];
  return tags.map((tag) => tag?.split(',')[0]?.trim()).find((tag) => tag) ?? null;
}

function readPublisher(things: readonly Thing[]): string | null {
  const publishers = things.flatMap(({ publisher, sourceOrganization }) =>
    [publisher, sourceOrganization].flatMap(listOf),
  );
  const names = publishers.flatMap((publisher) => (isThing(publisher) ? listStrings(publisher.name) : []));
  return names.find((name) => name.trim() !== '') ?? null;
}

/** Scripts without spaces say in so many characters what others say in a few words. */
const LEAST_HEADING = 8;

/** The heading of the page, where the title is that and the name of the site, its section or the day. */
function chooseTitle(title: string | null, heading: string): string | null {
  const isWhole = heading.includes(' ') || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(heading);
  const isWithin = title !== null && isWhole && heading.length >= LEAST_HEADING && title.includes(heading);
  return isWithin ? heading : title;
}

function readHeading(page: MarkupElement): string {
  const [heading] = findAll(page, ({ tag }) => tag === 'h1');
  return heading === undefined ? '' : toPlainWords(getText(heading));
}

function readTitle(page: MarkupElement): string | null {
  const [title] = findAll(page, ({ tag }) => tag === 'title');
  return readHeading(page) || (title === undefined ? null : getText(title));
}

/** The day of publication: from JSON-LD, the head, the article's times; where only people can read it, from what is called date. */
function readDate(
  page: MarkupElement,
  metas: ReadonlyMap<string, string>,
  things: readonly Thing[],
  language: string | null,
): string | null {
  const texts = [
    ...things.flatMap((thing) => listStrings(thing.datePublished)),
    ...PUBLICATION_NAMES.flatMap((name) => metas.get(name) ?? []),
    ...findAll(page, isPublicationTime).map(getTime),
    ...findAll(page, isArticle).flatMap((article) =>
      findAll(article, ({ tag }) => tag === 'time')
        .slice(0, 1)
        .map(getTime),
    ),
    ...findAll(page, isCalledDate).slice(0, MOST_DATES).map(getText),
  ];
  for (const text of texts) {
    const date = parsePageDate(text) ?? findDate(toPlainWords(text), language)?.date;
    if (date !== undefined) return date;
  }
  return null;
}

/** `/2011/11/27/` or `/2011-11-27-` in an address: how sites order their articles. */
function findDateInAddress(address: string | null): string | null {
  const found = /[/_-]((?:19|20)\d{2})([/-]?)(\d{2})\2(\d{2})(?=[/_.-]|$)/.exec(address?.replace(/[?#].*$/, '') ?? '');
  const date = found === null ? '' : `${found[1]}-${found[3]}-${found[4]}`;
  return isCalendarDay(date) ? date : null;
}

/** Teasers and comments have dates too: the page's own is among the first. */
const MOST_DATES = 3;
const CALLED_DATE =
  /(?:^|[-_\s])(?:date|datum|published|pubdate|publish-date|post-date|entry-date|dateline|timestamp)(?:$|[-_\s])/i;

function isCalledDate({ tag, attributes }: MarkupElement): boolean {
  return (
    !['body', 'html', 'meta'].includes(tag) &&
    CALLED_DATE.test(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`)
  );
}

function isPublicationTime({ tag, attributes }: MarkupElement): boolean {
  const isPublication = /\bdatePublished\b/.test(attributes.get('itemprop') ?? attributes.get('property') ?? '');
  return isPublication || (tag === 'time' && attributes.has('pubdate'));
}

function isArticle({ tag }: MarkupElement): boolean {
  return tag === 'article' || tag === 'main';
}

function getTime(element: MarkupElement): string {
  return element.attributes.get('datetime') ?? element.attributes.get('content') ?? getText(element);
}

/** The outermost elements of a kind, in document order. */
function findAll(root: MarkupElement, isWanted: (element: MarkupElement) => boolean): readonly MarkupElement[] {
  return isWanted(root) ? [root] : root.children.filter(isElement).flatMap((child) => findAll(child, isWanted));
}
