import { isTooDeep } from '@/core/backgrounder/is-too-deep';
import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';

import type { MarkupElement, MarkupNode } from '@/core/draft/markup-node';

/** All that is taken from HTML in Markdown besides text: what folds, which is how such files write an FAQ. */
const FOLDING = /<(\/?)(details|summary)\b[^>]*>/gi;
const COMMENT = /<!--[^]*?(?:-->|$)/g;
const CODE = /<(script|style|template|iframe|object)\b[^]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<\/?[a-z][^>]*>/gi;

/** What readers of Markdown take for the character itself. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * Markdown as a tree, the root of which is an `article`. Code of HTML leaves nothing, its other tags only their text. `null`
 * where the text is nested deeper than the Markdown parser can follow, thousands of levels down.
 */
export function markdownToMarkup(text: string): MarkupElement | null {
  if (isTooDeep(text)) return null;
  try {
    return element('article', nestFolding(lexer(withoutNoteLinks(text))));
  } catch (error) {
    // Firefox has an error of its own for it.
    if (error instanceof RangeError || (error instanceof Error && error.name === 'InternalError')) return null;
    throw error;
  }
}

/** What a token becomes where its kind says it all. */
const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  strong: 'strong',
  em: 'em',
  del: 'del',
};

function toNodes(token: Token): readonly MarkupNode[] {
  // Without extensions, which we do not use, every token is one of marked's own.
  const known = token as MarkedToken;
  const inside = () => ('tokens' in known && known.tokens ? known.tokens.flatMap(toNodes) : []);
  switch (known.type) {
    case 'heading':
      return [element(`h${known.depth}`, inside())];
    case 'list':
      return [element(known.ordered ? 'ol' : 'ul', known.items.map(toItem))];
    case 'link':
      return [element('a', inside(), [['href', known.href]])];
    case 'table':
      return [...known.header, ...known.rows.flat()].map(({ tokens }) => element('p', tokens.flatMap(toNodes)));
    case 'blockquote':
      return readCallout(known) ?? [element('blockquote', inside())];
    case 'br':
      return [element('br', [])];
    case 'code':
      return [element('p', [known.text])];
    case 'codespan':
    case 'escape':
      return [unescape(known.text)];
    case 'html':
      return readHtml(known.text);
    case 'text':
      return known.tokens ? inside() : [unescape(known.text)];
    case 'image':
    case 'hr':
    case 'space':
    case 'def':
      return [];
    default:
      return [element(TAGS[known.type] ?? 'span', inside())];
  }
}

/** `[[Port Elsa|the port]]`, `![[map.png]]`: how note takers link and embed. */
const NOTE_LINK = /(!)?\[\[([^[\]|\n]+)(?:\|([^[\]\n]+))?\]\]/g;

function withoutNoteLinks(text: string): string {
  return text.replaceAll(NOTE_LINK, (_, embeds, name: string, shown?: string) => (embeds ? '' : (shown ?? name)));
}

/** `> [!faq] Who pays?`: how note takers mark a quotation that is none, with a title of its own. */
const CALLOUT = /^\[!(?<kind>[\w-]+)\][+-]?[ \t]*(?<title>.*)(?:\n|$)/;
const ASKING = /^(?:faq|question|help)$/i;

function readCallout({ text }: Tokens.Blockquote): readonly MarkupNode[] | null {
  const { kind, title } = CALLOUT.exec(text)?.groups ?? {};
  if (kind === undefined || title === undefined) return null;
  const inside = lexer(text.slice(CALLOUT.exec(text)![0].length)).flatMap(toNodes);
  if (ASKING.test(kind) && title !== '') return [element('details', [element('summary', [title]), ...inside])];
  return [...(title === '' ? [] : [element('p', [element('strong', [title])])]), ...inside];
}

function toItem({ tokens }: Tokens.ListItem): MarkupElement {
  return element('li', tokens.flatMap(toNodes));
}

function readHtml(html: string): readonly MarkupNode[] {
  const clean = withoutCode(html);
  return /^<br\s*\/?>$/i.test(clean.trim()) ? [element('br', [])] : [toText(clean)];
}

/** The tokens as nodes, with those between `<details>` and `</details>` in one element: Markdown keeps the two tags apart. */
function nestFolding(tokens: readonly Token[]): readonly MarkupNode[] {
  const open: { tag: string; children: MarkupNode[] }[] = [{ tag: 'article', children: [] }];
  const close = () => {
    const { tag, children } = open.pop()!;
    open.at(-1)!.children.push(element(tag, children));
  };
  for (const token of tokens) {
    if (token.type !== 'html') {
      open.at(-1)!.children.push(...toNodes(token));
      continue;
    }
    const html = withoutCode(token.raw);
    let at = 0;
    for (const { 0: whole, 1: slash, 2: tag, index } of html.matchAll(FOLDING)) {
      open.at(-1)!.children.push(toText(html.slice(at, index)));
      at = index + whole.length;
      if (slash === '') open.push({ tag: tag!.toLowerCase(), children: [] });
      else if (open.at(-1)!.tag === tag!.toLowerCase()) close();
    }
    open.at(-1)!.children.push(toText(html.slice(at)));
  }
  while (open.length > 1) close();
  return open[0]!.children;
}

function withoutCode(html: string): string {
  return html.replaceAll(COMMENT, '').replaceAll(CODE, '');
}

function toText(html: string): string {
  return unescape(html.replaceAll(TAG, ' '));
}

function unescape(text: string): string {
  return text
    .replaceAll(/&([a-z]+);/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replaceAll(/&#(\d{1,7});/g, (_, code: string) => toCharacter(Number(code)))
    .replaceAll(/&#x([\da-f]{1,6});/gi, (_, code: string) => toCharacter(Number.parseInt(code, 16)));
}

function toCharacter(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function element(
  tag: string,
  children: readonly MarkupNode[],
  attributes: readonly (readonly [string, string])[] = [],
): MarkupElement {
  return { tag, attributes: new Map(attributes), children };
}
