import type { TermIndex } from '@/core/matching/term-index';

import { findOnPage } from './find-on-page';
import type { GoldMention, GoldPage } from './read-gold';
import { addScores, NO_SCORE, type Score } from './score';

/** A mention that was missed, or found where none is. */
export interface GoldError {
  readonly kind: 'missed' | 'wrong';
  readonly page: GoldPage;
  readonly line: number;
  readonly termId: string;
  /** The text around, with the mention in brackets. */
  readonly excerpt: string;
}

export interface PageScore {
  readonly page: GoldPage;
  readonly isOnSubject: boolean;
  readonly byTerm: ReadonlyMap<string, Score>;
  readonly errors: readonly GoldError[];
}

const EXCERPT_MARGIN = 40;

export function scoreGoldPage(index: TermIndex, page: GoldPage): PageScore {
  const { blocks, decision } = findOnPage(index, renderPage(page));
  if (blocks.length !== page.paragraphs.length) throw new Error(`${page.id}: read as ${blocks.length} blocks`);
  const byTerm = new Map<string, Score>();
  const errors: GoldError[] = [];
  const count = (termId: string, score: Partial<Score>) =>
    byTerm.set(termId, addScores(byTerm.get(termId) ?? NO_SCORE, { ...NO_SCORE, ...score }));

  page.paragraphs.forEach(({ line, text, mentions }, position) => {
    if (blocks[position]!.text !== text) throw new Error(`${page.id}:${line}: read as “${blocks[position]!.text}”`);
    const shown = decision.shown[position]!;
    const fail = (kind: GoldError['kind'], mention: GoldMention) =>
      errors.push({ kind, page, line, termId: mention.termId, excerpt: excerpt(text, mention) });
    for (const mention of mentions) {
      const isFound = shown.some((other) => isSame(mention, other));
      count(mention.termId, { expected: 1, right: isFound ? 1 : 0 });
      if (!isFound) fail('missed', mention);
    }
    for (const mention of shown) {
      count(mention.termId, { found: 1 });
      if (!mentions.some((other) => isSame(mention, other))) fail('wrong', mention);
    }
  });
  return { page, isOnSubject: decision.isOnSubject, byTerm, errors };
}

function isSame(a: GoldMention, b: GoldMention): boolean {
  return a.termId === b.termId && a.start === b.start && a.end === b.end;
}

function renderPage({ lang, paragraphs }: GoldPage): string {
  const body = paragraphs.map(({ html }) => `<p>${html}</p>`).join('\n');
  return `<!doctype html><html lang="${lang}"><body><main><article>${body}</article></main></body></html>`;
}

function excerpt(text: string, { start, end }: GoldMention): string {
  const before = text.slice(Math.max(0, start - EXCERPT_MARGIN), start);
  return `${before}[${text.slice(start, end)}]${text.slice(end, end + EXCERPT_MARGIN)}`.replaceAll(/\s+/g, ' ');
}
