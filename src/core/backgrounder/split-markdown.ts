import { lexer, type MarkedToken, type Token } from 'marked';

import { isTooDeep } from './is-too-deep';
import type { FilePart } from './split-front-matter';

/** A heading or paragraph in plain words; `line` is the file's, and a heading's `depth` counts from 1. */
export interface MarkdownText {
  readonly type: 'heading' | 'paragraph';
  readonly line: number;
  readonly depth: number;
  readonly text: string;
}

/** A table has no plain words; whether it may stand is for the caller to say. */
interface MarkdownTable {
  readonly type: 'table';
  readonly line: number;
}

export type MarkdownBlock = MarkdownText | MarkdownTable;

const HTML_TAG = /<!--[^]*?-->|<[^>]*>/g;

/**
 * Reads Markdown as headings and paragraphs. Each item of a list and each paragraph of a quotation is a paragraph.
 * Emphasis, links, code and images leave their words; HTML tags, comments and rules leave nothing. `null` where the text
 * is nested deeper than the Markdown parser can follow, thousands of levels down.
 */
export function splitMarkdown(part: FilePart): readonly MarkdownBlock[] | null {
  if (isTooDeep(part.text)) return null;
  try {
    return readBlocks(part);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readBlocks({ text, firstLine }: FilePart): readonly MarkdownBlock[] {
  let line = firstLine;
  return lexer(text).flatMap((token) => {
    const blocks = toBlocks(token, line);
    line += token.raw.split('\n').length - 1;
    return blocks;
  });
}

function toBlocks(token: Token, line: number): readonly MarkdownBlock[] {
  const known = asKnown(token);
  switch (known.type) {
    case 'heading':
      return [{ type: 'heading', line, depth: known.depth, text: wordsOfAll(known.tokens).trim() }];
    case 'paragraph':
    case 'text':
      return toParagraph(wordsOfAll(known.tokens ?? []), line);
    case 'code':
      return toParagraph(known.text, line);
    case 'html':
      return toParagraph(known.text.replaceAll(HTML_TAG, ''), line);
    case 'list':
      return known.items.flatMap(({ tokens }) => tokens.flatMap((inner) => toBlocks(inner, line)));
    case 'blockquote':
      return known.tokens.flatMap((inner) => toBlocks(inner, line));
    case 'table':
      return [{ type: 'table', line }];
    default:
      return [];
  }
}

function toParagraph(words: string, line: number): readonly MarkdownBlock[] {
  const text = words.replaceAll(/[ \t\n]+/g, ' ').trim();
  return text === '' ? [] : [{ type: 'paragraph', line, depth: 0, text }];
}

function wordsOfAll(tokens: readonly Token[]): string {
  return tokens.map(wordsOf).join('');
}

function wordsOf(token: Token): string {
  const known = asKnown(token);
  switch (known.type) {
    case 'br':
      return ' ';
    case 'html':
      return '';
    case 'codespan':
    case 'escape':
      return known.text;
    default:
      return 'tokens' in known && known.tokens ? wordsOfAll(known.tokens) : 'text' in known ? known.text : '';
  }
}

/** Without extensions, which we do not use, every token is one of marked's own. */
function asKnown(token: Token): MarkedToken {
  return token as MarkedToken;
}
